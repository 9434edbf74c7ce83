import type { ShelfRow } from '#contract/stock.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { RecordDrawer } from '../../../shared/record/RecordDrawer.tsx'
import { ItemFields } from './ItemFields.tsx'
import { useItemForm } from './use-item-form.ts'
import { useItemWords } from './use-item-words.ts'

interface ItemDrawerProps {
  /** Null for a new one. */
  item: StockItem | null
  rows: readonly ShelfRow[]
  onClose: () => void
}

/** One item of the catalogue in a side panel. Closing keeps what is typed. */
export function ItemDrawer({ item, rows, onClose }: ItemDrawerProps) {
  const words = useItemWords(rows)
  const { title, record } = useItemForm(item, onClose)
  return (
    <RecordDrawer title={title} record={record} words={words} onClose={onClose}>
      <ItemFields form={record.form} errorOf={record.errorOf} rows={rows} ownId={item?.id ?? null} />
    </RecordDrawer>
  )
}
