import type { CSSProperties } from 'react'
import type { RangeView } from '#contract/appointments.ts'
import { bandsOn } from '#domain/camps/day-band.ts'
import { isCampDay } from '#domain/camps/day-hours.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useDayNotes } from './day-notes.ts'
import classes from './span.module.css'

export interface DayNotesProps {
  view: RangeView
  day: string
}

/** Under a day's name: its prayer and women's hours and breaks on a thin line of its hours, and in words; then who is away and when. */
export function DayNotes({ view, day }: DayNotesProps) {
  const { t } = useTranslation()
  const notesOf = useDayNotes(view)
  const { camp, plan } = view
  if (!isCampDay(camp, day)) return null
  const bands = bandsOn(plan.bands, day)
  const hours = [
    ...camp.breaks.map(({ startMinute, endMinute }) => ({ kind: 'break', startMinute, endMinute })),
    ...bands,
  ]
  const said = notesOf(day).map(({ line }) => line)
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
