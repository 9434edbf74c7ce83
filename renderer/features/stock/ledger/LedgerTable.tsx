import { Text } from '@mantine/core'
import type { LedgerRow } from '#contract/stock.ts'
import type { StockItem } from '#domain/stock/stock-item.ts'
import { useFormat } from '../../../shared/format.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { columnsOf } from './ledger-columns.ts'
import classes from '../stock.module.css'

interface LedgerTableProps {
  ledger: readonly LedgerRow[]
  items: ReadonlyMap<string, StockItem>
  /** Inside the panel of one item, which need not be named on every line. */
  isOneItem?: boolean
}

const quantityColumns = ['in', 'out', 'aside', 'balance'] as const

/** Lines of the ledger, newest first, with what lay on the shelf after each. */
export function LedgerTable({ ledger, items, isOneItem = false }: LedgerTableProps) {
  const { t } = useTranslation()
  if (ledger.length === 0) return <Text c="dimmed">{t('stock.ledger.empty')}</Text>
  return (
    <div className={classes.scroller}>
      <table
        className={classes.items}
        aria-label={t('stock.tab.ledger')}
        style={isOneItem ? { minInlineSize: 640 } : undefined}
      >
        <thead>
          <tr>
            <th scope="col">{t('stock.ledger.when')}</th>
            {isOneItem ? null : <th scope="col">{t('stock.ledger.item')}</th>}
            <th scope="col">{t('stock.ledger.what')}</th>
            {quantityColumns.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`stock.ledger.${column}`)}
              </th>
            ))}
            <th scope="col">{t('stock.ledger.order')}</th>
            <th scope="col">{t('stock.ledger.who')}</th>
            <th scope="col">{t('stock.ledger.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.map((row) => (
            <LedgerLine key={row.movement.id} row={row} items={items} isOneItem={isOneItem} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LedgerLine({
  row,
  items,
  isOneItem,
}: { row: LedgerRow; isOneItem: boolean } & Pick<LedgerTableProps, 'items'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const { movement, onHand, staffName, orderNumber } = row
  const item = items.get(movement.itemId)
  const unit = item?.unit ?? 'piece'
  const columns = columnsOf(movement)
  const write = (quantity: number | null) => (quantity === null ? '' : words.amount(quantity, unit))
  return (
    <tr>
      <td className={classes.nowrap}>{format.instant(movement.at)}</td>
      {isOneItem ? null : <td>{item ? words.label(item) : ''}</td>}
      <td>
        {t(`stock.kind.${movement.kind}`)}
        {movement.lot ? (
          <span className={classes.code}>
            {t('stock.ledger.lot')} <bdi>{movement.lot}</bdi>
          </span>
        ) : null}
      </td>
      <td className={classes.number}>{write(columns.in)}</td>
      <td className={classes.number}>{write(columns.out)}</td>
      <td className={classes.number}>{write(columns.aside)}</td>
      <td className={classes.number} data-strong>
        {write(onHand)}
      </td>
      <td className={classes.nowrap}>
        <bdi>{format.digits(orderNumber)}</bdi>
      </td>
      <td>
        <bdi>{staffName}</bdi>
      </td>
      <td>
        <bdi>{movement.reason}</bdi>
      </td>
    </tr>
  )
}
