import type { ShelfRow } from '#contract/stock.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../stock.module.css'

/** Short, low or none left, in amber words; nothing where all is well. */
export function StockMark({ row }: { row: ShelfRow }) {
  const { t } = useTranslation()
  const words = useStockWords()
  const { item, balance, short, shortAfterTransit, isLow } = row
  if (short > 0) {
    const key = shortAfterTransit > 0 ? 'stock.shortBy' : 'stock.shortUntil'
    const quantity = words.quantity(shortAfterTransit > 0 ? shortAfterTransit : short, item.unit)
    return <span className={classes.short}>{t(key, { quantity })}</span>
  }
  if (!isLow) return null
  return <span className={classes.low}>{t(balance.onHand === 0 ? 'stock.gone' : 'stock.low')}</span>
}
