import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** What is not there: "Nobody is registered yet". */
  title: string
  /** What to do next, in a sentence. */
  hint?: string
  icon?: ReactNode
  /** Buttons that do it. */
  action?: ReactNode
}

/** A list without rows, which says what to do next. */
export function EmptyState({ title, hint, icon, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      {hint ? (
        <Text c="dimmed" maw={460}>
          {hint}
        </Text>
      ) : null}
      {action}
    </Stack>
  )
}
