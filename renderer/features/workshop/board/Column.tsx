import { IconAlertTriangle } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type PointerEvent } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { isFull, type BoardColumn } from '#domain/workshop/board-columns.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'
import { Card } from './Card.tsx'
import type { Verdict } from './use-board-move.ts'

export interface ColumnProps {
  column: BoardColumn
  cards: readonly OrderCard[]
  limit: number | null
  /** How many stand here with no filter set; the limit counts all. */
  total: number
  technicians: ReadonlyMap<string, string>
  activeId: string | null
  focusId: string | null
  openId: string | null
  carriedId: string | null
  /** What a drop here would mean while something is carried. */
  verdict: Verdict | null
  isOver: boolean
  onOpen: (card: OrderCard) => void
  onFocus: (card: OrderCard) => void
  onPress: (card: OrderCard, event: PointerEvent) => void
}

const CARD_PX = 98

const tintOf = (verdict: Verdict | null) => (verdict ? (verdict.ok ? 'valid' : 'invalid') : undefined)

/** One column of the board; only the cards in view are drawn. */
export function Column(props: ColumnProps) {
  const { column, cards, limit, total, technicians, verdict, focusId } = props
  const { t } = useTranslation()
  const format = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const isOverLimit = limit !== null && total > limit
  const fills = verdict?.ok === true && isFull(total, limit)
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_PX,
    getItemKey: (index) => cards[index]?.order.id ?? index,
    overscan: 6,
  })
  const focusIndex = focusId ? cards.findIndex(({ order }) => order.id === focusId) : -1
  useEffect(() => {
    if (focusIndex >= 0) virtual.scrollToIndex(focusIndex)
  }, [focusIndex, virtual])

  return (
    <section
      className={classes.column}
      aria-labelledby={`column-${column}`}
      data-column={column}
      data-verdict={tintOf(verdict)}
      data-over={props.isOver || undefined}
    >
      <header className={classes.columnHead} data-full={isOverLimit || fills || undefined}>
        <h2 id={`column-${column}`}>{t(`workshop.column.${column}`)}</h2>
        <span className={classes.count}>
          {limit === null
            ? format.number(cards.length)
            : t('workshop.ofLimit', { count: total, limit: format.number(limit) })}
          {isOverLimit || fills ? (
            <>
              {' '}
              <IconAlertTriangle aria-hidden size={14} />{' '}
              {t(isOverLimit ? 'workshop.tooMany' : 'workshop.full')}
            </>
          ) : null}
        </span>
      </header>
      <div ref={scroller} className={classes.columnBody} tabIndex={-1}>
        <ul className={classes.cards} style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const card = cards[item.index]
            if (!card) return null
            const { id, technicianId } = card.order
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={classes.cardSlot}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Card
                  card={card}
                  technician={(technicianId && technicians.get(technicianId)) || ''}
                  isActive={id === props.activeId}
                  takesFocus={id === focusId}
                  isOpen={id === props.openId}
                  isCarried={id === props.carriedId}
                  onOpen={props.onOpen}
                  onFocus={props.onFocus}
                  onPress={props.onPress}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
