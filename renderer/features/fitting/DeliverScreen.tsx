import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { DeliveryForm } from './DeliveryForm.tsx'
import { OrderTask } from './OrderTask.tsx'

/** Hands over the order that the address names. */
export function DeliverScreen() {
  const { t } = useTranslation()
  return (
    <OrderTask title={t('fitting.deliver.title')} permission="deliver">
      {(record) => <Deliver key={record.order.id} record={record} />}
    </OrderTask>
  )
}

/** The receipt, with what stands in the way above it. */
export function Deliver({ record }: { record: OrderRecord }) {
  const api = useApi()
  const navigate = useNavigate()
  const { order } = record
  const check = useQuery(api.deliveries.check.queryOptions({ input: { orderId: order.id } }))
  if (!check.data) {
    return check.error ? (
      <ErrorState error={check.error} onRetry={() => void check.refetch()} />
    ) : (
      <Loading rows={4} rowHeight={48} />
    )
  }
  return (
    <DeliveryForm
      record={record}
      obstacle={check.data.obstacle}
      onDone={() => void navigate({ to: `/orders/${order.id}` as never })}
    />
  )
}
