import type { ShelfRow, StockItemDraft } from '#contract/stock.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** The fields of an item and their values in words, for the choice between two versions. */
export function useItemWords(rows: readonly ShelfRow[]) {
  const { t } = useTranslation()
  const format = useFormat()
  const codeOf = (id: unknown) => rows.find(({ item }) => item.id === id)?.item.code ?? ''
  const shown: Partial<Record<keyof StockItemDraft, (value: never) => string>> = {
    category: (value: string) => t(`stock.category.${value}`),
    role: (value: string) => t(`stock.role.${value}`),
    unit: (value: string) => t(`stock.unitOf.${value}`),
    side: (value: 'left' | 'right' | null) => (value ? format.side(value) : t('stock.item.bothSides')),
    active: (value: boolean) => t(value ? 'common.yes' : 'common.no'),
    deviceTypes: (value: StockItemDraft['deviceTypes']) => value.map(format.device).join(' · '),
    substituteIds: (value: string[]) => value.map(codeOf).join(' · '),
  }
  return {
    label: (field: keyof StockItemDraft) =>
      t(`stock.item.${field === 'substituteIds' ? 'substitutes' : field}`),
    show: (field: keyof StockItemDraft, value: unknown) =>
      shown[field]?.(value as never) ?? format.digits(String(value ?? '')),
  }
}
