import { Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DayAppointment } from '#contract/appointments.ts'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { useVisitStatus } from '../../shared/use-visit-status.ts'
import { DeviceMark, KindMark, NeedMarks } from '../../shared/VisitMarks.tsx'
import classes from './expected.module.css'
import type { Gate } from './use-gate.ts'

interface ExpectedRowProps {
  row: DayAppointment
  /** They came, or their visit changed, while the pointer is on the list. */
  isGone: boolean
  /** Null for somebody who may only look. */
  gate: Gate | null
  minute: number
  withGroup: boolean
}

/** One person who is still to come: when, for what, how late, and the number one press away. */
export function ExpectedRow({ row, isGone, gate, minute, withGroup }: ExpectedRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const status = useVisitStatus(row)
  const { appointment, patient, order } = row
  const late = minute - appointment.startMinute
  const name = format.fullName(patient)
  return (
    <li
      className={classes.row}
      data-late={(late > 0 && !isGone) || undefined}
      data-gone={isGone || undefined}
    >
      <span className={classes.time}>{format.minute(appointment.startMinute)}</span>
      <span className={classes.who}>
        <Link className={classes.name} to="/people/$id" params={{ id: patient.id }}>
          <PersonName person={patient} withFather />
        </Link>
        <span className={classes.quiet}>
          {format.digits(patient.number)}
          {withGroup && patient.groupName ? (
            <>
              {' · '}
              <bdi>{format.groupName(patient)}</bdi>
            </>
          ) : null}{' '}
          <NeedMarks needs={patient.needs} />
        </span>
      </span>
      <span className={classes.what}>
        <KindMark kind={appointment.kind} />
        <span className={classes.quiet}>
          <DeviceMark order={order} />
        </span>
      </span>
      <span className={classes.late}>
        {isGone ? (
          t('door.expected.gone')
        ) : late > 0 ? (
          <>
            <IconClockExclamation size={16} aria-hidden /> {t('door.expected.lateBy', { count: late })}
          </>
        ) : null}
      </span>
      {gate ? (
        <span className={classes.steps}>
          <Button
            size="compact-sm"
            variant={late > 0 ? 'filled' : 'default'}
            disabled={gate.isRunning}
            aria-label={t('door.giveTo', { name })}
            onClick={() => gate.give(patient.id)}
          >
            {t('door.give')}
          </Button>
          {late > 0 ? (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              disabled={status.isRunning}
              aria-label={t('door.expected.didNotComeOf', { name })}
              onClick={() => void status.set('no_show')}
            >
              {t('door.expected.didNotCome')}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  )
}
