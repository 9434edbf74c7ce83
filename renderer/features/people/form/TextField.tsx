import { TextInput, type TextInputProps } from '@mantine/core'
import type { PersonValues } from './person-values.ts'
import { useField, type PersonForm } from './use-person-form.ts'

type TextPath = {
  [Path in keyof PersonValues]: PersonValues[Path] extends string ? Path : never
}[keyof PersonValues]

interface TextFieldProps extends Omit<TextInputProps, 'form' | 'value' | 'onChange'> {
  form: PersonForm
  path: TextPath
  /** Takes the text instead of the field. */
  onType?: (text: string) => void
}

/** A line of text of the form. */
export function TextField({ form, path, onType, error, ...props }: TextFieldProps) {
  const field = useField(form, path)
  return (
    <TextInput
      size="sm"
      maxLength={200}
      autoComplete="off"
      dir="auto"
      {...props}
      data-path={path}
      value={field.value}
      error={error ?? field.error}
      onChange={(event) => (onType ?? field.set)(event.currentTarget.value)}
    />
  )
}
