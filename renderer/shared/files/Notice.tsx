import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './files.module.css'

interface NoticeProps {
  title: string
  /** Read out at once. */
  isUrgent?: boolean
  children?: ReactNode
}

/** Something that stands in the way, in amber, with what to do. */
export function Notice({ title, isUrgent = false, children }: NoticeProps) {
  return (
    <div className={classes.notice} role={isUrgent ? 'alert' : 'note'}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <b>{title}</b>
        <div>{children}</div>
      </div>
    </div>
  )
}
