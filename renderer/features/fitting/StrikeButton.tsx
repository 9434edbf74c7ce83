import { Button, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

interface StrikeButtonProps {
  /** What is struck through, for assistive tools: "Trial 2". */
  what: string
  isRunning: boolean
  /** What else happens; said before the reason is asked. */
  told?: string
  /** On the button, where it is not simply struck through. */
  label?: string
  /** Resolves to whether it was done. */
  onStrike: (reason: string) => Promise<boolean>
}

/** Strikes a record through with a reason; it stays readable. */
export function StrikeButton({ what, isRunning, told, label, onStrike }: StrikeButtonProps) {
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
        {label ?? t('fitting.strike')}
      </Button>
      {reason === null ? null : (
        <FormDialog
          title={t('fitting.strikeOf', { what })}
          submit={t('fitting.strike')}
          isRunning={isRunning}
          onSubmit={() => void strike()}
          onClose={() => setReason(null)}
        >
          {told ? <Text size="sm">{told}</Text> : null}
          <Textarea
            data-autofocus
            label={t('fitting.strikeWhy')}
            required
            autosize
            maxLength={200}
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={isChecked && isMissing ? t('common.invalid.required') : null}
          />
        </FormDialog>
      )}
    </>
  )
}
