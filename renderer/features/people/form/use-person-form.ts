import { useForm, type UseFormReturnType } from '@mantine/form'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../../shared/CampContext.tsx'
import { checkPerson } from './check-person.ts'
import type { PersonValues } from './person-values.ts'

export type PersonForm = UseFormReturnType<PersonValues>

/** The form of a person: words as typed, checked by the contract's schema, reasons told in the language. */
export function usePersonForm(initialValues: PersonValues, onTyped: (values: PersonValues) => void): PersonForm {
  const { date } = useToday()
  const reasonText = useReasonText()
  return useForm<PersonValues>({
    initialValues,
    onValuesChange: onTyped,
    validate: (values) => {
      const reasons = checkPerson(values, date)
      return Object.fromEntries(Object.entries(reasons).map(([path, reason]) => [path, reasonText(reason)]))
    },
  })
}

/** The sentence for a reason why a field is refused; schemas' own sentences fall back to "please check". */
export function useReasonText(): (reason: string) => string {
  const { t } = useTranslation()
  return useMemo(() => {
    const isWord = (reason: string) => /^[a-z_]+$/.test(reason)
    return (reason) => {
      const other = t('people.reason.other')
      return isWord(reason) ? t(`people.reason.${reason}`, { defaultValue: other }) : other
    }
  }, [t])
}

/** Puts the caret into the first field of a path: `phones` leads to its first row. */
export function focusField(root: HTMLElement | null, path: string): void {
  const nodes = [...(root?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
  const found =
    nodes.find((node) => node.dataset['path'] === path) ??
    nodes.find((node) => node.dataset['path']?.startsWith(`${path}.`))
  const target = found?.matches('input, textarea, button, select')
    ? found
    : found?.querySelector<HTMLElement>('input:checked, input, button')
  target?.focus()
}
