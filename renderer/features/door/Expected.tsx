import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DayAppointment, PatientBrief } from '#contract/appointments.ts'
import type { DoorView } from '#contract/door.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { useStillRows, type StillRow } from '../../shared/use-still-rows.ts'
import { doorOrders, parseDoorAddress, type DoorOrder } from './address.ts'
import classes from './expected.module.css'
import { ExpectedRow } from './ExpectedRow.tsx'
import type { Gate } from './use-gate.ts'

type Shown = StillRow<DayAppointment>
const idOf = ({ appointment }: DayAppointment) => appointment.id

/** Who is booked today and has not come yet, late ones first, or bus by bus; one press notes somebody as arrived and gives a number. */
export function Expected({ view, gate }: { view: DoorView; gate: Gate | null }) {
  const { t } = useTranslation()
  const { minute } = useToday()
  const format = useFormat()
  const [{ by }, setAddress] = useSearchState(parseDoorAddress)
  const { expected } = view
  const { rows: shown, holding } = useStillRows(expected, idOf, { question: by })
  if (shown.length === 0)
    return <EmptyState title={t('door.expected.none')} hint={t('door.expected.noneHint')} />
  const isLate = ({ appointment }: DayAppointment) => appointment.startMinute < minute
  const late = expected.filter(isLate)
  const groups =
    by === 'time'
      ? [
          { name: t('door.expected.late'), rows: shown.filter(({ row }) => isLate(row)) },
          { name: t('door.expected.ahead'), rows: shown.filter(({ row }) => !isLate(row)) },
        ]
      : groupsOf(shown, (first) => format.groupName(first) || t('calendar.row.noGroup'))
  return (
    <section aria-label={t('door.tab.expected')} className={classes.expected} {...holding}>
      <header className={classes.head}>
        <span>
          {[
            t('door.expected.count', { count: expected.length }),
            late.length > 0 ? t('door.expected.lateCount', { count: late.length }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('door.expected.order')}
          value={by}
          onChange={(next) => setAddress({ by: next as DoorOrder })}
          data={doorOrders.map((value) => ({ value, label: t(`door.expected.by.${value}`) }))}
        />
      </header>
      {groups.map(({ name, rows }) => (
        <ExpectedGroup
          key={name}
          name={name}
          rows={rows}
          gate={gate}
          givesAll={by === 'group'}
          minute={minute}
        />
      ))}
    </section>
  )
}

/** By group, the one whose first visit is earliest first; who belongs to none comes last. */
function groupsOf(shown: readonly Shown[], nameOf: (first: PatientBrief) => string) {
  const groups = [...Map.groupBy(shown, ({ row }) => row.patient.groupName)]
  return groups
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .flatMap(([, rows]) => (rows[0] ? [{ name: nameOf(rows[0].row.patient), rows }] : []))
}

interface ExpectedGroupProps {
  name: string
  rows: readonly Shown[]
  gate: Gate | null
  givesAll: boolean
  minute: number
}

function ExpectedGroup({ name, rows, gate, givesAll, minute }: ExpectedGroupProps) {
  const { t } = useTranslation()
  const due = rows.filter(({ isGone }) => !isGone)
  if (rows.length === 0) return null
  return (
    <section aria-label={name}>
      <header className={classes.groupHead}>
        <h2>
          <bdi>{name}</bdi> <span className={classes.quiet}>{t('door.count', { count: due.length })}</span>
        </h2>
        {gate && givesAll && due.length > 1 ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={gate.isRunning}
            aria-label={t('door.expected.giveAllOf', { count: due.length, name })}
            onClick={() => gate.giveAll(due.map(({ row }) => row.patient.id))}
          >
            {t('door.expected.giveAll', { count: due.length })}
          </Button>
        ) : null}
      </header>
      <ul className={classes.rows}>
        {rows.map(({ row, isGone }) => (
          <ExpectedRow
            key={row.appointment.id}
            row={row}
            isGone={isGone}
            gate={isGone ? null : gate}
            minute={minute}
            withGroup={!givesAll}
          />
        ))}
      </ul>
    </section>
  )
}
