import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

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
    <FormDialog
      title={t('rehab.strikeTitle')}
      submit={t('rehab.strike')}
      isReady={reason.trim() !== ''}
      isRunning={isRunning}
      onSubmit={() => {
        if (reason.trim()) onStrike(reason.trim())
      }}
      onClose={onClose}
    >
      <Text>{what}</Text>
      <TextInput
        data-autofocus
        label={t('rehab.why')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
