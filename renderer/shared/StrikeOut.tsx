import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from './use-translation.ts'

export interface StrikeOutProps {
  isRunning: boolean
  onStrike: (reason: string) => void
}

/** Strikes a record through in place, with the reason that it needs. Nothing clinical is ever deleted. */
export function StrikeOut({ isRunning, onStrike }: StrikeOutProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<string | null>(null)
  if (reason === null) {
    return (
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setReason('')}>
        {t('common.strike')}
      </Button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onStrike(reason.trim())
      }}
    >
      <Group gap={4} wrap="nowrap">
        <TextInput
          size="xs"
          autoFocus
          aria-label={t('common.strikeReason')}
          placeholder={t('common.strikeReason')}
          maxLength={200}
          dir="auto"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => (event.key === 'Escape' ? setReason(null) : undefined)}
        />
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={isRunning}
          disabled={reason.trim() === ''}
        >
          {t('common.strike')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setReason(null)}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
