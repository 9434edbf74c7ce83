import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

export interface PageHeaderProps {
  title: ReactNode
  /** One quiet line below: a count, a date. */
  subtitle?: ReactNode
  /** Buttons at the end of the line. */
  actions?: ReactNode
  /** A second line: filters, tabs. */
  children?: ReactNode
}

/** The head of a screen. The title is the page's only h1. */
export function PageHeader({ title, subtitle, actions, children }: PageHeaderProps) {
  return (
    <Stack gap="xs" component="header" mb="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={0} miw={0}>
          <Title order={1}>{title}</Title>
          {subtitle ? (
            <Text c="dimmed" component="div">
              {subtitle}
            </Text>
          ) : null}
        </Stack>
        {actions ? <Group gap="xs">{actions}</Group> : null}
      </Group>
      {children}
    </Stack>
  )
}
