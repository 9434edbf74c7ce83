import type { SelectProps } from '@mantine/core'
import { useTranslation } from '../use-translation.ts'
import { Select } from './Select.tsx'
import { useFirstMatch } from './use-first-match.ts'

/** One of many, found by typing: Enter takes the first that fits. */
export function SearchSelect<Value extends string = string>(props: Omit<SelectProps<Value>, 'searchable'>) {
  const { t } = useTranslation()
  return (
    <Select searchable nothingFoundMessage={t('common.nothingFound')} {...props} {...useFirstMatch(props)} />
  )
}
