import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './fitting.module.css'

/** Something to think about before going on, in amber and words. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.notice} role="alert">
      <p className={classes.noticeTitle}>
        <IconAlertTriangle size={20} aria-hidden />
        {title}
      </p>
      {children}
    </div>
  )
}
