import type { GridRow } from './rows.ts'

export type Step = 'earlier' | 'later' | 'up' | 'down'

/** The block that an arrow key leads to from another one; null at the edge. */
export function neighbourOf(rows: readonly GridRow[], id: string, step: Step): string | null {
  const rowIndex = rows.findIndex(({ visits }) => visits.some(({ appointment }) => appointment.id === id))
  const row = rows[rowIndex]
  if (!row) return null
  const index = row.visits.findIndex(({ appointment }) => appointment.id === id)
  if (step === 'earlier' || step === 'later') {
    return row.visits[index + (step === 'later' ? 1 : -1)]?.appointment.id ?? null
  }
  const from = row.visits[index]?.appointment.startMinute ?? 0
  const others = step === 'down' ? rows.slice(rowIndex + 1) : rows.slice(0, rowIndex).toReversed()
  const next = others.find(({ visits }) => visits.length > 0)
  const distance = (minute: number) => Math.abs(minute - from)
  const [nearest] = (next?.visits ?? []).toSorted(
    (a, b) => distance(a.appointment.startMinute) - distance(b.appointment.startMinute),
  )
  return nearest?.appointment.id ?? null
}
