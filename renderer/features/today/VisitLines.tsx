import { Button, Group, Text, Title, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import { nextStatus } from '#domain/scheduling/visit-status.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { useVisitStatus } from '../../shared/use-visit-status.ts'
import { DeviceMark, KindMark, NeedMarks } from '../../shared/VisitMarks.tsx'
import type { StationLoad } from './bottleneck.ts'
import classes from './today.module.css'

export interface VisitLinesProps {
  title: string
  /** Said instead of the lines where there are none. */
  empty: string
  visits: readonly DayAppointment[]
  /** How many there are in all, where only the first are shown. */
  count?: number
  stations: readonly StationLoad[]
  /** First cell of a line: how late, how long, or when. */
  lead: (item: DayAppointment) => ReactNode
  /** Where the heading's number leads. */
  rows: { to: string; search: Record<string, unknown> }
}

/** A short timetable: who, what for and where, with the next step one press away. */
export function VisitLines({ title, empty, visits, count, stations, lead, rows }: VisitLinesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section aria-label={title}>
      <Group gap="xs" align="baseline" mb={2}>
        <Title order={2}>{title}</Title>
        <Link className={classes.number} to={rows.to as never} search={rows.search as never}>
          {format.number(count ?? visits.length)}
          <VisuallyHidden>{t('today.openRows', { title })}</VisuallyHidden>
        </Link>
      </Group>
      {visits.length === 0 ? (
        <Text c="dimmed" mb="sm">
          {empty}
        </Text>
      ) : (
        <table className={classes.lines}>
          <tbody>
            {visits.map((item) => (
              <Line
                key={item.appointment.id}
                item={item}
                lead={lead(item)}
                station={stations.find(({ stationId }) => stationId === item.appointment.stationId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface LineProps {
  item: DayAppointment
  lead: ReactNode
  station: (Pick<Station, 'name' | 'namePersian'> & { stationId: string }) | undefined
}

function Line({ item, lead, station }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const maySet = useMay('setVisitStatus')
  const { set, isRunning } = useVisitStatus(item)
  const { appointment, patient, order } = item
  const next = nextStatus(appointment.status)
  return (
    <tr>
      <td className={classes.lead}>{lead}</td>
      <td className={classes.who}>
        <div className={classes.cell}>
          <Link
            className={classes.person}
            to={'/calendar' as never}
            search={{ date: appointment.date, visit: appointment.id } as never}
          >
            <PersonName person={patient} />
          </Link>
          <span className={classes.code}>{format.digits(patient.number)}</span>
          <NeedMarks needs={patient.needs} />
        </div>
      </td>
      <td className={classes.what}>
        <div className={classes.cell}>
          <span className={classes.kind}>
            <KindMark kind={appointment.kind} />
          </span>
          <span className={classes.device}>
            <DeviceMark order={order} />
          </span>
        </div>
      </td>
      <td className={classes.where}>{station ? <bdi>{format.stationName(station)}</bdi> : null}</td>
      <td className={classes.step}>
        {maySet && next ? (
          <Button
            size="compact-sm"
            variant="light"
            loading={isRunning}
            onClick={() => void set(next)}
            aria-label={t('today.step', { step: t(`domain.step.${next}`), name: format.fullName(patient) })}
          >
            {t(`domain.step.${next}`)}
          </Button>
        ) : null}
      </td>
    </tr>
  )
}
