import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './settings.module.css'

export interface SettingsSectionProps {
  title: string
  hint?: string
  children: ReactNode
}

/** One setting: what it is, what it does, and the choice. */
export function SettingsSection({ title, hint, children }: SettingsSectionProps) {
  return (
    <section className={classes.section}>
      <div>
        <Title order={2} size="h3">
          {title}
        </Title>
        {hint ? (
          <Text size="xs" c="dimmed">
            {hint}
          </Text>
        ) : null}
      </div>
      <div>{children}</div>
    </section>
  )
}
