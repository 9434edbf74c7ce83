import { z } from 'zod'
import type { OrderDraft } from '#contract/orders.ts'
import { deviceTypes, getDevice } from '#domain/orders/device.ts'
import { priorities } from '#domain/orders/device-order.ts'

/** A device as it is asked for at the desk; "both" is two orders. */
export const orderRow = z.object({
  deviceType: z.enum(deviceTypes).nullable(),
  side: z.enum(['left', 'right', 'both']).nullable(),
  priority: z.enum(priorities),
  level: z.string(),
  note: z.string(),
})
export type OrderRow = z.infer<typeof orderRow>

export const emptyOrderRow: OrderRow = {
  deviceType: null,
  side: null,
  priority: 'normal',
  level: '',
  note: '',
}

/** Whether a device needs to be told for which side it is. */
export function isSided(row: Pick<OrderRow, 'deviceType'>): boolean {
  return row.deviceType !== null && getDevice(row.deviceType).sided
}

/** Rows without a device are left out; a row for both sides becomes two orders, left first. */
export function toOrderDrafts(rows: readonly OrderRow[]): OrderDraft[] {
  return rows.flatMap((row) => {
    const { deviceType, side, priority } = row
    if (!deviceType) return []
    const draft = { deviceType, priority, level: row.level.trim(), note: row.note.trim() }
    if (!isSided(row)) return [{ ...draft, side: null }]
    return side === 'both'
      ? [
          { ...draft, side: 'left' },
          { ...draft, side: 'right' },
        ]
      : [{ ...draft, side }]
  })
}

/** Rows in which a side is missing, by position. */
export function rowsWithoutSide(rows: readonly OrderRow[]): number[] {
  return rows.flatMap((row, index) => (isSided(row) && row.side === null ? [index] : []))
}
