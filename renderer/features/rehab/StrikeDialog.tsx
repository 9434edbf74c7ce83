import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export interface StrikeDialogProps {
  /** What is struck through. */
  what: string
  isRunning: boolean
  onStrike: (reason: string) => void
  onClose: () => void
}

/** Asks why something is struck through. It stays readable afterwards. */
export function StrikeDialog({ what, isRunning, onStrike, onClose }: StrikeDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('rehab.strikeTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) onStrike(reason.trim())
        }}
      >
        <Stack gap="sm">
          <Text>{what}</Text>
          <TextInput
            data-autofocus
            label={t('rehab.why')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={isRunning} disabled={!reason.trim()}>
              {t('rehab.strike')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
