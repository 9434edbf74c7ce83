import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { record } from './log.ts'
import { unimplemented } from './unimplemented.ts'

type Template = readonly (MenuItemConstructorOptions | MenuItem)[]

/** Plain data of an item, for the log and for tests. */
export interface MenuItemDescription {
  readonly id?: string
  readonly label: string
  readonly type: string
  readonly role?: string
  readonly accelerator?: string
  readonly enabled: boolean
  readonly visible: boolean
  readonly checked: boolean
  readonly submenu?: readonly MenuItemDescription[]
}

/** What the roles do that matter without a desktop; every other role is only recorded. */
const ROLES: Readonly<Record<string, (window: BrowserWindow | null) => void>> = {
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  quit: () => app.quit(),
  reload: (window) => window?.reload(),
  togglefullscreen: (window) => window?.setFullScreen(!window.isFullScreen()),
}

export class MenuItem {
  readonly id: string | undefined
  label: string
  sublabel: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly type: NonNullable<MenuItemConstructorOptions['type']>
  readonly role: MenuItemConstructorOptions['role']
  readonly accelerator: MenuItemConstructorOptions['accelerator']
  readonly submenu: Menu | undefined
  readonly #onClick: MenuItemConstructorOptions['click']

  constructor(options: MenuItemConstructorOptions) {
    const { role, submenu, type } = options
    if (options.label === undefined && role === undefined && type === undefined) {
      throw new Error('Invalid template for MenuItem: must have at least one of label, role or type')
    }
    this.id = options.id
    this.label = options.label ?? role ?? ''
    this.sublabel = options.sublabel ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.type = type ?? (submenu ? 'submenu' : 'normal')
    this.role = role
    this.accelerator = options.accelerator
    this.submenu = asMenu(submenu)
    this.#onClick = options.click
  }

  /** Same arguments as Electron's: the item flips its check mark, then its role or else its own handler runs. */
  click(event: object = {}, window?: BrowserWindow): void {
    if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked
    if (this.role) {
      record('menu.role', this.role)
      ROLES[this.role.toLowerCase()]?.(window ?? null)
    } else if (this.#onClick) Reflect.apply(this.#onClick, undefined, [this, window, event])
  }

  describe(): MenuItemDescription {
    const { id, label, type, role, enabled, visible, checked } = this
    const accelerator =
      this.accelerator === undefined || this.accelerator === null ? undefined : String(this.accelerator)
    return {
      id,
      label,
      type,
      role,
      accelerator,
      enabled,
      visible,
      checked,
      submenu: this.submenu?.describe(),
    }
  }
}

export class Menu extends EventEmitter {
  static #applicationMenu: Menu | null = null
  readonly items: MenuItem[] = []

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu
    record('Menu.setApplicationMenu', menu?.describe() ?? null)
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu
  }

  static buildFromTemplate(template: Template): Menu {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  insert(position: number, item: MenuItem): void {
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup(): void {
    record('menu.popup', this.describe())
    this.emit('menu-will-show')
  }

  closePopup(): void {
    this.emit('menu-will-close')
  }

  describe(): readonly MenuItemDescription[] {
    return this.items.map((item) => item.describe())
  }
}

/** For tests: chooses an item of the application menu as a person would; refuses what a person could not choose. */
export function clickMenuItem(id: string): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(id)
  if (!item) throw new Error(`electron stand-in: the application menu has no item '${id}'`)
  if (!item.enabled || !item.visible)
    throw new Error(`electron stand-in: menu item '${id}' is disabled or hidden`)
  item.click({}, BrowserWindow.getFocusedWindow() ?? undefined)
}

function asMenu(submenu: MenuItemConstructorOptions['submenu']): Menu | undefined {
  if (submenu === undefined || submenu instanceof Menu) return submenu
  if (Array.isArray(submenu)) return Menu.buildFromTemplate(submenu)
  throw unimplemented('a submenu that is neither a Menu nor a template')
}
