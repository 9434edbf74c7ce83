import type { Delivery } from '#domain/fitting/delivery.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isRepairOrder } from '#domain/orders/order-state.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { StrikeButton } from './StrikeButton.tsx'

interface StrikeDeliveryProps {
  order: DeviceOrder
  /** Null: it stands handed over without a receipt. */
  delivery: Delivery | null
  /** Whether the order goes back with it. */
  goesBack: boolean
}

/** Takes back that a device was handed over, and says beforehand what goes back with it. */
export function StrikeDelivery({ order, delivery, goesBack }: StrikeDeliveryProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const isAllowed = useMay('deliver')
  const strike = useAction(api.deliveries.strike.mutationOptions(), {
    done: ({ order: now }) =>
      t('fitting.deliver.tookBack', { number: format.digits(now.number), state: format.state(now.state) }),
  })
  if (!isAllowed) return null
  const backTo = format.state(isRepairOrder(order) ? 'in_repair' : 'checkout')
  return (
    <StrikeButton
      what={t('fitting.deliver.receiptOf', { number: format.digits(order.number) })}
      label={delivery ? t('fitting.strike') : t('fitting.deliver.wasNone')}
      told={
        goesBack
          ? t('fitting.deliver.goesBack', { state: backTo })
          : t('fitting.deliver.staysThere', { state: format.state(order.state) })
      }
      isRunning={strike.isRunning}
      onStrike={async (reason) => {
        const { id: orderId, version } = order
        return (await strike.run({ orderId, version, deliveryId: delivery?.id ?? null, reason })) !== null
      }}
    />
  )
}
