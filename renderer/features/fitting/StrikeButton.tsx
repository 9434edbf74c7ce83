import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface StrikeButtonProps {
  /** What is struck through, for assistive tools: "Trial 2". */
  what: string
  isRunning: boolean
  /** Resolves to whether it was done. */
  onStrike: (reason: string) => Promise<boolean>
}

/** Strikes a record through with a reason; it stays readable. */
export function StrikeButton({ what, isRunning, onStrike }: StrikeButtonProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<string | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const isMissing = (reason ?? '').trim() === ''
  const strike = async () => {
    setIsChecked(true)
    if (!isMissing && (await onStrike((reason ?? '').trim()))) setReason(null)
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={t('fitting.strikeOf', { what })}
        onClick={() => setReason('')}
      >
        {t('fitting.strike')}
      </Button>
      <Modal
        opened={reason !== null}
        onClose={() => setReason(null)}
        title={t('fitting.strikeOf', { what })}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={t('fitting.strikeWhy')}
            required
            autosize
            maxLength={200}
            dir="auto"
            value={reason ?? ''}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isChecked && isMissing ? t('common.invalid.required') : null}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" onClick={() => setReason(null)}>
              {t('common.cancel')}
            </Button>
            <Button loading={isRunning} onClick={() => void strike()}>
              {t('fitting.strike')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
