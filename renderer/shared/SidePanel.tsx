import { CloseButton, Group, Title } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './side-panel.module.css'

interface SidePanelProps {
  /** Which record it shows: another one takes the focus and is shown from its top. */
  of: string | number
  label: string
  title: ReactNode
  /** Buttons between the title and the one that closes. */
  tools?: ReactNode
  closeLabel: string
  onClose: () => void
  /** Where it stands, and how wide. */
  className?: string | undefined
  children: ReactNode
}

/** One record beside the list or grid that it was opened from. Esc closes it, unless something inside took the key. */
export function SidePanel({
  of,
  label,
  title,
  tools,
  closeLabel,
  onClose,
  className = '',
  children,
}: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollTo?.({ top: 0 })
  }, [of])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={`${classes.panel} ${className}`}
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Title order={2}>{title}</Title>
        <Group gap={2} wrap="nowrap">
          {tools}
          <CloseButton aria-label={closeLabel} onClick={onClose} />
        </Group>
      </Group>
      {children}
    </aside>
  )
}
