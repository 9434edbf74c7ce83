import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { readError } from '../api/errors.ts'
import { forgetRefused } from '../shared/read-code.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { readTypedText } from './typed-text.ts'

export interface FaultScreenProps {
  error: unknown
  /** Shows the screen again. */
  reset: () => void
}

const letters = (value: number) => value.toString(36).toUpperCase().slice(-6)

/** In place of a screen that failed: a reference, what had been typed, and ways on. The rest of the app goes on. */
export function FaultScreen({ error, reset }: FaultScreenProps) {
  const { t } = useTranslation()
  const [ownReference] = useState(() => letters(Date.now()))
  const [typed] = useState(readTypedText)
  const { code, data } = readError(error)
  const again = () => {
    forgetRefused()
    reset()
  }
  const reference = code === 'FAULT' ? data.reference : ownReference
  return (
    <Stack maw={640} mx="auto" py="xl" role="alert">
      <Title order={1}>{t('shell.fault.title')}</Title>
      <Text>{t('shell.fault.text', { reference })}</Text>
      {error instanceof Error ? (
        <Text size="xs" c="dimmed" dir="ltr" component="code">
          {error.message}
        </Text>
      ) : null}
      {typed ? (
        <Textarea readOnly autosize minRows={2} maxRows={12} label={t('shell.fault.typed')} value={typed} />
      ) : null}
      <Group>
        <Button onClick={again}>{t('shell.fault.again')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('shell.fault.reload')}
        </Button>
      </Group>
    </Stack>
  )
}
