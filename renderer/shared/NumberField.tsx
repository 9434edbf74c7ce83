import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

export interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** A whole number; null while the field is empty; NaN while what is typed is no number. */
  value: number | null
  onChange: (value: number | null) => void
  /** Bounds of the arrow keys. Told once the field is left with what lies beyond them; a form dialog is not sent with it. */
  min?: number
  max?: number
}

const HIGHEST_BY_ARROW = 9999

/** Reads a whole number in digits of any script; null for nothing, NaN for anything else. */
export function parseNumberText(text: string): number | null {
  const latin = toLatinDigits(text).trim()
  if (latin === '') return null
  return /^\d+$/.test(latin) ? Number(latin) : Number.NaN
}

/** A whole number in the digits of the language. Arrow up and down change it by one. What cannot be taken is told with what can. */
export function NumberField({ value, onChange, min = 0, max, error, onBlur, ...props }: NumberFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setLeft] = useState(true)
  const isUnreadable = typed !== null && Number.isNaN(parseNumberText(typed))
  const isBeyond = value !== null && (value < min || value > (max ?? Infinity))
  const isTold = isUnreadable || (isBeyond && (isLeft || Boolean(error)))
  const range =
    max === undefined
      ? t('common.atLeast', { min: format.number(min) })
      : t('common.between', { min: format.number(min), max: format.number(max) })
  const shown = value === null || Number.isNaN(value) ? '' : format.digits(String(value))
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.setCustomValidity(isUnreadable || isBeyond ? range : ''))

  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const change = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (change === 0) return
    event.preventDefault()
    setTyped(null)
    const from = value === null || Number.isNaN(value) ? min - change : value
    onChange(Math.min(max ?? HIGHEST_BY_ARROW, Math.max(min, from + change)))
  }

  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      {...props}
      ref={input}
      value={typed ?? shown}
      error={isTold ? (isUnreadable ? t('common.wholeNumber', { range }) : range) : error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setLeft(false)
        onChange(parseNumberText(event.currentTarget.value))
      }}
      onKeyDown={step}
      onInvalid={() => setLeft(true)}
      onBlur={(event) => {
        if (!isUnreadable) setTyped(null)
        setLeft(true)
        onBlur?.(event)
      }}
    />
  )
}
