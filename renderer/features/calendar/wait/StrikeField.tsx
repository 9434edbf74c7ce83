import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface StrikeFieldProps {
  isRunning: boolean
  onCancel: () => void
  onSubmit: (reason: string) => void
}

/** Asks why somebody leaves the wait list. */
export function StrikeField({ isRunning, onCancel, onSubmit }: StrikeFieldProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (reason.trim()) onSubmit(reason.trim())
  }
  return (
    <Stack gap="xs">
      <TextInput
        autoFocus
        required
        label={t('calendar.wait.leaveWhy')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() ? t('calendar.booking.reasonMissing') : null}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('common.back')}
        </Button>
        <Button loading={isRunning} onClick={submit}>
          {t('calendar.wait.leave')}
        </Button>
      </Group>
    </Stack>
  )
}
