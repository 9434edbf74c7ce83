import { addDays, daysInGregorianMonth, toLocalDate } from '../time/local-date.ts'
import { parseDateText } from '../time/parse-date.ts'
import { fromSolarHijri } from '../time/solar-hijri.ts'
import type { Limb } from './limb.ts'

/** The first and last day on which something may have happened, Gregorian `YYYY-MM-DD`, inclusive. */
export interface DaySpan {
  from: string
  to: string
}

/** How far an estimate may be off on either side, in days, by how exactly it was told. */
const estimateDays = { day: 15, month: 31, year: 183 } as const

type Precision = keyof typeof estimateDays

/** How exactly a partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) is known. */
export function precisionOf(date: string): Precision {
  return date.length >= 10 ? 'day' : date.length === 7 ? 'month' : 'year'
}

/**
 * The days on which a limb may have been lost, never after `today`; null when nobody knows or it was never lost. A month or
 * year told in the Solar Hijri calendar (kept in `amputatedAsWritten`) has the days of that calendar; an estimate is widened.
 */
export function amputationSpan(
  limb: Pick<Limb, 'amputatedOn' | 'isEstimated' | 'amputatedAsWritten'>,
  today: string,
): DaySpan | null {
  if (limb.amputatedOn === null) return null
  const told = spanAsWritten(limb.amputatedAsWritten, today) ?? spanOf(limb.amputatedOn)
  const slack = limb.isEstimated ? estimateDays[precisionOf(limb.amputatedOn)] : 0
  const [from, to] = [addDays(told.from, -slack), addDays(told.to, slack)]
  return { from: from > today ? today : from, to: to > today ? today : to }
}

/** The first and last day of a partial Gregorian date. */
function spanOf(date: string): DaySpan {
  const [year = 0, month] = date.split('-').map(Number)
  if (date.length >= 10) return { from: date, to: date }
  if (month === undefined) return { from: toLocalDate(year, 1, 1), to: toLocalDate(year, 12, 31) }
  return {
    from: toLocalDate(year, month, 1),
    to: toLocalDate(year, month, daysInGregorianMonth(year, month)),
  }
}

function spanAsWritten(text: string, today: string): DaySpan | null {
  if (text.trim() === '') return null
  const read = parseDateText(text, { today })
  if (!read.ok || read.value.kind === 'date' || read.value.calendar !== 'solar_hijri') return null
  const { year } = read.value
  const [first, after] =
    read.value.kind === 'year'
      ? [fromSolarHijri(year, 1, 1), fromSolarHijri(year + 1, 1, 1)]
      : [
          fromSolarHijri(year, read.value.month, 1),
          read.value.month === 12
            ? fromSolarHijri(year + 1, 1, 1)
            : fromSolarHijri(year, read.value.month + 1, 1),
        ]
  return first && after ? { from: first, to: addDays(after, -1) } : null
}

/**
 * Which of two tellings of one date to keep: what was told last unless it is less exact, because an assessor corrects a
 * registration but a bare year does not replace a day.
 */
export function moreExactDate(known: string | null, told: string | null): string | null {
  if (known === null || told === null) return told ?? known
  return told.length >= known.length ? told : known
}
