import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { NeedRow } from '#contract/stock.ts'
import { useFormat } from '../../../shared/format.ts'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { WhoNeeds } from './WhoNeeds.tsx'
import classes from '../stock.module.css'

/** "9 need a 24 cm left foot · 6 in stock, 2 on the way · 1 short", and who they are. */
export function NeedLine({ row, onOpenItem }: { row: NeedRow; onOpenItem: (id: string) => void }) {
  const { t } = useTranslation()
  const words = useStockWords()
  const [isOpen, setIsOpen] = useState(false)
  const unit = row.item?.unit ?? 'piece'
  const said = (quantity: number) => words.quantity(quantity, unit)
  const what = useNeedWords(row)
  const { item, orders } = row
  return (
    <li className={classes.need}>
      <Text component="div" fw={600}>
        {item ? (
          <button type="button" className={classes.open} onClick={() => onOpenItem(item.id)}>
            {what}
          </button>
        ) : (
          what
        )}
      </Text>
      <Text component="div" c="dimmed">
        {item
          ? t(row.inTransit > 0 ? 'stock.needs.has' : 'stock.needs.hasOnly', {
              onHand: said(row.onHand),
              inTransit: said(row.inTransit),
            })
          : t(`stock.needs.${reasons[row.why]}`)}
      </Text>
      <Text component="div" className={classes.short}>
        {row.short > 0
          ? t(row.shortAfterTransit > 0 ? 'stock.shortBy' : 'stock.shortUntil', {
              quantity: said(row.shortAfterTransit > 0 ? row.shortAfterTransit : row.short),
            })
          : ''}
      </Text>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={isOpen}
        aria-label={`${t('stock.needs.showOrders', { count: orders.length })}: ${what}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t('stock.needs.showOrders', { count: orders.length })}
      </Button>
      {row.short > 0 && row.substitutes.length > 0 ? (
        <Text component="div" size="sm" c="dimmed" className={classes.wide}>
          {t('stock.needs.standIn', {
            items: row.substitutes
              .map((one) =>
                t('stock.needs.standInItem', {
                  name: words.label(one.item),
                  free: words.quantity(Math.max(0, one.free), one.item.unit),
                }),
              )
              .join(t('stock.needs.standInBetween')),
          })}
        </Text>
      ) : null}
      {isOpen ? (
        <div className={classes.wide}>
          <WhoNeeds orders={orders} unit={unit} />
        </div>
      ) : null}
    </li>
  )
}

const reasons = {
  item: 'hasOnly',
  size_unknown: 'sizeUnknown',
  to_choose: 'toChoose',
  not_in_catalogue: 'notInCatalogue',
} as const satisfies Record<NeedRow['why'], string>

/** The sentence that the line begins with. */
function useNeedWords({ role, item, side, description, orders, needed }: NeedRow): string {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const count = orders.length
  const lower = format.side(side).toLowerCase()
  if (role === 'foot' && (item || side)) {
    const size = item ? words.size(item.size) : words.size(description)
    const what = size
      ? t('stock.needs.foot', { size, side: lower })
      : t('stock.needs.footUnknown', { side: lower })
    return t('stock.needs.person', { count, what })
  }
  const name = item ? words.label(item) : t(`stock.role.${role}`)
  if (!item || needed === count) return t('stock.needs.people', { count, what: name })
  return `${name}: ${t('stock.needs.sentence', { count, quantity: words.quantity(needed, item.unit) })}`
}
