import { Button, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useErrorText } from '../api/errors.ts'
import { useTranslation } from './use-translation.ts'

export interface ErrorStateProps {
  error: unknown
  onRetry?: () => void
}

/** In place of what could not be read: what happened, what is safe, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center" role="alert">
      <IconAlertTriangle aria-hidden size={28} stroke={1.5} color="var(--q-warning)" />
      <Text fw={600}>{t('common.couldNotRead')}</Text>
      <Text c="dimmed" maw={520}>
        {errorText(error)}
      </Text>
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t('common.tryAgain')}
        </Button>
      ) : null}
    </Stack>
  )
}
