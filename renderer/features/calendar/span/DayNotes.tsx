import type { CSSProperties } from 'react'
import type { RangeView } from '#contract/appointments.ts'
import { bandsOn } from '#domain/camps/day-band.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import type { Interval } from '#domain/scheduling/intervals.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { awayOn } from '../away.ts'
import classes from './span.module.css'

export interface DayNotesProps {
  view: RangeView
  day: string
}

/** Under a day's name: its prayer and women's hours and breaks on a thin line of its hours, and in words; then who is away and when. */
export function DayNotes({ view: { camp, plan, staff }, day }: DayNotesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!isCampDay(camp, day)) return null
  const bands = bandsOn(plan.bands, day)
  const hours = [
    ...camp.breaks.map(({ startMinute, endMinute }) => ({ kind: 'break', startMinute, endMinute })),
    ...bands,
  ]
  const said = [
    ...bands.map(
      ({ kind, label, startMinute, endMinute }) =>
        `${label || t(`calendar.shade.${kind}`)} ${format.timeRange(startMinute, endMinute - startMinute)}`,
    ),
    ...staff
      .filter(({ active }) => active)
      .flatMap((member) =>
        joined(awayOn(camp, plan, member.id, day)).map(({ start, end }) =>
          t('calendar.span.away', {
            name: format.staffName(member),
            time: format.timeRange(start, end - start),
          }),
        ),
      ),
  ]
  const length = camp.closesMinute - camp.opensMinute
  const place = (start: number, end: number): CSSProperties => ({
    insetInlineStart: `${((start - camp.opensMinute) / length) * 100}%`,
    inlineSize: `${((end - start) / length) * 100}%`,
  })
  return (
    <>
      <div className={classes.hours} aria-hidden>
        {hours.map(({ kind, startMinute, endMinute }) => (
          <span key={`${kind} ${startMinute}`} data-band={kind} style={place(startMinute, endMinute)} />
        ))}
      </div>
      {said.length > 0 ? (
        <ul className={classes.notes}>
          {said.slice(0, SAID).map((line) => (
            <li key={line} title={line}>
              {line}
            </li>
          ))}
          {said.length > SAID ? (
            <li title={said.slice(SAID).join(', ')}>
              {t('calendar.span.more', { count: said.length - SAID })}
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  )
}

const SAID = 4

/** Stretches that only a break of the day lies between are told as one. */
function joined(minutes: readonly Interval[]): Interval[] {
  const sorted = minutes.toSorted((a, b) => a.start - b.start)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return []
  const gaps = sorted.slice(1).map(({ start }, index) => start - (sorted[index]?.end ?? start))
  return gaps.every((gap) => gap <= LONGEST_BREAK) ? [{ start: first.start, end: last.end }] : sorted
}

const LONGEST_BREAK = 90
