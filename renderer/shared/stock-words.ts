import { useMemo } from 'react'
import { saidQuantity, saidUnits } from '#domain/stock/quantity.ts'
import { saySize } from '#domain/stock/size-words.ts'
import type { StockItem, StockUnit } from '#domain/stock/stock-item.ts'
import { useFormat } from './format.ts'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

export interface StockWords {
  name: (item: Pick<StockItem, 'name' | 'namePersian'>) => string
  /** The size as it is called, its units in the language. */
  size: (size: string) => string
  /** Name, size and side in one line. */
  label: (item: StockItem) => string
  /** A bare number in the unit it is said in. */
  amount: (quantity: number, unit: StockUnit) => string
  /** With the unit where that is not simply pieces. */
  quantity: (quantity: number, unit: StockUnit) => string
}

/** Items, sizes and quantities the way they are said in the language. */
export function useStockWords(): StockWords {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  return useMemo(() => {
    const name: StockWords['name'] = (item) =>
      language === 'fa' ? item.namePersian || item.name : item.name || item.namePersian
    const size = (text: string) =>
      format.digits(saySize(text, (word) => t(`stock.sizeWord.${word}`), t('people.listSeparator')))
    const amount = (quantity: number, unit: StockUnit) => format.number(saidQuantity(quantity, unit))
    return {
      name,
      size,
      amount,
      label: (item) => [name(item), size(item.size), format.side(item.side)].filter(Boolean).join(' · '),
      quantity: (quantity, unit) =>
        unit === 'piece'
          ? amount(quantity, unit)
          : `${amount(quantity, unit)} ${t(`stock.unit.${saidUnits[unit].said}`)}`,
    }
  }, [t, format, language])
}
