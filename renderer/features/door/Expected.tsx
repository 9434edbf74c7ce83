import { Button, SegmentedControl } from '@mantine/core'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DayAppointment, PatientBrief } from '#contract/appointments.ts'
import type { DoorView } from '#contract/door.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { useSearchState } from '../../shared/search-state.ts'
import { doorOrders, parseDoorAddress, type DoorOrder } from './address.ts'
import classes from './expected.module.css'
import { ExpectedRow } from './ExpectedRow.tsx'
import type { Gate } from './use-gate.ts'

/** Who is booked today and has not come yet, late ones first, or bus by bus; one press notes somebody as arrived and gives a number. */
export function Expected({ view, gate }: { view: DoorView; gate: Gate | null }) {
  const { t } = useTranslation()
  const { minute } = useToday()
  const format = useFormat()
  const [{ by }, setAddress] = useSearchState(parseDoorAddress)
  const { expected } = view
  if (expected.length === 0)
    return <EmptyState title={t('door.expected.none')} hint={t('door.expected.noneHint')} />
  const late = expected.filter(({ appointment }) => appointment.startMinute < minute)
  const groups =
    by === 'time'
      ? [
          { name: t('door.expected.late'), rows: late },
          { name: t('door.expected.ahead'), rows: expected.slice(late.length) },
        ]
      : groupsOf(expected, (first) => format.groupName(first) || t('calendar.row.noGroup'))
  return (
    <section aria-label={t('door.tab.expected')} className={classes.expected}>
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
function groupsOf(expected: readonly DayAppointment[], nameOf: (first: PatientBrief) => string) {
  const groups = [...Map.groupBy(expected, ({ patient }) => patient.groupName)]
  return groups
    .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
    .flatMap(([, rows]) => (rows[0] ? [{ name: nameOf(rows[0].patient), rows }] : []))
}

interface ExpectedGroupProps {
  name: string
  rows: DayAppointment[]
  gate: Gate | null
  givesAll: boolean
  minute: number
}

function ExpectedGroup({ name, rows, gate, givesAll, minute }: ExpectedGroupProps) {
  const { t } = useTranslation()
  if (rows.length === 0) return null
  return (
    <section aria-label={name}>
      <header className={classes.groupHead}>
        <h2>
          <bdi>{name}</bdi> <span className={classes.quiet}>{t('door.count', { count: rows.length })}</span>
        </h2>
        {gate && givesAll && rows.length > 1 ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={gate.isRunning}
            aria-label={t('door.expected.giveAllOf', { count: rows.length, name })}
            onClick={() => gate.giveAll(rows.map(({ patient }) => patient.id))}
          >
            {t('door.expected.giveAll', { count: rows.length })}
          </Button>
        ) : null}
      </header>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <ExpectedRow key={row.appointment.id} row={row} gate={gate} minute={minute} withGroup={!givesAll} />
        ))}
      </ul>
    </section>
  )
}
