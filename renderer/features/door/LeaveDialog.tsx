import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { leaveReasons } from '#domain/queue/token.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { TokenSteps } from './use-token-steps.ts'
import { Modal } from '../../shared/dialog/Modal.tsx'

export interface LeaveDialogProps {
  number: number
  onClose: () => void
  steps: TokenSteps
}

/** Nobody leaves the lines without a reason: one press for the usual ones, a line for any other. */
export function LeaveDialog({ number, onClose, steps }: LeaveDialogProps) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const leave = (reason: string) => {
    steps.take('leave', { reason })
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (words.trim() !== '') leave(words.trim())
  }
  return (
    <Modal onClose={onClose} title={t('door.leave.title', { number })}>
      <Stack gap="xs">
        {leaveReasons.map((reason) => (
          <Button key={reason} variant="default" justify="flex-start" onClick={() => leave(reason)}>
            {t(`door.leaveReason.${reason}`)}
          </Button>
        ))}
        <form onSubmit={submit}>
          <Group gap="xs" align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              label={t('door.leave.other')}
              maxLength={200}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
            <Button type="submit" disabled={words.trim() === ''}>
              {t('door.leave.note')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  )
}
