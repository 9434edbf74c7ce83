import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { BoardView, OrderCard } from '#contract/workshop.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { useElapsed } from '../../../shared/elapsed.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OrderMarks } from '../OrderMarks.tsx'
import classes from '../workshop.module.css'

export interface OrderTableProps {
  cards: readonly OrderCard[]
  staff: BoardView['staff']
  openId: string | null
  onOpen: (card: OrderCard) => void
}

const ROW_PX = 36
const columns = ['number', 'person', 'device', 'state', 'since', 'technician', 'promised', 'marks'] as const

const byWork = (a: OrderCard, b: OrderCard) =>
  orderStates.indexOf(a.order.state) - orderStates.indexOf(b.order.state) ||
  (a.order.stateSince < b.order.stateSince ? -1 : 1)

/** The same orders as rows, by state and then by how long they stand in it. */
export function OrderTable({ cards, staff, openId, onOpen }: OrderTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => cards.toSorted(byWork), [cards])
  const names = useMemo(
    () => new Map(staff.map((member) => [member.id, format.staffName(member)])),
    [staff, format],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)

  return (
    <div
      ref={scroller}
      className={classes.tableScroll}
      tabIndex={0}
      role="region"
      aria-label={t('workshop.table')}
    >
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`workshop.tableColumn.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Spacer height={before} /> : null}
          {items.map((item) => {
            const card = rows[item.index]
            return card ? (
              <Row
                key={card.order.id}
                card={card}
                index={item.index + 2}
                technician={names.get(card.order.technicianId ?? '') ?? ''}
                isOpen={card.order.id === openId}
                onOpen={onOpen}
              />
            ) : null
          })}
          {after > 0 ? <Spacer height={after} /> : null}
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height }: { height: number }) {
  return (
    <tr aria-hidden style={{ blockSize: height }}>
      <td colSpan={columns.length} />
    </tr>
  )
}

interface RowProps {
  card: OrderCard
  index: number
  technician: string
  isOpen: boolean
  onOpen: (card: OrderCard) => void
}

function Row({ card, index, technician, isOpen, onOpen }: RowProps) {
  const format = useFormat()
  const elapsed = useElapsed()
  const { order, patient } = card
  return (
    <tr data-open={isOpen || undefined} aria-rowindex={index} onClick={() => onOpen(card)}>
      <td>
        <button type="button" className={classes.rowButton} data-order={order.id} aria-pressed={isOpen}>
          {format.digits(order.number)}
        </button>
      </td>
      <th scope="row">
        <PersonName person={patient} />
      </th>
      <td>
        <span className={classes.deviceCell}>
          {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
        </span>
      </td>
      <td>
        <StageIcon state={order.state} />
      </td>
      <td className={classes.end}>{elapsed(order.stateSince)}</td>
      <td>
        <bdi>{technician}</bdi>
      </td>
      <td>{order.promisedDate ? format.date(order.promisedDate) : ''}</td>
      <td>
        <OrderMarks card={card} />
      </td>
    </tr>
  )
}
