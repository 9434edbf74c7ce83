import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { NeedingOrder } from '#contract/stock.ts'
import type { StockUnit } from '#domain/stock/stock-item.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../stock.module.css'

interface WhoNeedsProps {
  orders: readonly NeedingOrder[]
  unit: StockUnit
}

/** The people who need a part, most urgent first; each opens the person. */
export function WhoNeeds({ orders, unit }: WhoNeedsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const stateOf = ({ reserved, quantity, state }: NeedingOrder) => {
    if (reserved >= quantity) return 'reserved'
    return state === 'prescribed' ? 'notYet' : 'waiting'
  }
  return (
    <ul className={classes.who}>
      {orders.map((order) => {
        const state = stateOf(order)
        return (
          <li key={order.orderId}>
            <Anchor component={Link} to="/people/$id" params={{ id: order.patient.id } as never} inherit>
              <PersonName person={order.patient} />
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              <bdi>{format.digits(order.number)}</bdi>
              {order.quantity === 1 ? '' : ` · ${words.quantity(order.quantity, unit)}`} ·{' '}
            </Text>
            <Text
              span
              size="sm"
              c={state === 'waiting' ? undefined : 'dimmed'}
              className={state === 'waiting' ? classes.short : undefined}
            >
              {t(`stock.needs.${state}`)}
            </Text>
          </li>
        )
      })}
    </ul>
  )
}
