import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './shared.module.css'

interface SectionProps {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of a record or form with its heading. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        {actions}
      </div>
      <div className={classes.sectionBody}>{children}</div>
    </section>
  )
}
