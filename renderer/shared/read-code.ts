import { shellBridge } from './shell-bridge.ts'

const PAUSE_MS = 1000

/** Style sheets that did not come. Vite asks for each of them once only, so what reads code again asks for them too. */
const lostStyles = new Set<HTMLLinkElement>()

window.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lostStyles.add(target)
  },
  true,
)

function fetchAgain(lost: HTMLLinkElement): Promise<void> {
  const link = lost.cloneNode() as HTMLLinkElement
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => reject(new Error(`no styles from ${link.href}`)))
    lostStyles.delete(lost)
    lost.replaceWith(link)
  })
}

/** Whether there is anybody to read from: the station, or on the desktop its own disk. */
async function isAnswered(): Promise<boolean> {
  if (shellBridge()) return true
  try {
    await fetch('/', { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}

async function awaitAnswer(): Promise<{ wasGone: boolean }> {
  for (let wasGone = false; ; wasGone = true) {
    if (await isAnswered()) return { wasGone }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/** All that waits for the station waits together. */
let answer: ReturnType<typeof awaitAnswer> | null = null
const stationAnswers = () =>
  (answer ??= awaitAnswer().finally(() => {
    answer = null
  }))

/** Reads code. While the station is away it waits, and reads again; refuses only what cannot be had from one that answers. */
export async function readCode<Code>(read: () => Promise<Code>): Promise<Code> {
  for (let isSecond = false; ;) {
    try {
      await Promise.all([...lostStyles].map(fetchAgain))
      return await read()
    } catch (error) {
      const { wasGone } = await stationAnswers()
      if (isSecond && !wasGone) throw error
      isSecond = !wasGone
    }
  }
}

const refused = new Set<() => void>()

/** `forget` is called when somebody wants what was refused to be tried again. */
export function rememberRefused(forget: () => void): void {
  refused.add(forget)
}

/** Lets all code that was refused be read again where it is next drawn. */
export function forgetRefused(): void {
  for (const forget of refused) forget()
  refused.clear()
}
