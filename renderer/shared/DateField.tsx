import { TextInput, type TextInputProps } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import type { Calendar } from '#domain/camps/camp.ts'
import { formatDate } from '#domain/time/format-date.ts'
import { addDays, isLocalDate } from '#domain/time/local-date.ts'
import { parseDateText } from '#domain/time/parse-date.ts'
import { useCampIfAny } from './CampContext.tsx'
import { useLanguage } from './i18n.ts'
import classes from './shared.module.css'
import { useTranslation } from './use-translation.ts'

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Gregorian `YYYY-MM-DD`, or null while nothing readable is typed. */
  value: string | null
  onChange?: (date: string | null) => void
  /**
   * For a date that acts at once: told when the field is left, by Enter or by an arrow. The beginning of a date may be one too.
   * Null where the field was emptied.
   */
  onSettle?: (date: string | null) => void
  /** Why a date cannot be taken here, in words; null where it can. */
  refuse?: (date: string) => string | null
  /** Day after which dates are refused as lying in the future; all dates are taken when absent. */
  notAfter?: string
  calendar?: Calendar
}

const EXAMPLE = '2026-11-24'

const other: Record<Calendar, Calendar> = { gregorian: 'solar_hijri', solar_hijri: 'gregorian' }

/**
 * A date typed as people write it, in either calendar and any digits, with the other calendar shown below. What cannot be read
 * stays as typed. Arrow up and down move by a day.
 */
export function DateField({
  value,
  onChange,
  onSettle,
  refuse,
  notAfter,
  calendar: asked,
  error,
  onBlur,
  ...props
}: DateFieldProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const camp = useCampIfAny()
  const calendar = asked ?? camp?.calendar ?? (language === 'fa' ? 'solar_hijri' : 'gregorian')
  const [typed, setTyped] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)

  const known = value !== null && isLocalDate(value) ? value : null
  const write = (date: string, as: Calendar) => formatDate(date, { language, calendar: as, style: 'long' })

  const read = (text: string): { date: string | null; problem: string | null } => {
    if (text.trim() === '') return { date: null, problem: null }
    const found = parseDateText(text, {
      today: notAfter ?? '2200-01-01',
      future: notAfter ? 'refuse' : 'allow',
    })
    if (!found.ok) return { date: null, problem: t(`common.dateRefused.${found.reason}`) }
    if (found.value.kind !== 'date') return { date: null, problem: t('common.dateRefused.incomplete') }
    const { date } = found.value
    return { date, problem: refuse?.(date) ?? null }
  }

  const take = (text: string) => {
    setTyped(text)
    setRefused(false)
    onChange?.(read(text).date)
  }

  const settle = () => {
    if (typed === null) return
    const { date, problem } = read(typed)
    if (problem) return setRefused(true)
    setTyped(null)
    onSettle?.(date)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && onSettle && typed !== null) {
      event.preventDefault()
      return settle()
    }
    const days = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (days === 0 || !known) return
    event.preventDefault()
    const date = addDays(known, days)
    if (refuse?.(date)) return
    setTyped(null)
    onChange?.(date)
    onSettle?.(date)
  }

  return (
    <TextInput
      autoComplete="off"
      placeholder={write(EXAMPLE, calendar)}
      description={
        known ? <span className={classes.otherCalendar}>{write(known, other[calendar])}</span> : ' '
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...props}
      value={typed ?? (known ? write(known, calendar) : '')}
      error={(isRefused && typed !== null && read(typed).problem) || error}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        settle()
        onBlur?.(event)
      }}
    />
  )
}
