import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'

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
    <Modal
      opened
      onClose={onClose}
      title={t('people.cancelOrderOf', { name: device })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) void cancel.run({ id: order.id, version: order.version, reason: reason.trim() })
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            dir="auto"
            label={t('people.cancelReason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={onClose}>
              {t('common.back')}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={cancel.isRunning}>
              {t('people.cancelOrder')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
