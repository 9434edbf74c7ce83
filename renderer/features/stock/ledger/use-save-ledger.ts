import type { LedgerRow } from '#contract/stock.ts'
import { saidQuantity } from '#domain/stock/quantity.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import type { StockMovementKind } from '#domain/stock/stock-movement.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { useToasts } from '../../../api/toasts.tsx'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { shellBridge } from '../../../shared/shell-bridge.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { columnsOf } from './ledger-columns.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'

interface LedgerFilter {
  campId: string
  itemId: string | null
  orderId: string | null
  kinds: StockMovementKind[]
}

const CHUNK = 1000

/** Saves every line that the filter shows as a sheet: oldest first, one column for in, out, aside and balance, as on paper. */
export function useSaveLedger(items: ReadonlyMap<string, StockItem>) {
  const { t } = useTranslation()
  const client = useClient()
  const toasts = useToasts()
  const today = useToday()
  const format = useFormat()
  const words = useStockWords()

  const head = ['when', 'item', 'what', 'in', 'out', 'aside', 'balance', 'lot', 'order', 'who', 'reason']
  const toRow = ({ movement, onHand, staffName, orderNumber }: LedgerRow): string[] => {
    const item = items.get(movement.itemId)
    const write = (quantity: number | null) =>
      quantity === null ? '' : String(saidQuantity(quantity, item?.unit ?? 'piece'))
    const columns = columnsOf(movement)
    return [
      format.instant(movement.at),
      item ? `${words.label(item)} (${item.code}, ${t(`stock.unitOf.${item.unit}`)})` : '',
      t(`stock.kind.${movement.kind}`),
      write(columns.in),
      write(columns.out),
      write(columns.aside),
      write(onHand),
      movement.lot,
      orderNumber,
      staffName,
      movement.reason,
    ]
  }

  return async (filter: LedgerFilter): Promise<void> => {
    try {
      const rows: LedgerRow[] = []
      let total = 1
      while (rows.length < total) {
        const page = await client.stock.ledger({ ...filter, from: rows.length, limit: CHUNK })
        total = page.total
        if (page.rows.length === 0) break
        rows.push(...page.rows)
      }
      const csv = toCsv([head.map((key) => t(`stock.ledger.${key}`)), ...rows.reverse().map(toRow)])
      await handOver(`${t('stock.ledger.fileName')}-${today.date}.csv`, csv, (path) =>
        notifyPlainly(t('stock.ledger.saved', { path })),
      )
    } catch (error) {
      toasts.refused(error, null)
    }
  }
}

/** Where the person chooses on the desktop, as a download in a browser. */
async function handOver(fileName: string, csv: string, onSaved: (path: string) => void): Promise<void> {
  const shell = shellBridge()
  if (shell) {
    const { path } = await shell.saveText(fileName, csv)
    if (path) onSaved(path)
    return
  }
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
