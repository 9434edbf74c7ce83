import { readScannedText, type ScannedNumber } from '../shared/offer-scan.ts'

/** One key as a scanner "types" it. `at` is in milliseconds. */
export interface Stroke {
  /** Which key, whatever the keyboard's language: `KeyP`, `Digit2`, `Minus`. */
  code: string
  at: number
}

const FASTEST_HAND_MS = 45
const SHORTEST = 6

function characterOf(code: string): string {
  const found = /^(?:Key([A-Z])|(?:Digit|Numpad)([0-9]))$/.exec(code)
  if (found) return found[1] ?? found[2] ?? ''
  return code === 'Minus' || code === 'NumpadSubtract' ? '-' : ''
}

/** Whether a key may be part of a scanned number. */
export const isScannable = (code: string): boolean => characterOf(code) !== ''

/** The strokes since the last pause that a hand would make. */
export function burstOf<Any extends Stroke>(strokes: readonly Any[]): readonly Any[] {
  let start = Math.max(0, strokes.length - 1)
  while (start > 0 && (strokes[start]?.at ?? 0) - (strokes[start - 1]?.at ?? 0) <= FASTEST_HAND_MS) start -= 1
  return strokes.slice(start)
}

export interface Scan extends ScannedNumber {
  /** How many of the last strokes it is made of. */
  length: number
}

/** The number of a card or a tag that came faster than hands can type and was ended by Enter at `endedAt`; null for anything else. */
export function readScan(strokes: readonly Stroke[], endedAt: number): Scan | null {
  const burst = burstOf(strokes)
  const last = burst.at(-1)
  if (!last || endedAt - last.at > FASTEST_HAND_MS) return null
  const text = burst.map(({ code }) => characterOf(code)).join('')
  for (let start = 0; text.length - start >= SHORTEST; start += 1) {
    const read = text[start] === 'P' || text[start] === 'D' ? readScannedText(text.slice(start)) : null
    if (read) return { ...read, length: text.length - start }
  }
  return null
}
