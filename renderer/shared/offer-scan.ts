import { parseOrderNumber } from '#domain/orders/order-number.ts'
import { parsePatientNumber } from '#domain/people/patient-number.ts'

/** A number that was scanned: on an order's tag, or on a person's card. */
export interface ScannedNumber {
  kind: 'order' | 'patient'
  number: string
}

let listener: ((scan: ScannedNumber) => void) | null = null

/** The one listener, which compares a scan with what is in hand before anything opens. Returns how to stop. */
export function listenToScans(onScan: (scan: ScannedNumber) => void): () => void {
  listener = onScan
  return () => {
    if (listener === onScan) listener = null
  }
}

/** Reads an order's or a person's number in what was typed or seen by a camera; null when there is none. */
export function readScannedText(text: string): ScannedNumber | null {
  for (const part of [text, ...text.split(/[\s|;,/=]+/)]) {
    const order = parseOrderNumber(part)
    if (order) return { kind: 'order', number: order }
    const patient = parsePatientNumber(part)
    if (patient.ok) return { kind: 'patient', number: patient.value.number }
  }
  return null
}

/** Hands over a number as if a scanner had read it; false when the text holds none. */
export function offerScan(text: string): boolean {
  const scan = readScannedText(text)
  if (scan) listener?.(scan)
  return scan !== null
}
