import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useToasts } from '../../api/toasts.tsx'
import { undoLog, type Turn } from '../../api/undo-log.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Words of the contract whose operations the calendar takes back. */
const areas = ['appointments', 'series', 'waitList']

const icons = { undo: IconArrowBackUp, redo: IconArrowForwardUp } as const

function useTurn(way: Turn) {
  const { turn } = useToasts()
  const deed = useSyncExternalStore(undoLog.subscribe, () => undoLog.next(way, areas))
  return { deed, take: () => deed && turn(deed, way) }
}

/** Takes back what this person did in the calendar, step by step, and does it again; the tooltip says which step is next. */
export function TurnButtons() {
  const undo = useTurn('undo')
  const redo = useTurn('redo')
  useShortcut('calendar.undo', 'mod+z', 'calendar.keys.undo', undo.take)
  useShortcut('calendar.redo', 'mod+y', 'calendar.keys.redo', redo.take)
  useShortcut('calendar.redoToo', 'mod+shift+z', 'calendar.keys.redo', redo.take)
  return (
    <ActionIcon.Group>
      <TurnButton way="undo" {...undo} />
      <TurnButton way="redo" {...redo} />
    </ActionIcon.Group>
  )
}

interface TurnButtonProps extends ReturnType<typeof useTurn> {
  way: Turn
}

function TurnButton({ way, deed, take }: TurnButtonProps) {
  const { t } = useTranslation()
  const Icon = icons[way]
  const name = deed
    ? t(`calendar.header.${way}What`, { what: deed.message })
    : t(`calendar.header.${way}Nothing`)
  return (
    <Tooltip label={name} openDelay={300}>
      <ActionIcon
        variant="default"
        size="input-xs"
        aria-label={name}
        aria-disabled={deed === null}
        data-disabled={deed === null || undefined}
        aria-keyshortcuts={way === 'undo' ? 'Control+Z' : 'Control+Y'}
        onClick={take}
      >
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
