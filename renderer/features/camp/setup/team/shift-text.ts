import type { Camp } from '#domain/camps/camp.ts'
import type { Interval } from '#domain/scheduling/intervals.ts'
import { checkSpans } from '#domain/staff/duty.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { parseTimeText } from '../../../../shared/TimeField.tsx'

/** What can be put into cells of the table: the camp's hours, hours, nothing at all, or a day on which somebody is not there. */
export type ShiftChoice = 'camp' | 'off' | 'away' | readonly Interval[]

/** Reads `8-12:30`, `8–12, 14–17` or `۸-۱۲`; a dash alone is no work, nothing is the camp's hours. Null where no hours can be read. */
export function parseShift(text: string): ShiftChoice | null {
  const latin = toLatinDigits(text).trim()
  if (latin === '') return 'camp'
  if (/^[-–—]$/.test(latin)) return 'off'
  const spans: Interval[] = []
  for (const part of latin.split(/[,،;+]/)) {
    const [from, to, ...more] = part.split(/[-–—]\u2060?|\s(?:تا|to)\s/)
    const start = parseTimeText(from ?? '')
    const end = parseTimeText(to ?? '')
    if (start === null || end === null || more.length > 0) return null
    spans.push({ start, end })
  }
  const asSpans = spans.map(({ start, end }) => ({
    weekday: 0,
    date: null,
    startMinute: start,
    endMinute: end,
  }))
  return checkSpans(asSpans).length === 0 ? spans : null
}

type Hours = Pick<Camp, 'opensMinute' | 'closesMinute' | 'breaks'>

/** The half days before and after the camp's longest break, or its middle where there is none. */
export function halfDays({ opensMinute, closesMinute, breaks }: Hours): {
  morning: Interval
  afternoon: Interval
} {
  const middle = Math.round((opensMinute + closesMinute) / 2 / 30) * 30
  const longest = breaks.reduce<{ startMinute: number; endMinute: number } | null>(
    (best, one) =>
      best && best.endMinute - best.startMinute >= one.endMinute - one.startMinute ? best : one,
    null,
  )
  return {
    morning: { start: opensMinute, end: longest?.startMinute ?? middle },
    afternoon: { start: longest?.endMinute ?? middle, end: closesMinute },
  }
}
