import { TextInput, type TextInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { toLatinDigits } from '#domain/time/digits.ts'
import { formatMinute } from '#domain/time/format-date.ts'
import { parseClock } from '#domain/time/local-date.ts'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

export interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Minutes after midnight, or null while nothing readable is typed. */
  value: number | null
  onChange: (minute: number | null) => void
  /** Minutes that arrow up and down move by. */
  stepMinutes?: number
}

/** Reads `8`, `830`, `8:30`, `8.30`, `۸:۳۰` as minutes after midnight; null when it is no time. */
export function parseTimeText(text: string): number | null {
  const latin = toLatinDigits(text)
    .trim()
    .replace(/[.٫،,\s]/, ':')
  if (/^\d{1,2}$/.test(latin)) return parseClock(`${latin}:00`)
  const compact = /^(\d{1,2})(\d{2})$/.exec(latin)
  return compact ? parseClock(`${compact[1]}:${compact[2]}`) : parseClock(latin)
}

/** A time of day typed as people write it. Arrow up and down move it. */
export function TimeField({ value, onChange, stepMinutes = 15, error, onBlur, ...props }: TimeFieldProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)

  const take = (text: string) => {
    setTyped(text)
    setUnreadable(false)
    onChange(parseTimeText(text))
  }
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (direction === 0 || value === null) return
    event.preventDefault()
    setTyped(null)
    onChange(Math.min(1440, Math.max(0, value + direction * stepMinutes)))
  }

  return (
    <TextInput
      autoComplete="off"
      inputMode="numeric"
      placeholder={formatMinute(510, language)}
      {...props}
      value={typed ?? (value === null ? '' : formatMinute(value, language))}
      error={isUnreadable ? t('common.timeRefused') : error}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={step}
      onBlur={(event) => {
        if (typed !== null && (typed.trim() === '' || parseTimeText(typed) !== null)) setTyped(null)
        else if (typed !== null) setUnreadable(true)
        onBlur?.(event)
      }}
    />
  )
}
