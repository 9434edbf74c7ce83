import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '../../../shared/use-translation.ts'

interface DiscardButtonProps {
  label: string
  /** Whether there is anything to lose. */
  isDirty: () => boolean
  onDiscard: () => void
}

/** Throws typing away, after asking in place when there is any. */
export function DiscardButton({ label, isDirty, onDiscard }: DiscardButtonProps) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button variant="subtle" onClick={() => (isDirty() ? setIsAsking(true) : onDiscard())}>
        {label}
      </Button>
    )
  }
  return (
    <Group gap="xs" role="alert">
      <Text size="sm">{t('people.discardQuestion')}</Text>
      <Button variant="default" onClick={onDiscard} autoFocus>
        {t('people.discard')}
      </Button>
      <Button variant="subtle" onClick={() => setIsAsking(false)}>
        {t('people.keepTyping')}
      </Button>
    </Group>
  )
}
