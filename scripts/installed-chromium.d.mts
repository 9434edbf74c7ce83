/** The program that QADAM_CHROMIUM names, else the first installed Chromium, Chrome or Edge; null when there is none. */
export function findInstalledChromium(env?: Record<string, string | undefined>): string | null
