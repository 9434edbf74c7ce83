import { z } from 'zod'
import type { DeskOrder, NewOrderInput } from '#contract/orders.ts'
import { deviceTypes, getDevice } from '#domain/orders/device.ts'
import { priorities, type DeviceOrder } from '#domain/orders/device-order.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import { ordersToFollow } from '#domain/orders/orders-to-follow.ts'

/** A device as it is asked for at the desk; "both" is two orders. */
export const orderRow = z.object({
  deviceType: z.enum(deviceTypes).nullable(),
  /** What stands in the device's field while none is chosen. */
  deviceTyped: z.string().default(''),
  side: z.enum(['left', 'right', 'both']).nullable(),
  orderType: z.enum(orderTypes).default('new'),
  /** The order that it follows, where somebody chose among several. */
  previousOrderId: z.string().nullable().default(null),
  priority: z.enum(priorities),
  level: z.string(),
  note: z.string(),
})
export type OrderRow = z.infer<typeof orderRow>

export const emptyOrderRow: OrderRow = {
  deviceType: null,
  deviceTyped: '',
  side: null,
  orderType: 'new',
  previousOrderId: null,
  priority: 'normal',
  level: '',
  note: '',
}

/** Whether a device needs to be told for which side it is. */
export function isSided(row: Pick<OrderRow, 'deviceType'>): boolean {
  return row.deviceType !== null && getDevice(row.deviceType).sided
}

/** Rows without a device are left out; a row for both sides becomes two orders, left first. */
export function toOrderDrafts(rows: readonly OrderRow[]): DeskOrder[] {
  return rows.flatMap((row) => {
    const { deviceType, side, priority, orderType } = row
    if (!deviceType) return []
    const draft = { deviceType, priority, orderType, level: row.level.trim(), note: row.note.trim() }
    if (!isSided(row)) return [{ ...draft, side: null }]
    return side === 'both'
      ? [
          { ...draft, side: 'left' },
          { ...draft, side: 'right' },
        ]
      : [{ ...draft, side }]
  })
}

/** The orders of somebody on record that a row can follow, side by side, the newest first. */
export function earlierOf(row: OrderRow, orders: readonly DeviceOrder[]): DeviceOrder[] {
  return toOrderDrafts([row]).flatMap((draft) => ordersToFollow(draft, orders))
}

/** The same rows for somebody on record: each names the order that was chosen, else the newest that it can follow. */
export function toNewOrders(rows: readonly OrderRow[], orders: readonly DeviceOrder[]): NewOrderInput[] {
  return rows.flatMap((row) =>
    toOrderDrafts([row]).map((draft) => {
      const known = ordersToFollow(draft, orders)
      const chosen = known.find(({ id }) => id === row.previousOrderId) ?? known[0]
      return { ...draft, previousOrderId: chosen?.id ?? null }
    }),
  )
}

/** What keeps a row from being saved, at its position and field. */
export interface RowProblem {
  index: number
  field: 'deviceType' | 'side'
  reason: 'device_required' | 'side_required'
}

/** Rows that would be lost or made for no side: something is told but no device is chosen, or its side is missing. */
export function findRowProblems(rows: readonly OrderRow[]): RowProblem[] {
  return rows.flatMap((row, index): RowProblem[] => {
    if (row.deviceType === null)
      return isTold(row) ? [{ index, field: 'deviceType', reason: 'device_required' }] : []
    return isSided(row) && row.side === null ? [{ index, field: 'side', reason: 'side_required' }] : []
  })
}

function isTold({ orderType, priority, deviceTyped, level, note }: OrderRow): boolean {
  const isTyped = [deviceTyped, level, note].some((text) => text.trim() !== '')
  return isTyped || orderType !== emptyOrderRow.orderType || priority !== emptyOrderRow.priority
}
