import type { BookableKind } from '#contract/stock.ts'
import type { Journal } from '#db/journal.ts'
import { readBalance } from '#db/stock.ts'
import type { StockBalance } from '#domain/stock/balance.ts'
import { saidQuantity } from '#domain/stock/quantity.ts'
import type { StockMovementKind } from '#domain/stock/stock-movement.ts'
import type { Context } from '../context.ts'
import { load, operate } from '../operate.ts'
import { invalid, refused } from '../refusal.ts'
import { reserveForWaiting } from './order-parts.ts'
import { bookLine } from './stock-booking.ts'

interface BookInput {
  campId: string
  kind: BookableKind
  lines: { itemId: string; lot: string; quantity: number }[]
  isUnannounced: boolean
  reason: string
}

/** Ways out of the shelf that say nothing by themselves. */
const needsReason: readonly BookableKind[] = ['scrap', 'not_arrived']

export function bookLines(context: Context, input: BookInput) {
  load(context, 'camps', input.campId)
  if (needsReason.includes(input.kind) && input.reason === '') throw invalid({ reason: 'required' })
  return operate(
    context,
    { name: `stock.${input.kind}`, campId: input.campId, reason: input.reason },
    (journal) => {
      input.lines.forEach((line, index) => {
        load(context, 'stockItems', line.itemId)
        for (const part of splitLine(journal, input, line)) {
          bookLine(
            journal,
            context,
            {
              ...part,
              lot: line.lot,
              itemId: line.itemId,
              campId: input.campId,
              orderId: null,
              reason: input.reason,
            },
            index,
          )
        }
      })
      const itemIds = input.lines.map(({ itemId }) => itemId)
      const addsToShelf = input.kind === 'receive' || input.kind === 'give_back'
      const served = addsToShelf ? reserveForWaiting(journal, context, input.campId, itemIds) : 0
      return { lines: input.lines.length, served }
    },
  )
}

/** A receipt settles first what was announced. */
function splitLine(
  journal: Journal,
  { campId, kind, isUnannounced }: BookInput,
  { itemId, quantity }: BookInput['lines'][number],
): { kind: StockMovementKind; quantity: number }[] {
  if (kind !== 'receive' || isUnannounced) return [{ kind, quantity }]
  const arrived = Math.min(quantity, readBalance(journal.tx, campId, itemId).inTransit)
  return [
    { kind: 'arrive' as const, quantity: arrived },
    { kind: 'receive' as const, quantity: quantity - arrived },
  ].filter((part) => part.quantity > 0)
}

interface CountInput {
  campId: string
  reason: string
  lines: { itemId: string; lot: string; expected: number; counted: number }[]
}

export function countShelves(context: Context, { campId, reason, lines }: CountInput) {
  load(context, 'camps', campId)
  return operate(context, { name: 'stock.count', campId, reason }, (journal) => {
    lines.forEach((line, index) => {
      const item = load(context, 'stockItems', line.itemId)
      const balance = readBalance(journal.tx, campId, line.itemId)
      const now = balance.lots[line.lot] ?? 0
      if (now !== line.expected) {
        throw refused('stock_moved', { code: item.code, line: index, now: saidQuantity(now, item.unit) })
      }
      const { kind, quantity } = countLine(balance, line)
      if (kind === 'opening' && quantity === 0) return
      const { itemId, lot } = line
      bookLine(journal, context, { campId, itemId, lot, kind, quantity, orderId: null, reason }, index)
    })
    return {
      lines: lines.length,
      differing: lines.filter(({ expected, counted }) => expected !== counted).length,
      served: reserveForWaiting(
        journal,
        context,
        campId,
        lines.map(({ itemId }) => itemId),
      ),
    }
  })
}

function countLine(
  { sums }: StockBalance,
  { counted, expected }: { counted: number; expected: number },
): { kind: 'opening' | 'count'; quantity: number } {
  const isFirst = Object.entries(sums).every(([kind, sum]) => kind === 'announce' || sum === 0)
  return isFirst ? { kind: 'opening', quantity: counted } : { kind: 'count', quantity: counted - expected }
}
