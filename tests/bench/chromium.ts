/** How the browsers of the bench are started. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that `npm run bench` has found. Throws when the bench is run without it. */
export function chromiumPath(): string {
  const path = process.env['QADAM_CHROMIUM']
  if (!path) throw new Error('QADAM_CHROMIUM names no browser; run "npm run bench"')
  return path
}
