import { memo, useEffect, useRef, type PointerEvent } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { useElapsed } from '../../../shared/elapsed.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { OrderMarks } from '../OrderMarks.tsx'
import { useDue } from '../use-due.ts'
import classes from '../workshop.module.css'

export interface CardProps {
  card: OrderCard
  technician: string
  /** The one card that the Tab key reaches. */
  isActive: boolean
  /** Whether it takes the focus as soon as it is drawn. */
  takesFocus: boolean
  isOpen: boolean
  isCarried: boolean
  onOpen: (card: OrderCard) => void
  onFocus: (card: OrderCard) => void
  onPress: (card: OrderCard, event: PointerEvent) => void
}

/** One order on the board. */
export const Card = memo(function Card(props: CardProps) {
  const { card, technician, isActive, takesFocus, isOpen, isCarried } = props
  const format = useFormat()
  const elapsed = useElapsed()
  const due = useDue()
  const button = useRef<HTMLButtonElement>(null)
  const { order, patient } = card
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true })
  }, [takesFocus])

  return (
    <button
      ref={button}
      type="button"
      className={classes.card}
      data-order={order.id}
      data-open={isOpen || undefined}
      data-carried={isCarried || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isOpen}
      onClick={() => props.onOpen(card)}
      onFocus={() => props.onFocus(card)}
      onPointerDown={(event) => props.onPress(card, event)}
    >
      <span className={classes.cardLine}>
        <span className={classes.number}>{format.digits(order.number)}</span>
        <SideMark of={order.deviceType} side={order.side} />
      </span>
      <span className={classes.cardLine}>
        <span className={classes.cardName}>
          <PersonName person={patient} />
        </span>
        <span className={classes.cardMarks}>
          <OrderMarks card={card} />
        </span>
      </span>
      <span className={classes.cardDevice}>{format.device(order.deviceType)}</span>
      <span className={classes.cardFoot}>
        <StageIcon state={order.state} iconOnly />
        <span>{elapsed(order.stateSince)}</span>
        {order.promisedDate ? <span className={classes.cardDue}>{due(order.promisedDate)}</span> : null}
      </span>
      {technician ? (
        <span className={classes.cardTechnician}>
          <bdi>{technician}</bdi>
        </span>
      ) : null}
    </button>
  )
})
