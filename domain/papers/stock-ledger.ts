import type { StockItem } from '../stock/stock-item.ts'
import type { StockMovement } from '../stock/stock-movement.ts'
import type { PaperStamp } from './paper.ts'
import { inScriptOf } from './paper-person.ts'

/** One movement of one item over the shelf. Setting aside and what is still in transit do not move the shelf. */
export interface LedgerLine {
  /** Camp date. */
  date: string
  kind: StockMovement['kind']
  /** In the item's unit; one of the two is 0. */
  in: number
  out: number
  /** Number of the order that it was for; empty otherwise. */
  caseNumber: string
  balance: number
}

export interface LedgerItem {
  name: string
  size: string
  side: StockItem['side']
  unit: StockItem['unit']
  lines: LedgerLine[]
}

export interface StockLedger {
  paper: 'stock-ledger'
  stamp: PaperStamp
  items: LedgerItem[]
}

export interface LedgerRecord {
  movement: StockMovement
  date: string
  caseNumber: string
}

/** Kinds that put onto the shelf, and those that take from it. A count is the difference that was found, with its sign. */
const puts: readonly string[] = ['opening', 'receive', 'arrive', 'give_back', 'count']
const takes: readonly string[] = ['use', 'consume', 'issue', 'scrap']

/** The ledger of every item that has moved, item by item, with a running balance. */
export function buildStockLedger(
  stamp: PaperStamp,
  items: readonly StockItem[],
  records: readonly LedgerRecord[],
): StockLedger {
  const byItem = Map.groupBy(records, ({ movement }) => movement.itemId)
  return {
    paper: 'stock-ledger',
    stamp,
    items: items.flatMap((item) => {
      const lines = linesOf(byItem.get(item.id) ?? [])
      if (lines.length === 0) return []
      const name = inScriptOf(stamp.language, item.name, item.namePersian)
      return [{ name, size: item.size, side: item.side, unit: item.unit, lines }]
    }),
  }
}

function linesOf(records: readonly LedgerRecord[]): LedgerLine[] {
  let balance = 0
  return records.flatMap(({ movement, date, caseNumber }) => {
    const { kind, quantity } = movement
    const change = puts.includes(kind) ? quantity : takes.includes(kind) ? -quantity : 0
    if (change === 0) return []
    balance += change
    return [{ date, kind, in: Math.max(0, change), out: Math.max(0, -change), caseNumber, balance }]
  })
}
