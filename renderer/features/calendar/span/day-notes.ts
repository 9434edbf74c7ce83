import type { RangeView } from '#contract/appointments.ts'
import { bandsOn, type BandKind } from '#domain/camps/day-band.ts'
import { isCampDay, openIntervals } from '#domain/camps/day-hours.ts'
import { coveredMinutes, type Interval } from '#domain/scheduling/intervals.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useFormat } from '../../../shared/format.ts'
import { awayOn } from '../away.ts'

/** Something about a day that is not like the others: hours that are kept for something, or who is away. */
export interface DayNote {
  kind: BandKind | 'away'
  /** The name of the hours or of the person, and the whole line with the times. */
  name: string
  line: string
}

/** What is to be known about a date, in words: first its hours by time, then who of the team is not there and when. */
export function useDayNotes({ camp, plan, staff }: RangeView): (day: string) => DayNote[] {
  const { t } = useTranslation()
  const format = useFormat()
  const hours = ({ start, end }: Interval) => format.timeRange(start, end - start)
  return (day) => {
    if (!isCampDay(camp, day)) return []
    const open = coveredMinutes(openIntervals(camp, day))
    const bands = bandsOn(plan.bands, day).map(({ kind, label, startMinute, endMinute }): DayNote => {
      const name = label || t(`calendar.shade.${kind}`)
      return { kind, name, line: `${hours({ start: startMinute, end: endMinute })} ${name}` }
    })
    const away = staff
      .filter(({ active }) => active)
      .flatMap((member) => {
        const name = format.staffName(member)
        const gone = awayOn(camp, plan, member.id, day)
        const isAllDay = coveredMinutes(gone) >= open
        return joined(gone).map((minutes): DayNote => {
          const time = isAllDay ? t('calendar.span.allDay') : hours(minutes)
          return { kind: 'away', name, line: t('calendar.span.away', { name, time }) }
        })
      })
    return [...bands, ...away]
  }
}

/** Stretches that only a break of the day lies between are told as one. */
function joined(minutes: readonly Interval[]): Interval[] {
  const sorted = minutes.toSorted((a, b) => a.start - b.start)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const gaps = sorted.slice(1).map(({ start }, index) => start - (sorted[index]?.end ?? start))
  return gaps.every((gap) => gap <= LONGEST_BREAK) ? [{ start: first.start, end: last.end }] : sorted
}

const LONGEST_BREAK = 90
