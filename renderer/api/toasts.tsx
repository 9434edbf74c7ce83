import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { i18n } from '../shared/i18n.ts'
import { useClient } from './ApiProvider.tsx'
import { useErrorText } from './errors.ts'

export interface Toasts {
  /** Says what was done; with an operation it can be taken back from there. */
  done(message: string, operationId: string | null): void
  /** Says what was refused; `again` repeats it. */
  refused(error: unknown, again: (() => Promise<unknown>) | null): void
  /** Takes the last thing back that a toast spoke of. */
  undoLast(): void
}

const DONE_MS = 8000
const REFUSED_MS = 14_000

interface Offer {
  label: string
  take: () => void
}

/** What the last toast spoke of, for the menu's "Undo". */
const lastDone: (() => void)[] = []
let count = 0

function show(
  message: string,
  offer: Offer | null,
  look: { color: string; autoClose: number | false; role: 'status' | 'alert' },
) {
  count += 1
  const id = `toast-${count}`
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
}

/** Toasts of what was done (with "Undo", whose own toast offers "Redo") and of what was refused. */
export function useToasts(): Toasts {
  const { t } = useTranslation()
  const client = useClient()
  const errorText = useErrorText()

  return useMemo(() => {
    const refused: Toasts['refused'] = (error, again) => {
      const offer = again ? { label: t('common.tryAgain'), take: () => void again() } : null
      show(errorText(error), offer, { color: 'yellow', autoClose: again ? false : REFUSED_MS, role: 'alert' })
    }
    const offerToTakeBack = (message: string, operationId: string, isUndone: boolean) => {
      const undo = () => {
        lastDone.length = 0
        const text = t(isUndone ? 'common.redone' : 'common.undone')
        client.changes.undo({ operationId }).then(
          (result) => offerToTakeBack(text, result.operationId, !isUndone),
          (error: unknown) => refused(error, null),
        )
      }
      lastDone.splice(0, 1, undo)
      const label = t(isUndone ? 'common.redo' : 'common.undo')
      show(message, { label, take: undo }, { color: 'gray', autoClose: DONE_MS, role: 'status' })
    }
    return {
      refused,
      done(message, operationId) {
        if (operationId) offerToTakeBack(message, operationId, false)
        else show(message, null, { color: 'gray', autoClose: DONE_MS, role: 'status' })
      },
      undoLast: () => lastDone[0]?.(),
    }
  }, [t, client, errorText])
}
