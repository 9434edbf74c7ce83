/** What the desktop's preload offers to the page as `window.qadamShell`; absent in a browser. */
export interface ShellBridge {
  platform: string
  /** Tells main which language the menu speaks. */
  setLanguage(language: 'en' | 'fa'): void
  /** Prints the page that is shown, by its @page rules, through the system's dialog. */
  print(): Promise<{ ok: boolean; error?: string }>
  /** Saves the page that is shown as PDF where the person chooses; null when they thought better of it. */
  savePdf(suggestedName: string): Promise<{ ok: true; path: string | null } | { ok: false; error: string }>
  /** Lets a person choose a sheet and hands over its bytes; null when they thought better of it. */
  openSheet(): Promise<{ fileName: string; bytes: Uint8Array } | null>
  /** Saves text where the person chooses; null when they thought better of it. */
  saveText(suggestedName: string, text: string): Promise<{ path: string | null }>
  /** A command of the native menu was chosen. Returns how to stop listening. */
  onCommand(listener: (command: ShellCommand) => void): () => void
}

export const shellCommands = [
  'go-today',
  'go-calendar',
  'go-people',
  'go-lists',
  'go-camp',
  'go-settings',
  'register',
  'import',
  'search',
  'print',
  'save-pdf',
  'undo',
  'lock',
  'shortcuts',
] as const
export type ShellCommand = (typeof shellCommands)[number]

/** The desktop shell's bridge, or null in a browser. */
export function shellBridge(): ShellBridge | null {
  return (globalThis as { qadamShell?: ShellBridge }).qadamShell ?? null
}
