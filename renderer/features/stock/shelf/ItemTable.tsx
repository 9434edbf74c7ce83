import type { ShelfRow } from '#contract/stock.ts'
import { freeOf } from '#domain/stock/balance.ts'
import { stockCategories, type StockCategory } from '#domain/stock/stock-item.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { regionOfItem } from '../../../shared/side-shapes.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { StockMark } from './StockMark.tsx'
import classes from '../stock.module.css'

interface ItemTableProps {
  rows: readonly ShelfRow[]
  onOpen: (row: ShelfRow) => void
}

const numbers = ['onHand', 'reserved', 'free', 'inTransit', 'needed'] as const

/** Items by group with what lies there, what is promised and what is needed. */
export function ItemTable({ rows, onOpen }: ItemTableProps) {
  const { t } = useTranslation()
  const groups = stockCategories
    .map((category) => ({ category, rows: rows.filter(({ item }) => item.category === category) }))
    .filter((group) => group.rows.length > 0)
  return (
    <div className={classes.scroller}>
      <table className={classes.items} aria-label={t('stock.title')}>
        <thead>
          <tr>
            <th scope="col">{t('stock.col.item')}</th>
            <th scope="col">{t('stock.col.size')}</th>
            <th scope="col">{t('stock.col.side')}</th>
            {numbers.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`stock.col.${column}`)}
              </th>
            ))}
            <th scope="col">{t('stock.col.state')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <ItemGroup key={group.category} {...group} onOpen={onOpen} />
        ))}
      </table>
    </div>
  )
}

interface ItemGroupProps extends ItemTableProps {
  category: StockCategory
}

function ItemGroup({ category, rows, onOpen }: ItemGroupProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  return (
    <tbody>
      <tr className={classes.groupRow}>
        <th scope="rowgroup" colSpan={9}>
          {t(`stock.category.${category}`)}
        </th>
      </tr>
      {rows.map((row) => {
        const { item, balance, needed } = row
        const values = { ...balance, free: freeOf(balance), needed }
        return (
          <tr key={item.id} data-faded={!item.active || undefined}>
            <th scope="row">
              <button type="button" className={classes.open} onClick={() => onOpen(row)}>
                <bdi>{words.name(item)}</bdi>{' '}
                <span className={classes.code}>
                  <bdi>{item.code}</bdi>
                </span>
              </button>
            </th>
            <td>
              <bdi>{words.size(item.size)}</bdi>
            </td>
            <td>
              <SideMark of={regionOfItem(item)} side={item.side} />
            </td>
            {numbers.map((column) => (
              <td key={column} className={classes.number} data-strong={column === 'onHand' || undefined}>
                {values[column] === 0 && column !== 'onHand' && column !== 'free'
                  ? ''
                  : words.quantity(values[column], item.unit)}
              </td>
            ))}
            <td>
              {item.active ? (
                <StockMark row={row} />
              ) : (
                <span className={classes.code}>{t('stock.inactive')}</span>
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}
