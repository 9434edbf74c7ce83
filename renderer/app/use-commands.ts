import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useToasts } from '../api/toasts.tsx'
import { useLock } from '../features/session/use-idle-lock.ts'
import { useMay } from '../shared/CampContext.tsx'
import { isPageCovered } from '../shared/cover.ts'
import { shellBridge, type ShellCommand } from '../shared/shell-bridge.ts'
import { handleShortcutKey, runShortcut, useShortcut } from '../shared/shortcuts.ts'

export interface FrameActions {
  focusSearch: () => void
  openShortcuts: () => void
}

/** Prints or saves what is shown: the screen's own way where it has one, else the page. */
function printPage(): void {
  if (runShortcut('paper.print') || runShortcut('print')) return
  const bridge = shellBridge()
  if (bridge) void bridge.print()
  else window.print()
}

/** What the native menu, the keyboard and the frame's buttons can all do. */
export function useCommands({ focusSearch, openShortcuts }: FrameActions): void {
  const navigate = useNavigate()
  const toasts = useToasts()
  const lock = useLock()
  const mayRegister = useMay('registerPatients')
  const mayImport = useMay('importSheets')

  const commands: Record<ShellCommand, () => void> = {
    'go-today': () => void navigate({ to: '/today' }),
    'go-calendar': () => void navigate({ to: '/calendar' }),
    'go-people': () => void navigate({ to: '/people' }),
    'go-lists': () => void navigate({ to: '/lists' }),
    'go-camp': () => void navigate({ to: '/camp' }),
    'go-settings': () => void navigate({ to: '/settings' }),
    register: () => void (mayRegister && navigate({ to: '/people/new' })),
    import: () => void (mayImport && navigate({ to: '/import' })),
    search: focusSearch,
    print: printPage,
    'save-pdf': () => void (runShortcut('paper.savePdf') || runShortcut('save-pdf')),
    undo: toasts.undoLast,
    lock,
    shortcuts: openShortcuts,
  }

  useShortcut('shell.search', '/', 'shell.shortcut.search', focusSearch)
  useShortcut('shell.searchToo', 'mod+k', 'shell.shortcut.search', focusSearch)
  useShortcut('shell.today', 'g t', 'shell.shortcut.today', commands['go-today'])
  useShortcut('shell.calendar', 'g c', 'shell.shortcut.calendar', commands['go-calendar'])
  useShortcut('shell.people', 'g p', 'shell.shortcut.people', commands['go-people'])
  useShortcut('shell.workshop', 'g w', 'shell.shortcut.workshop', () => void navigate({ to: '/workshop' }))
  useShortcut('shell.rehab', 'g r', 'shell.shortcut.rehab', () => void navigate({ to: '/rehab' }))
  useShortcut('shell.lists', 'g l', 'shell.shortcut.lists', commands['go-lists'])
  useShortcut('shell.camp', 'g m', 'shell.shortcut.camp', commands['go-camp'])
  useShortcut('shell.settings', 'g s', 'shell.shortcut.settings', commands['go-settings'])
  useShortcut('shell.register', 'alt+n', 'shell.shortcut.register', commands.register)
  useShortcut('shell.undo', 'mod+z', 'shell.shortcut.undo', commands.undo)
  useShortcut('shell.lock', 'alt+l', 'shell.shortcut.lock', commands.lock)
  useShortcut('shell.shortcuts', '?', 'shell.shortcut.sheet', openShortcuts)

  const obey = useEffectEvent((command: ShellCommand) => {
    if (!isPageCovered()) commands[command]()
  })
  useEffect(() => shellBridge()?.onCommand((command) => obey(command)), [])
  useEffect(() => {
    window.addEventListener('keydown', handleShortcutKey)
    return () => window.removeEventListener('keydown', handleShortcutKey)
  }, [])
}
