import { Center, Stack, Text } from '@mantine/core'
import { useConnectionState } from '../api/ApiProvider.tsx'
import { ErrorState } from '../shared/ErrorState.tsx'
import shared from '../shared/shared.module.css'
import { useTranslation } from '../shared/use-translation.ts'

export interface ConnectingProps {
  error: Error | null
  onRetry: () => void
}

/** Before the first answer of the core; says something only when it takes longer than a moment. */
export function Connecting({ error, onRetry }: ConnectingProps) {
  const { t } = useTranslation()
  const connection = useConnectionState()
  return (
    <Center h="100%" component="main">
      {error && connection === 'live' ? (
        <ErrorState error={error} onRetry={onRetry} />
      ) : (
        <Stack gap={4} ta="center" className={shared.late} role="status" px="md">
          <Text fw={600}>{t('shell.connecting')}</Text>
          {connection === 'down' || connection === 'strange' ? (
            <Text c="dimmed" maw={420}>
              {t(connection === 'down' ? 'shell.connectingHint' : 'shell.connection.strange')}
            </Text>
          ) : null}
        </Stack>
      )}
    </Center>
  )
}
