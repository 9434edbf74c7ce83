import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface DecimalFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Null while nothing is typed, NaN while what is typed is no number. */
  value: number | null
  onChange: (value: number | null) => void
}

/** Reads a number with a point, comma or Persian decimal sign, in any digits; null for nothing, NaN for anything else. */
export function parseDecimalText(text: string): number | null {
  const latin = toLatinDigits(text).trim().replace(/[٫,]/, '.')
  if (latin === '') return null
  return /^\d+(\.\d*)?$|^\.\d+$/.test(latin) ? Number(latin) : Number.NaN
}

/** A number with a fraction in the digits of the language. */
export function DecimalField({ value, onChange, error, onBlur, ...props }: DecimalFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const isUnreadable = typed !== null && Number.isNaN(parseDecimalText(typed))
  const shown = value === null || Number.isNaN(value) ? '' : format.number(value)
  return (
    <TextInput
      autoComplete="off"
      inputMode="decimal"
      {...props}
      value={typed ?? shown}
      error={isUnreadable ? t('rehab.notANumber') : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseDecimalText(event.currentTarget.value))
      }}
      onBlur={(event) => {
        if (!isUnreadable) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
