import { Checkbox, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

/** Crosses a set out with a reason; it stays readable. It can be taken again, beginning with its values. */
export function StrikeDialog({ set, onClose }: { set: MeasurementSet; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const [reason, setReason] = useState('')
  const [isTried, setIsTried] = useState(false)
  const [isAgain, setIsAgain] = useState(false)
  const strike = useAction(api.measurements.strike.mutationOptions(), {
    done: () => t('measure.struck'),
    onDone: () => {
      onClose()
      if (!isAgain) return
      const device = set.side ? { device: set.deviceType, side: set.side } : { device: set.deviceType }
      const search = { ...(set.orderId ? { order: set.orderId } : device), from: set.id }
      void navigate({ to: '/people/$id/measure', params: { id: set.patientId }, search } as never)
    },
  })
  const run = () => {
    setIsTried(true)
    if (reason.trim()) void strike.run({ id: set.id, version: set.version, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={t('measure.strikeTitle')}
      submit={t('measure.strike')}
      isRunning={strike.isRunning}
      onSubmit={run}
      onClose={onClose}
    >
      <Text>{t('measure.strikeText')}</Text>
      <TextInput
        label={t('measure.strikeReason')}
        data-autofocus
        maxLength={200}
        value={reason}
        error={isTried && !reason.trim() ? t('common.invalid.required') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Checkbox
        label={t('measure.strikeAgain')}
        checked={isAgain}
        onChange={(event) => setIsAgain(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
