import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CloseoutItem, CloseoutRow } from '#contract/closeout.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { TokenSign } from '../../../shared/TokenSign.tsx'
import { DeviceMark } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import { MoveOrders } from './MoveOrders.tsx'

/** The rows behind a line, each with the way to where it is put right. */
export function CloseoutRows({ item, camp }: { item: CloseoutItem; camp: Camp }) {
  const rows = item.rows.map((row) => <Row key={row.id} row={row} />)
  return (
    <>
      {item.kind === 'orders_open' ? <MoveOrders rows={item.rows} camp={camp} /> : null}
      <ul className={classes.checkRows}>{rows}</ul>
    </>
  )
}

function Row({ row }: { row: CloseoutRow }) {
  const format = useFormat()
  const { t } = useTranslation()
  const { patient, order, date, startMinute, number, item } = row
  const when = date
    ? [format.date(date, 'weekday'), startMinute === null ? '' : format.minute(startMinute)]
        .filter(Boolean)
        .join(' ')
    : ''
  const name = item ? [format.stationName(item), format.digits(item.size)].filter(Boolean).join(' ') : ''
  return (
    <li>
      {number === null ? null : <TokenSign number={number} />}
      {patient ? (
        <Go row={row}>
          <PersonName person={patient} withFather /> <bdi>{format.digits(patient.number)}</bdi>
        </Go>
      ) : null}
      {item ? <bdi>{name}</bdi> : null}
      {number !== null && !patient ? t('door.nobodyYet') : null}
      {order ? <DeviceMark order={order} /> : null}
      {order ? <StageIcon state={order.state} /> : null}
      {when ? <span className={classes.checkWhen}>{when}</span> : null}
    </li>
  )
}

/** An order's row leads to the order, any other to the person. */
function Go({ row, children }: { row: CloseoutRow; children: ReactNode }) {
  const to = row.order && row.date === null ? `/orders/${row.order.id}` : `/people/${row.patient?.id ?? ''}`
  return <Link to={to as never}>{children}</Link>
}
