import { useNavigate } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { nextStep } from '#domain/fitting/next-step.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { OrderTask } from './OrderTask.tsx'
import { TrialForm } from './TrialForm.tsx'

/** A trial fitting of the order that the address names. */
export function TrialScreen() {
  const { t } = useTranslation()
  return (
    <OrderTask title={t('fitting.trial.title')} permission="workOnOrders">
      {(record) => <Trial key={record.order.id} record={record} />}
    </OrderTask>
  )
}

/** The form, or why there is nothing to try yet. */
export function Trial({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { order } = record
  if (nextStep(order, { isCheckedOut: false })?.kind !== 'trial') {
    return (
      <EmptyState
        title={t('fitting.trial.notNow', { state: format.state(order.state) })}
        hint={t('fitting.trial.notNowHint')}
      />
    )
  }
  return <TrialForm record={record} onDone={() => void navigate({ to: `/orders/${order.id}` as never })} />
}
