import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellCommand } from '#renderer/shared/shell-bridge.ts'
import type { Texts } from './texts.ts'

export interface MenuOptions {
  texts: Texts
  isMac: boolean
  isDev: boolean
  send: (command: ShellCommand) => void
  showDataFolder: () => void
}

type Item = MenuItemConstructorOptions

/** Null: the page itself decides which keys do it. */
const ACCELERATORS: Record<ShellCommand, string | null> = {
  'go-today': 'CmdOrCtrl+1',
  'go-calendar': 'CmdOrCtrl+2',
  'go-people': 'CmdOrCtrl+3',
  'go-lists': 'CmdOrCtrl+4',
  'go-camp': 'CmdOrCtrl+5',
  'go-settings': 'CmdOrCtrl+,',
  register: 'CmdOrCtrl+N',
  import: 'CmdOrCtrl+O',
  search: 'CmdOrCtrl+K',
  print: 'CmdOrCtrl+P',
  'save-pdf': 'CmdOrCtrl+Shift+P',
  undo: null,
  lock: 'CmdOrCtrl+L',
  shortcuts: 'CmdOrCtrl+/',
}

const separator: Item = { type: 'separator' }

/** Replaces the native menu. Items of the app carry the command as id and send it to the page. */
export function installMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

function menuTemplate(options: MenuOptions): Item[] {
  const { menu } = options.texts
  return [
    ...(options.isMac ? [macMenu(options)] : []),
    { label: menu.file, submenu: fileItems(options) },
    { label: menu.edit, submenu: editItems(options) },
    { label: menu.go, submenu: goItems(options) },
    { label: menu.view, submenu: viewItems(options) },
    ...(options.isMac ? [{ label: menu.window, role: 'windowMenu' } satisfies Item] : []),
    { label: menu.help, role: 'help', submenu: helpItems(options) },
  ]
}

function command({ texts, send }: MenuOptions, id: ShellCommand): Item {
  const accelerator = ACCELERATORS[id]
  return {
    id,
    label: texts.menu.commands[id],
    click: () => send(id),
    ...(accelerator ? { accelerator } : {}),
  }
}

function macMenu(options: MenuOptions): Item {
  const { roles } = options.texts.menu
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: roles.about },
      separator,
      command(options, 'go-settings'),
      separator,
      { role: 'services', label: roles.services },
      separator,
      { role: 'hide', label: roles.hide },
      { role: 'hideOthers', label: roles.hideOthers },
      { role: 'unhide', label: roles.unhide },
      separator,
      { role: 'quit', label: roles.quit },
    ],
  }
}

function fileItems(options: MenuOptions): Item[] {
  const { roles } = options.texts.menu
  return [
    command(options, 'register'),
    command(options, 'import'),
    separator,
    command(options, 'print'),
    command(options, 'save-pdf'),
    separator,
    command(options, 'lock'),
    options.isMac ? { role: 'close', label: roles.close } : { role: 'quit', label: roles.quit },
  ]
}

function editItems(options: MenuOptions): Item[] {
  const { roles } = options.texts.menu
  return [
    command(options, 'undo'),
    separator,
    { role: 'undo', label: roles.undo },
    { role: 'redo', label: roles.redo },
    separator,
    { role: 'cut', label: roles.cut },
    { role: 'copy', label: roles.copy },
    { role: 'paste', label: roles.paste },
    { role: 'selectAll', label: roles.selectAll },
    separator,
    command(options, 'search'),
  ]
}

function goItems(options: MenuOptions): Item[] {
  const places: ShellCommand[] = ['go-today', 'go-calendar', 'go-people', 'go-lists', 'go-camp']
  const items = places.map((id) => command(options, id))
  return options.isMac ? items : [...items, separator, command(options, 'go-settings')]
}

function viewItems({ texts, isDev }: MenuOptions): Item[] {
  const { roles } = texts.menu
  const developing: Item[] = [
    separator,
    { role: 'reload', label: roles.reload },
    { role: 'toggleDevTools', label: roles.devTools },
  ]
  return [
    { role: 'resetZoom', label: roles.resetZoom },
    { role: 'zoomIn', label: roles.zoomIn },
    { role: 'zoomOut', label: roles.zoomOut },
    separator,
    { role: 'togglefullscreen', label: roles.fullScreen },
    ...(isDev ? developing : []),
  ]
}

function helpItems(options: MenuOptions): Item[] {
  const { menu } = options.texts
  const about: Item[] = options.isMac ? [] : [separator, { role: 'about', label: menu.roles.about }]
  return [
    command(options, 'shortcuts'),
    { id: 'data-folder', label: menu.dataFolder, click: options.showDataFolder },
    ...about,
  ]
}
