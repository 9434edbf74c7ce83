import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { findCheckoutList } from '#domain/fitting/checkout-lists/all-lists.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { CheckoutForm } from './CheckoutForm.tsx'
import { OrderTask } from './OrderTask.tsx'

/** The check-out of the order that the address names. */
export function CheckoutScreen() {
  const { t } = useTranslation()
  return (
    <OrderTask title={t('fitting.checkout.title')} permission="checkOut">
      {(record) => <CheckoutOf key={record.order.id} record={record} />}
    </OrderTask>
  )
}

/** The check-out that is begun, or a way to begin one. */
export function CheckoutOf({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const navigate = useNavigate()
  const { order, checkouts } = record
  const start = useAction(api.checkouts.start.mutationOptions())
  const draft = checkouts.findLast(({ status, struckReason }) => status === 'draft' && struckReason === '')
  const list = draft ? findCheckoutList(draft.listId, draft.listVersion) : null
  if (draft && list) {
    return (
      <CheckoutForm
        key={draft.id}
        order={order}
        draft={draft}
        list={list}
        onDone={() => void navigate({ to: `/orders/${order.id}` as never })}
      />
    )
  }
  return (
    <EmptyState
      title={draft ? t('fitting.checkout.unknownList') : t('fitting.checkout.notBegun')}
      hint={t('fitting.checkout.notBegunHint', { state: format.state(order.state) })}
      action={
        draft ? null : (
          <Button
            size="md"
            loading={start.isRunning}
            onClick={() => void start.run({ orderId: order.id, version: order.version })}
          >
            {t('fitting.checkout.begin')}
          </Button>
        )
      }
    />
  )
}
