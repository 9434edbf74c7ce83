/** Channels between preload and main. What a page sends on them is checked in electron/main/ipc.ts. */
export const channels = {
  askPort: 'qadam:ask-port',
  corePort: 'qadam:core-port',
  setLanguage: 'qadam:set-language',
  print: 'qadam:print',
  savePdf: 'qadam:save-pdf',
  openSheet: 'qadam:open-sheet',
  saveText: 'qadam:save-text',
  command: 'qadam:command',
} as const
export type Channel = (typeof channels)[keyof typeof channels]
