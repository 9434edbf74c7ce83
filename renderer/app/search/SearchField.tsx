import { Kbd, TextInput, type TextInputProps } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './search.module.css'

export interface SearchFieldProps extends TextInputProps {
  ref: RefObject<HTMLInputElement | null>
  value: string
}

/** The field of the one search: of the same kind, closed, also before there is anything to open. */
export function SearchField({ className, ...props }: SearchFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      type="search"
      role="combobox"
      aria-expanded={false}
      className={[classes.box, className].filter(Boolean).join(' ')}
      aria-label={t('shell.search')}
      placeholder={t('shell.searchPlaceholder')}
      leftSection={<IconSearch aria-hidden size={16} stroke={1.5} />}
      rightSection={props.value.trim() ? null : <Kbd size="xs">/</Kbd>}
      {...props}
    />
  )
}
