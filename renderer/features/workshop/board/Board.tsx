import { VisuallyHidden } from '@mantine/core'
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import type { BoardView, OrderCard } from '#contract/workshop.ts'
import type { AllowedStep } from '#domain/orders/allowed-steps.ts'
import { priorities } from '#domain/orders/device-order.ts'
import { boardColumnKeys, columnOf, isFull, type BoardColumn } from '#domain/workshop/board-columns.ts'
import { useSessionState } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { followPointer } from '../../../shared/pointer/follow-pointer.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'
import { Column } from './Column.tsx'
import { columnAt, isOnCalendar } from './places.ts'
import { Ghost } from './Ghost.tsx'
import { useGiveTime } from '../use-give-time.ts'
import { useBoardMove } from './use-board-move.ts'

export interface BoardProps {
  view: BoardView
  /** The cards that the filters leave. */
  cards: readonly OrderCard[]
  openId: string | null
  onOpen: (card: OrderCard) => void
  onStep: (card: OrderCard, step: AllowedStep) => void
}

/** The most urgent first, then who waits longest. */
const waiting = (a: OrderCard, b: OrderCard) =>
  priorities.indexOf(a.order.priority) - priorities.indexOf(b.order.priority) ||
  (a.order.stateSince < b.order.stateSince ? -1 : a.order.stateSince > b.order.stateSince ? 1 : 0)

function intoColumns(cards: readonly OrderCard[]): Map<BoardColumn, OrderCard[]> {
  const columns = new Map<BoardColumn, OrderCard[]>(boardColumnKeys.map((key) => [key, []]))
  for (const card of cards.toSorted(waiting)) {
    const key = columnOf(card.order.state)
    if (key) columns.get(key)?.push(card)
  }
  return columns
}

/** The workshop by columns. Cards are carried by the pointer, or by M, arrows and Enter; Esc puts them back. */
export function Board({ view, cards, openId, onOpen, onStep }: BoardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const roles = useSessionState().staff?.roles ?? []
  const ghost = useRef<HTMLDivElement>(null)
  const board = useRef<HTMLDivElement>(null)
  const columns = useMemo(() => intoColumns(cards), [cards])
  const totals = useMemo(() => intoColumns(view.cards), [view.cards])
  const full = boardColumnKeys.filter((key) => isFull(totals.get(key)?.length ?? 0, view.limits[key]))
  const move = useBoardMove(roles, full, onStep)
  const { carried } = move
  const technicians = useMemo(
    () => new Map(view.staff.map((member) => [member.id, format.staffName(member)])),
    [view.staff, format],
  )
  const [active, setActive] = useState<string | null>(null)
  const [focusId, setFocusId] = useState<string | null>(null)
  const first = [...columns.values()].find((column) => column.length > 0)?.[0]?.order.id ?? null
  const isShown = active !== null && cards.some(({ order }) => order.id === active)

  const onFocus = useCallback((card: OrderCard) => {
    setActive(card.order.id)
    setFocusId(null)
  }, [])
  const giveTime = useGiveTime()
  const latest = useRef({ ...move, giveTime })
  useLayoutEffect(() => {
    latest.current = { ...move, giveTime }
  })
  const onPress = useCallback((card: OrderCard, event: PointerEvent) => {
    if (event.button !== 0) return
    followPointer(event.nativeEvent, {
      viewport: () => board.current,
      begin: () => latest.current.begin(card, 'pointer'),
      moveTo: (at) => {
        latest.current.moveOver(columnAt(at))
        if (ghost.current) ghost.current.style.transform = `translate(${at.x + 8}px, ${at.y + 8}px)`
      },
      drop: (at) => {
        if (isOnCalendar(at) && latest.current.giveTime) {
          latest.current.cancel()
          latest.current.giveTime(card)
        } else latest.current.drop()
      },
      cancel: () => latest.current.cancel(),
    })
  }, [])

  const goTo = (column: BoardColumn, index: number) => {
    const card = columns.get(column)?.[index]
    if (card) setFocusId(card.order.id)
  }
  const forward = language === 'fa' ? 'ArrowLeft' : 'ArrowRight'
  const backward = language === 'fa' ? 'ArrowRight' : 'ArrowLeft'

  const walk = (key: string, card: OrderCard): boolean => {
    const column = columnOf(card.order.state)
    if (!column) return false
    const here = columns.get(column) ?? []
    const index = here.findIndex(({ order }) => order.id === card.order.id)
    if (key === 'ArrowDown') goTo(column, Math.min(here.length - 1, index + 1))
    else if (key === 'ArrowUp') goTo(column, Math.max(0, index - 1))
    else if (key === forward || key === backward) {
      const filled = boardColumnKeys.filter((other) => (columns.get(other) ?? []).length > 0)
      const next = filled[filled.indexOf(column) + (key === forward ? 1 : -1)]
      if (next) goTo(next, Math.min(index, (columns.get(next) ?? []).length - 1))
    } else return false
    return true
  }
  const carry = (key: string): boolean => {
    if (key === forward) move.stepOver(1)
    else if (key === backward) move.stepOver(-1)
    else if (key === 'Enter' || key === ' ') move.drop()
    else if (key === 'Escape') move.cancel()
    else return false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const id = (event.target as HTMLElement).closest('[data-order]')?.getAttribute('data-order')
    const card = cards.find(({ order }) => order.id === id)
    if (!card) return
    const isMoveKey = event.code === 'KeyM'
    if (event.code === 'KeyB' && !carried && giveTime) giveTime(card)
    const isTaken = carried
      ? carry(event.key) || isMoveKey
      : isMoveKey
        ? (move.begin(card, 'keys'), true)
        : event.code === 'KeyB' || walk(event.key, card)
    if (!isTaken) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      {move.refusal ? (
        <p className={classes.refusal} role="alert">
          {move.refusal}
        </p>
      ) : null}
      <div
        ref={board}
        className={classes.board}
        role="group"
        aria-label={t('workshop.board')}
        data-carrying={carried ? (giveTime ? 'bookable' : true) : undefined}
        onKeyDown={onKeyDown}
      >
        {boardColumnKeys.map((column) => (
          <Column
            key={column}
            column={column}
            cards={columns.get(column) ?? []}
            total={totals.get(column)?.length ?? 0}
            limit={view.limits[column]}
            technicians={technicians}
            activeId={isShown ? active : first}
            focusId={focusId}
            openId={openId}
            carriedId={carried?.card.order.id ?? null}
            verdict={
              carried && column !== columnOf(carried.card.order.state) ? carried.verdicts[column] : null
            }
            isOver={carried?.over === column}
            onOpen={onOpen}
            onFocus={onFocus}
            onPress={onPress}
          />
        ))}
      </div>
      {carried?.by === 'pointer' ? <Ghost ref={ghost} carried={carried} /> : null}
      <VisuallyHidden role="status" aria-live="assertive">
        {move.spoken}
      </VisuallyHidden>
    </>
  )
}
