import { useEffect, useEffectEvent } from 'react'
import { burstOf, isScannable, readScan, type Stroke } from './scanner.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** Puts a field back to what it held, in a way that React hears. */
function restore(field: Field, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears a scanner, which types a number and Enter faster than any hand: hands the number over, whatever has the focus, and
 * takes it out of a text field that it fell into.
 */
export function useScanner(onScan: (number: string) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    let strokes: Stroke[] = []
    let before: { field: Field; value: string } | null = null

    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.code.startsWith('Shift')) return
      if (event.key === 'Enter') {
        const number = readScan(strokes, event.timeStamp)
        strokes = []
        if (!number) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (before) restore(before.field, before.value)
        scanned(number)
        return
      }
      if (!isScannable(event.code)) {
        strokes = []
        return
      }
      strokes = [...burstOf([...strokes, { code: event.code, at: event.timeStamp }])]
      const field = fieldOf(event.target)
      if (strokes.length === 1) before = field ? { field, value: field.value } : null
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [])
}
