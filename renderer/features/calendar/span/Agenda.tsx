import { Title } from '@mantine/core'
import type { DayAppointment, RangeView } from '#contract/appointments.ts'
import { useFormat } from '../../../shared/format.ts'
import type { Selection } from '../bulk/use-selection.ts'
import { VisitTable } from '../VisitTable.tsx'
import classes from './span.module.css'

export interface AgendaProps {
  view: RangeView
  visits: readonly DayAppointment[]
  /** The filter that they pass. */
  question: string
  openId: string | null
  selection: Selection
  onOpen: (visitId: string) => void
}

/** Day after day as lists, from the shown date on. */
export function Agenda({ view, visits, question, openId, selection, onOpen }: AgendaProps) {
  const format = useFormat()
  const days = [...Map.groupBy(visits, ({ appointment }) => appointment.date)]
  return (
    <div className={classes.scroll}>
      {days.map(([day, here]) => (
        <section key={day} className={classes.agendaDay} aria-label={format.date(day, 'weekday')}>
          <Title order={2}>{format.bothCalendars(day)}</Title>
          <VisitTable
            visits={here}
            among={view.appointments.filter(({ appointment }) => appointment.date === day)}
            question={question}
            places={view}
            selectedId={openId}
            onOpen={onOpen}
            selection={selection}
          />
        </section>
      ))}
    </div>
  )
}
