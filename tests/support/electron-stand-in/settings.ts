const { env } = process

const milliseconds = (text: string | undefined, fallback: number): number =>
  text === undefined || text === '' ? fallback : Number(text)

/** What a test run chooses through STAND_IN_… environment variables; README.md lists them. */
export const settings = {
  chromium: env.STAND_IN_CHROMIUM,
  electronVersion: env.STAND_IN_ELECTRON_VERSION ?? '45.4.1',
  isPackaged: env.STAND_IN_PACKAGED === '1',
  isSecondInstance: env.STAND_IN_SECOND_INSTANCE === '1',
  locale: env.STAND_IN_LOCALE ?? 'en-US',
  prefersDark: env.STAND_IN_DARK === '1',
  storageBackend: env.STAND_IN_STORAGE_BACKEND ?? 'gnome_libsecret',
  settleMs: milliseconds(env.STAND_IN_SETTLE_MS, 5000),
  dialogs: env.STAND_IN_DIALOGS ?? '[]',
  logFile: env.STAND_IN_LOG,
  rendererUrl: env.ELECTRON_RENDERER_URL,
}
