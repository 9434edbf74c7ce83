import { VisuallyHidden } from '@mantine/core'
import type { ShelfRow } from '#contract/stock.ts'
import { sides } from '#domain/orders/device-order.ts'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { Matrix } from './filter-rows.ts'
import { StockMark } from './StockMark.tsx'
import classes from '../stock.module.css'

interface FeetMatrixProps {
  matrix: Matrix
  onOpen: (row: ShelfRow) => void
}

/** Feet of one make: a row for each size, left and right beside each other, so that one looks rather than reads. */
export function FeetMatrix({ matrix, onOpen }: FeetMatrixProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const cm = (sizeMm: number) => sizeMm / 10
  const title = t('stock.feet.group', {
    name: words.name(matrix.name),
    from: cm(matrix.sizes[0]?.sizeMm ?? 0),
    to: cm(matrix.sizes.at(-1)?.sizeMm ?? 0),
  })
  return (
    <table className={classes.matrix} aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="colgroup" colSpan={3}>
              <SideMark of="lower" side={side} />
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">{t('stock.col.size')}</th>
          {sides.flatMap((side) =>
            (['onHand', 'reserved', 'inTransit'] as const).map((pile) => (
              <th key={`${side}/${pile}`} scope="col" title={t(`stock.col.${pile}`)}>
                {t(`stock.feet.${pile}`)}
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {matrix.sizes.map(({ sizeMm, left, right }) => (
          <tr key={sizeMm}>
            <th scope="row">{format.number(cm(sizeMm))}</th>
            <FootCells row={left} onOpen={onOpen} />
            <FootCells row={right} onOpen={onOpen} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FootCells({ row, onOpen }: { row: ShelfRow | null; onOpen: FeetMatrixProps['onOpen'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  if (!row) return <td colSpan={3} className={classes.hole} />
  const { item, balance, short, isLow } = row
  const { onHand, reserved, inTransit } = balance
  const size = words.size(item.size)
  const quiet = (quantity: number) => (quantity === 0 ? '' : format.number(quantity))
  const isWanting = short > 0 || isLow
  return (
    <>
      <td className={classes.shelfCell} data-wanting={isWanting || undefined}>
        <button type="button" className={classes.cell} onClick={() => onOpen(row)}>
          <VisuallyHidden>
            {t('stock.feet.cellName', { name: words.name(item), size, side: format.side(item.side) })}{' '}
          </VisuallyHidden>
          <strong>{format.number(onHand)}</strong>
          <VisuallyHidden> {t('stock.feet.cellRest', { reserved, inTransit })} </VisuallyHidden>
          {isWanting ? <StockMark row={row} /> : null}
        </button>
      </td>
      <td className={classes.quiet}>{quiet(reserved)}</td>
      <td className={classes.quiet}>{quiet(inTransit)}</td>
    </>
  )
}
