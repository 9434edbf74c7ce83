import { useState } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import type { AllowedStep, StepRefusal } from '#domain/orders/allowed-steps.ts'
import type { Result } from '#domain/result.ts'
import type { Role } from '#domain/staff/staff-member.ts'
import { boardColumnKeys, columnOf, stepInto, type BoardColumn } from '#domain/workshop/board-columns.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

export type Verdict = Result<AllowedStep, StepRefusal>

/** A card that is carried by the pointer or by the keyboard. */
export interface Carried {
  card: OrderCard
  by: 'pointer' | 'keys'
  over: BoardColumn | null
  /** What dropping on each column would mean. */
  verdicts: Record<BoardColumn, Verdict>
  /** Columns that hold as many as they may: one more is too many. */
  full: readonly BoardColumn[]
}

export interface BoardMove {
  carried: Carried | null
  begin: (card: OrderCard, by: Carried['by']) => void
  moveOver: (column: BoardColumn | null) => void
  /** Over to the next column in the direction, from where it is carried. */
  stepOver: (by: 1 | -1) => void
  /** Lets go: makes the step, asks for what it needs, or says why not. */
  drop: () => void
  cancel: () => void
  /** Why the last drop came back; null once something else is done. */
  refusal: string | null
  /** What a screen reader is told of the card that is carried. */
  spoken: string
}

function verdictsOf(card: OrderCard, roles: readonly Role[]): Carried['verdicts'] {
  return Object.fromEntries(
    boardColumnKeys.map((column) => [column, stepInto(card.order, column, roles)]),
  ) as Carried['verdicts']
}

/** Carries a card over the board; `full` are the columns at their limit, `onStep` gets the step that a valid drop means. */
export function useBoardMove(
  roles: readonly Role[],
  full: readonly BoardColumn[],
  onStep: (card: OrderCard, step: AllowedStep) => void,
): BoardMove {
  const { t } = useTranslation()
  const format = useFormat()
  const [carried, setCarried] = useState<Carried | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const column = (key: BoardColumn) => t(`workshop.column.${key}`)

  const whyNot = (card: OrderCard, over: BoardColumn, reason: StepRefusal) =>
    t(`workshop.whyNot.${reason}`, {
      number: format.digits(card.order.number),
      state: format.state(card.order.state),
      column: column(over),
    })
  const say = (of: Carried): string => {
    const number = format.digits(of.card.order.number)
    if (!of.over || of.over === columnOf(of.card.order.state)) {
      return t('workshop.carry.start', { number })
    }
    const verdict = of.verdicts[of.over]
    if (!verdict.ok) return whyNot(of.card, of.over, verdict.reason)
    const crowds = of.full.includes(of.over)
    return [
      t('workshop.carry.over', { number, column: column(of.over), state: format.state(verdict.value.to) }),
      crowds ? t('workshop.oneTooMany', { column: column(of.over) }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  return {
    carried,
    refusal,
    spoken: carried ? say(carried) : (refusal ?? ''),
    begin(card, by) {
      setRefusal(null)
      setCarried({ card, by, over: columnOf(card.order.state), verdicts: verdictsOf(card, roles), full })
    },
    moveOver: (over) => setCarried((now) => (now && now.over !== over ? { ...now, over } : now)),
    stepOver: (by) =>
      setCarried((now) => {
        if (!now) return now
        const at = boardColumnKeys.indexOf(now.over ?? 'measure') + by
        return { ...now, over: boardColumnKeys[at] ?? now.over }
      }),
    drop() {
      setCarried(null)
      if (!carried?.over || carried.over === columnOf(carried.card.order.state)) return
      const verdict = carried.verdicts[carried.over]
      if (verdict.ok) onStep(carried.card, verdict.value)
      else setRefusal(whyNot(carried.card, carried.over, verdict.reason))
    },
    cancel() {
      setCarried(null)
      setRefusal(null)
    },
  }
}
