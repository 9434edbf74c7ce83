import { Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

interface RemoveDialogProps {
  patient: Patient
  onRemoved: () => void
  onClose: () => void
}

/** Takes somebody off the register who was entered by mistake; asks why, and can be undone. */
export function RemoveDialog({ patient, onRemoved, onClose }: RemoveDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [reason, setReason] = useState('')
  const name = format.fullName(patient)
  const remove = useAction(api.patients.remove.mutationOptions(), {
    done: () => t('people.removed', { name }),
    onDone: onRemoved,
  })
  return (
    <FormDialog
      title={t('people.removeTitle', { name })}
      submit={t('people.remove')}
      isReady={reason.trim() !== ''}
      isRunning={remove.isRunning}
      onSubmit={() => {
        if (reason.trim()) void remove.run({ id: patient.id, version: patient.version, reason })
      }}
      onClose={onClose}
    >
      <Text size="sm">{t('people.removeHint')}</Text>
      <TextInput
        data-autofocus
        label={t('people.removeReason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
