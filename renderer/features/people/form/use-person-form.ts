import { useForm, type UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useToday } from '../../../shared/CampContext.tsx'
import { useReasonText } from '../../../shared/reason-text.ts'
import { checkPerson } from './check-person.ts'
import type { PersonValues } from './person-values.ts'

export type PersonForm = UseFormReturnType<PersonValues>

/**
 * The form of a person: words as typed, checked by the contract's schema, reasons told in the language. Each field follows its
 * own value (`useField`), so that a letter draws one field and not the whole form.
 */
export function usePersonForm(
  initialValues: PersonValues,
  onTyped: (values: PersonValues) => void,
): PersonForm {
  const { date } = useToday()
  const reasonText = useReasonText()
  return useForm<PersonValues>({
    mode: 'uncontrolled',
    initialValues,
    onValuesChange: onTyped,
    validate: (values) => {
      const reasons = checkPerson(values, date)
      return Object.fromEntries(Object.entries(reasons).map(([path, reason]) => [path, reasonText(reason)]))
    },
  })
}

interface Field<Value> {
  value: Value
  error: ReactNode
  set: (value: Value) => void
}

/** One field of the form; draws its component anew when its value changes. */
export function useField<Path extends keyof PersonValues & string>(
  form: PersonForm,
  path: Path,
): Field<PersonValues[Path]> {
  const value = form.useWatchValue(path) as PersonValues[Path]
  return {
    value,
    error: form.errors[path],
    set: (next) => form.setFieldValue(path, next as never, { forceUpdate: false }),
  }
}

/** Leads to the first field of a path (`phones` to its first row) with its text selected. */
export function focusField(root: HTMLElement | null, path: string): void {
  const nodes = [...(root?.querySelectorAll<HTMLElement>('[data-path]') ?? [])]
  const found =
    nodes.find((node) => node.dataset['path'] === path) ??
    nodes.find((node) => node.dataset['path']?.startsWith(`${path}.`))
  const target = found?.matches('input, textarea, button, select')
    ? found
    : found?.querySelector<HTMLElement>('input:checked, input, button')
  target?.focus()
  if (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
    target.select()
}
