import { Title } from '@mantine/core'
import { useId, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import classes from './shared.module.css'

interface SectionProps extends Omit<ComponentPropsWithoutRef<'section'>, 'title' | 'className'> {
  title: string
  actions?: ReactNode
  children: ReactNode
}

/** A part of a record or form with its heading. What else a section takes goes to the element: a drop target's handlers. */
export function Section({ title, actions, children, ...rest }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id} {...rest}>
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
