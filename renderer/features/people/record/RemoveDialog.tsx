import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'

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
    <Modal
      opened
      onClose={onClose}
      title={t('people.removeTitle', { name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) void remove.run({ id: patient.id, version: patient.version, reason })
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('people.removeHint')}</Text>
          <TextInput
            data-autofocus
            label={t('people.removeReason')}
            value={reason}
            maxLength={200}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!reason.trim()} loading={remove.isRunning}>
              {t('people.remove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
