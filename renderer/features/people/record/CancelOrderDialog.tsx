import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

interface CancelOrderDialogProps {
  order: DeviceOrder
  onClose: () => void
}

/** Cancels a device order; asks why, and can be undone. */
export function CancelOrderDialog({ order, onClose }: CancelOrderDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [reason, setReason] = useState('')
  const device = [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')
  const cancel = useAction(api.orders.cancel.mutationOptions(), {
    done: () => t('people.orderCancelled', { device }),
    onDone: onClose,
  })
  return (
    <FormDialog
      title={t('people.cancelOrderOf', { name: device })}
      submit={t('people.cancelOrder')}
      cancel={t('common.back')}
      isReady={reason.trim() !== ''}
      isRunning={cancel.isRunning}
      onSubmit={() => {
        if (reason.trim()) void cancel.run({ id: order.id, version: order.version, reason: reason.trim() })
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        dir="auto"
        label={t('people.cancelReason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
