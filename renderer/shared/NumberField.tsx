import { TextInput, type TextInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

export interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** A whole number; null while the field is empty; NaN while what is typed is no number. */
  value: number | null
  onChange: (value: number | null) => void
  /** Bounds of the arrow keys; what is typed is checked by the form. */
  min?: number
  max?: number
}

/** Reads a whole number in digits of any script; null for nothing, NaN for anything else. */
export function parseNumberText(text: string): number | null {
  const latin = toLatinDigits(text).trim()
  if (latin === '') return null
  return /^\d+$/.test(latin) ? Number(latin) : Number.NaN
}

/** A whole number in the digits of the language. Arrow up and down change it by one. */
export function NumberField({
  value,
  onChange,
  min = 0,
  max = 9999,
  error,
  onBlur,
  ...props
}: NumberFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const isUnreadable = typed !== null && Number.isNaN(parseNumberText(typed))
  const shown = value === null || Number.isNaN(value) ? '' : format.digits(String(value))

  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const change = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (change === 0) return
    event.preventDefault()
    setTyped(null)
    const from = value === null || Number.isNaN(value) ? min - change : value
    onChange(Math.min(max, Math.max(min, from + change)))
  }

  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      {...props}
      value={typed ?? shown}
      error={isUnreadable ? t('common.invalid.not_a_number') : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseNumberText(event.currentTarget.value))
      }}
      onKeyDown={step}
      onBlur={(event) => {
        if (!isUnreadable) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
