import { Text } from '@mantine/core'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { earlierOf, type OrderRow } from './order-rows.ts'

interface OrderTypeNoteProps {
  row: OrderRow
  known: readonly DeviceOrder[]
  onChange: (part: Partial<OrderRow>) => void
}

/** What follows from the type of an order, and the earlier order that it belongs to on the limb's life line. */
export function OrderTypeNote({ row, known, onChange }: OrderTypeNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isNamed = row.deviceType !== null
  const earlier = isNamed ? earlierOf(row, known) : []
  const name = (order: DeviceOrder) =>
    t('people.order.earlier', {
      number: format.digits(order.number),
      device: [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' '),
      state: format.state(order.state),
    })
  const [newest] = earlier
  const isChoice = earlier.length > 1 && row.side !== 'both'
  return (
    <div className={classes.orderType}>
      <Text size="sm">{t(`people.order.typeMeans.${row.orderType}`)}</Text>
      {isChoice ? (
        <Select
          size="sm"
          label={t('people.order.which')}
          value={row.previousOrderId ?? newest?.id ?? null}
          onChange={(previousOrderId) => onChange({ previousOrderId })}
          data={earlier.map((order) => ({ value: order.id, label: name(order) }))}
        />
      ) : (
        earlier.map((order) => (
          <Text key={order.id} size="sm" c="dimmed">
            {t('people.order.follows', { order: name(order) })}
          </Text>
        ))
      )}
      {isNamed && earlier.length === 0 && (row.side !== null || known.length === 0) ? (
        <Text size="sm" c="dimmed">
          {t('people.order.fromElsewhere')}
        </Text>
      ) : null}
    </div>
  )
}
