import { useEffect, useEffectEvent } from 'react'
import { isPageCovered } from '../shared/cover.ts'
import { burstOf, isScannable, readScan, type Scan, type Stroke } from './scanner.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null

/** A key with the field that it went into and what that held before. */
interface HeardStroke extends Stroke {
  field: Field | null
  value: string
}

/** Puts a field back to what it held, in a way that React hears. */
function restore(field: Field, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Hears a scanner, which types a number and Enter faster than any hand: hands the number over, whatever has the focus, and
 * takes it out of a text field that it fell into.
 */
export function useScanner(onScan: (scan: Scan) => void): void {
  const scanned = useEffectEvent(onScan)
  useEffect(() => {
    let strokes: readonly HeardStroke[] = []

    const end = (event: KeyboardEvent) => {
      const scan = readScan(strokes, event.timeStamp)
      const first = scan ? strokes.at(-scan.length) : undefined
      strokes = []
      if (!scan) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (first?.field) restore(first.field, first.value)
      scanned(scan)
    }
    const hear = (event: KeyboardEvent) => {
      if (isPageCovered()) return
      if (event.ctrlKey || event.altKey || event.metaKey || event.code.startsWith('Shift')) return
      if (event.key === 'Enter') return end(event)
      const field = fieldOf(event.target)
      const stroke = { code: event.code, at: event.timeStamp, field, value: field?.value ?? '' }
      strokes = isScannable(event.code) ? burstOf([...strokes, stroke]) : []
    }
    window.addEventListener('keydown', hear, { capture: true })
    return () => window.removeEventListener('keydown', hear, { capture: true })
  }, [])
}
