import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { i18n } from '../shared/i18n.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { useClient } from './ApiProvider.tsx'
import { readError, useErrorText } from './errors.ts'
import { undoLog, type Deed, type Turn } from './undo-log.ts'

export interface Toasts {
  /** Says what was done; with an operation it can be taken back from there, and from the screens of its area. */
  done(message: string, operationId: string | null, area?: string): void
  /** Says what was refused; `again` repeats it. */
  refused(error: unknown, again: (() => Promise<unknown>) | null): void
  /** Takes the last thing back that a toast spoke of. */
  undoLast(): void
  /** Takes a deed of the log back, or does it again. */
  turn(deed: Deed, turn: Turn): void
}

const DONE_MS = 8000
const REFUSED_MS = 14_000

interface Offer {
  label: string
  take: () => void
}

/** What the last toast spoke of, for the menu's "Undo". */
let lastDone: (() => void) | null = null
const setLast = (take: (() => void) | null) => void (lastDone = take)
/** The toast of the last deed: a newer one takes its place, so that they do not grow over what one works on; the log keeps every step. */
let doneToast: string | null = null
/** The toast that says what ails the disk: it is told once, and no longer when something could be saved again. */
let diskToast: string | null = null
/** The toast that offers to turn a deed, by the deed's key. */
const toastOf = new Map<number, string>()
let count = 0

function show(
  message: string,
  offer: Offer | null,
  look: { color: string; autoClose: number | false; role: 'status' | 'alert' },
): string {
  count += 1
  const id = `toast-${count}`
  if (look.role === 'status') {
    if (doneToast) notifications.hide(doneToast)
    if (diskToast) notifications.hide(diskToast)
    doneToast = id
  }
  const take = () => {
    notifications.hide(id)
    offer?.take()
  }
  notifications.show({
    id,
    color: look.color,
    autoClose: look.autoClose,
    role: look.role,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
    message: (
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm">{message}</Text>
        {offer ? (
          <Button size="compact-sm" variant="light" onClick={take} style={{ flexShrink: 0 }}>
            {offer.label}
          </Button>
        ) : null}
      </Group>
    ),
  })
  return id
}

/** Toasts of what was done (with "Undo", whose own toast offers "Redo") and of what was refused. */
export function useToasts(): Toasts {
  const { t } = useTranslation()
  const client = useClient()
  const errorText = useErrorText()

  return useMemo(() => {
    const refused: Toasts['refused'] = (error, again) => {
      const repeat = again ? { label: t('common.tryAgain'), take: () => void again() } : null
      const id = show(errorText(error), repeat, {
        color: 'yellow',
        autoClose: again ? false : REFUSED_MS,
        role: 'alert',
      })
      const { code, data } = readError(error)
      if (code !== 'FAULT' || !data.disk) return
      if (diskToast) notifications.hide(diskToast)
      diskToast = id
    }
    const offer = (message: string, deed: Deed, way: Turn) => {
      const take = () => turn(deed, way)
      setLast(take)
      const look = { color: 'gray', autoClose: DONE_MS, role: 'status' } as const
      toastOf.set(deed.key, show(message, { label: t(`common.${way}`), take }, look))
    }
    const turn: Toasts['turn'] = (deed, way) => {
      setLast(null)
      const shown = toastOf.get(deed.key)
      if (shown) notifications.hide(shown)
      client.changes.undo({ operationId: deed.operationId }).then(
        ({ operationId }) => {
          const turned = way === 'undo' ? 'undone' : 'redone'
          const { message } = deed
          const text = message ? t(`common.${turned}Deed`, { deed: message }) : t(`common.${turned}`)
          const after = undoLog.turned(deed, way, operationId)
          offer(text, after, way === 'undo' ? 'redo' : 'undo')
        },
        (error: unknown) => {
          if (readError(error).code === 'REFUSED') undoLog.forget(deed)
          refused(error, null)
        },
      )
    }
    return {
      refused,
      turn,
      done(message, operationId, area = '') {
        if (operationId) offer(message, undoLog.did({ operationId, message, area }), 'undo')
        else show(message, null, { color: 'gray', autoClose: DONE_MS, role: 'status' })
      },
      undoLast: () => lastDone?.(),
    }
  }, [t, client, errorText])
}
