import { Button } from '@mantine/core'
import {
  IconArrowRight,
  IconClipboardCheck,
  IconPackageExport,
  IconRulerMeasure,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { checkDelivery } from '#domain/fitting/delivery-gate.ts'
import { isMeasured, nextStep, type NextStep } from '#domain/fitting/next-step.ts'
import type { Permission } from '#domain/staff/permissions.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './orders.module.css'

const looks: Record<NextStep['kind'], { Icon: Icon; permission: Permission; address: string }> = {
  measure: { Icon: IconRulerMeasure, permission: 'measure', address: '' },
  advance: { Icon: IconArrowRight, permission: 'workOnOrders', address: '' },
  trial: { Icon: IconWalk, permission: 'workOnOrders', address: 'trial' },
  checkout: { Icon: IconClipboardCheck, permission: 'checkOut', address: 'checkout' },
  deliver: { Icon: IconPackageExport, permission: 'deliver', address: 'deliver' },
}

/** The next step of an order, in one press; `n` presses it. */
export function NextStepButton({ record }: { record: OrderRecord }) {
  const { order, checkouts, steps, deliveries, measurementSets } = record
  const owesReceipt = order.state === 'delivered' && record.isClinicalShown && deliveries.length === 0
  const step = owesReceipt
    ? ({ kind: 'deliver' } as const)
    : nextStep(order, {
        isCheckedOut: checkDelivery(checkouts, steps).ok,
        isMeasured: isMeasured(measurementSets),
      })
  return step ? <StepButton key={step.kind} record={record} step={step} /> : null
}

function StepButton({ record: { order }, step }: { record: OrderRecord; step: NextStep }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const navigate = useNavigate()
  const { Icon, permission, address } = looks[step.kind]
  const may = useMay(permission)
  const advance = useAction(api.orders.advance.mutationOptions(), {
    done: (moved) =>
      t('orders.moved', { number: format.digits(moved.number), state: format.state(moved.state) }),
  })
  const go = () => {
    if (!may) return
    if (step.kind === 'advance') {
      void advance.run({ id: order.id, version: order.version, to: step.to, reason: '' })
    } else if (step.kind === 'measure') {
      void navigate({
        to: '/people/$id/measure',
        params: { id: order.patientId } as never,
        search: { order: order.id } as never,
      })
    } else {
      void navigate({ to: `/orders/${order.id}/${address}` as never })
    }
  }
  useShortcut('orders.next', 'n', 'orders.shortcut.next', go)

  if (!may) return null
  return (
    <Button
      size="md"
      loading={advance.isRunning}
      leftSection={<Icon size={20} aria-hidden className={step.kind === 'advance' ? classes.mirrored : ''} />}
      onClick={go}
    >
      {step.kind === 'advance' ? t(`orders.step.${step.to}`) : t(`orders.step.${step.kind}`)}
    </Button>
  )
}
