import { stockItemDraft, type StockItemDraft } from '#contract/stock.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { schemaProblems } from '../../../shared/record/schema-problems.ts'
import { useRecordForm, type StoredRecord } from '../../../shared/record/use-record-form.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

const emptyItem: StockItemDraft = {
  code: '',
  category: 'foot',
  role: 'foot',
  name: '',
  namePersian: '',
  size: '',
  sizeMm: null,
  side: null,
  unit: 'piece',
  deviceTypes: [],
  lowAt: null,
  substituteIds: [],
  active: true,
}

function readItem(current: unknown): StoredRecord<StockItemDraft> {
  const { id, version, ...draft } = current as StockItem
  return { id, version, draft }
}

/** The form of one item, called as the catalogue calls it. */
export function useItemForm(item: StockItem | null, onSaved: () => void) {
  const { t } = useTranslation()
  const client = useClient()
  const key = item?.id ?? 'new'
  const title = item ? t('stock.item.edit', { code: item.code }) : t('stock.item.new')
  const record = useRecordForm<StockItemDraft, StockItem & { operationId: string }>({
    record: item && readItem(item),
    empty: emptyItem,
    check: (draft) => schemaProblems(stockItemDraft, draft),
    read: readItem,
    save: (draft, before) =>
      before
        ? client.stock.updateItem({ id: before.id, version: before.version, draft })
        : client.stock.createItem({ draft }),
    done: ({ code }) => t('stock.item.saved', { code }),
    onSaved,
    kept: { key: `stock.item.${key}`, title, address: `/stock?edit=${key}` },
  })
  return { title, record }
}
