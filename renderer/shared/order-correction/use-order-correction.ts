import { schemaResolver, useForm } from '@mantine/form'
import { useState } from 'react'
import { orderDraft, type OrderDraft } from '#contract/orders.ts'
import { getDevice } from '#domain/orders/device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../format.ts'
import { useReasonText } from '../reason-text.ts'
import { mergeVersions, type Choices, type StaleVersions } from '../record/versions.ts'
import { useTranslation } from '../use-translation.ts'

const draftOfOrder = ({ deviceType, side, level, priority, note }: DeviceOrder): OrderDraft => ({
  deviceType,
  side,
  level,
  priority,
  note,
})

export type OrderCorrection = ReturnType<typeof useOrderCorrection>

/** What is typed to correct an order, and its saving, also against somebody else's version. */
export function useOrderCorrection(order: DeviceOrder, asksKind: boolean, onDone: () => void) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const reasonText = useReasonText()
  const [start] = useState(() => ({ version: order.version, before: draftOfOrder(order) }))
  const [stale, setStale] = useState<StaleVersions<OrderDraft> | null>(null)
  const [sent, setSent] = useState(start.before)
  const kind = useKind(order, asksKind)
  const form = useForm<OrderDraft>({
    initialValues: start.before,
    validate: schemaResolver(orderDraft, { sync: true }),
  })
  const update = useAction(api.orders.update.mutationOptions(), {
    done: (saved) =>
      saved.orderType === order.orderType
        ? t('people.orderSaved', { device: format.device(saved.deviceType) })
        : t('orders.correctType.done', {
            number: format.digits(saved.number),
            type: t(`domain.orderType.${saved.orderType}`),
          }),
    onDone,
    onRefused: (error) => {
      const found = isStale(error)
      if (found) {
        const current = found.current as DeviceOrder
        const { changedBy, changedAt } = found
        const theirs = draftOfOrder(current)
        const { version } = current
        setStale({ before: start.before, mine: sent, theirs, version, changedBy, changedAt })
        return true
      }
      for (const [path, reason] of Object.entries(invalidFields(error))) {
        form.setFieldError(path.replace(/^draft\./, ''), reasonText(reason))
      }
      return false
    },
  })
  const save = (draft: OrderDraft, version: number) => {
    const isSideMissing = getDevice(draft.deviceType).sided && draft.side === null
    if (isSideMissing) form.setFieldError('side', reasonText('side_required'))
    if (!kind.check() || isSideMissing) return
    setSent(draft)
    const { retype } = kind
    void update.run({ id: order.id, version, draft, ...(retype ? { retype } : {}) })
  }
  return {
    form,
    kind,
    stale,
    isRunning: update.isRunning,
    submit: form.onSubmit((draft) => save(draft, start.version)),
    merge: (choices: Choices<OrderDraft>) => {
      if (stale) save(mergeVersions(stale.mine, stale.theirs, choices), stale.version)
    },
    leaveStale: () => setStale(null),
  }
}

/** Which kind of order it is to be, and why. */
function useKind({ orderType }: DeviceOrder, asksKind: boolean) {
  const [isAsked, setAsked] = useState(asksKind)
  const [picked, pick] = useState<OrderType>(orderType)
  const [typed, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const reason = typed.trim()
  const isMissing = picked !== orderType && reason === ''
  return {
    isAsked,
    ask: () => setAsked(true),
    picked,
    pick,
    reason: typed,
    setReason,
    isReasonMissing: isChecked && isMissing,
    /** What is sent; null where the kind stays as it is. */
    retype: picked === orderType ? null : { orderType: picked, reason },
    check: () => {
      setChecked(true)
      return !isMissing
    },
  }
}
