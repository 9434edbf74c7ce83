import { parseShortNumber, shortNumberPrefixes } from '../people/short-number.ts'

/** The number on an order's tag as it is stored, however it was typed or scanned; null when it is none. */
export function parseOrderNumber(text: string): string | null {
  const read = parseShortNumber(shortNumberPrefixes.order, text)
  return read.ok ? read.value.number : null
}
