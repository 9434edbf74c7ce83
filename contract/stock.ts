import { type } from '@orpc/contract'
import { z } from 'zod'
import type { PatientBrief } from './appointments.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { sides, type DeviceOrder, type OrderPart } from '#domain/orders/device-order.ts'
import type { Held, PartStatus } from '#domain/orders/order-parts.ts'
import { partRoles, type PartRole } from '#domain/orders/part-role.ts'
import type { StockBalance } from '#domain/stock/balance.ts'
import { stockCategories, stockUnits, type StockItem } from '#domain/stock/stock-item.ts'
import { stockMovementKinds, type StockMovement } from '#domain/stock/stock-movement.ts'
import { procedure } from './base.ts'
import { id, shortText, version, type Done } from './fields.ts'

const quantity = z.number('not_a_number').int('not_a_number').min(1, 'positive').max(100_000_000, 'too_big')

export const stockItemDraft = z.object({
  code: shortText.min(1, 'required').max(40, 'too_big'),
  category: z.enum(stockCategories),
  role: z.enum(partRoles),
  name: shortText.min(1, 'required'),
  namePersian: shortText,
  size: shortText,
  sizeMm: z.number('not_a_number').int('not_a_number').positive('positive').nullable(),
  side: z.enum(sides).nullable(),
  unit: z.enum(stockUnits),
  deviceTypes: z.array(z.enum(deviceTypes)),
  lowAt: z.number('not_a_number').int('not_a_number').min(0, 'too_small').nullable(),
  substituteIds: z.array(id).max(20),
  active: z.boolean(),
})
export type StockItemDraft = z.infer<typeof stockItemDraft>

/** What a person books by hand; what is set aside and used for orders follows from the orders. */
export const bookableKinds = [
  'receive',
  'announce',
  'not_arrived',
  'use',
  'issue',
  'give_back',
  'scrap',
] as const
export type BookableKind = (typeof bookableKinds)[number]

/** One item as the shelf shows it. `needed` is what all open orders ask for, what is set aside for them included. */
export interface ShelfRow {
  item: StockItem
  balance: StockBalance
  needed: number
  /** What the shelf lacks of `needed`, and what it would still lack when everything in transit has come. */
  short: number
  shortAfterTransit: number
  isLow: boolean
}

/** An order that needs a part. */
export interface NeedingOrder {
  orderId: string
  number: string
  state: DeviceOrder['state']
  patient: PatientBrief
  /** In the item's unit. */
  quantity: number
  reserved: number
}

/** How much of one part all open orders need, against the shelf. */
export interface NeedRow {
  key: string
  role: PartRole
  /** Null where the size is not known or nobody has chosen yet, or where the catalogue has nothing that fits. */
  item: StockItem | null
  side: DeviceOrder['side']
  /** The size in words when there is no item for it. */
  description: string
  why: 'item' | 'size_unknown' | 'to_choose' | 'not_in_catalogue'
  needed: number
  onHand: number
  inTransit: number
  short: number
  shortAfterTransit: number
  orders: NeedingOrder[]
  /** Items that may stand in, with what of each is free. */
  substitutes: { item: StockItem; free: number }[]
}

export interface LedgerRow {
  movement: StockMovement
  /** What lay on the shelf after this line, all lots together. */
  onHand: number
  staffName: string
  orderNumber: string
}

/** One part of an order with what may be chosen for it. */
export interface OrderPartRow {
  part: OrderPart
  status: PartStatus
  held: Held
  isOptional: boolean
  isSizeUnknown: boolean
  choices: { item: StockItem; free: number; inTransit: number; isSubstitute: boolean }[]
}

export const stock = {
  /** The whole catalogue with balances; put-out-of-use items too while something of them lies there. */
  shelf: procedure.input(z.object({ campId: id })).output(type<ShelfRow[]>()),
  /** What is needed over all open orders, also of those that are not measured yet; short ones first. */
  needs: procedure.input(z.object({ campId: id })).output(type<NeedRow[]>()),
  /** One page, newest first. */
  ledger: procedure
    .input(
      z.object({
        campId: id,
        itemId: id.nullable(),
        orderId: id.nullable(),
        kinds: z.array(z.enum(stockMovementKinds)),
        from: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(type<{ rows: LedgerRow[]; total: number }>()),
  /** Adds every item of the usual list whose code is not there yet. */
  startFromList: procedure.input(z.object({})).output(type<{ added: number } & Done>()),
  /** Refused with `INVALID` (`draft.code`: exists). */
  createItem: procedure.input(z.object({ draft: stockItemDraft })).output(type<StockItem & Done>()),
  /** Refused with `INVALID` also when the unit changes although lines were booked in the old one (`draft.unit`: unit_in_use). */
  updateItem: procedure
    .input(z.object({ id, version, draft: stockItemDraft }))
    .output(type<StockItem & Done>()),
  /**
   * Books the lines of one delivery note, or of one way out, all or none. A receipt takes first what is in transit unless `isUnannounced`,
   * and sets aside what waiting orders lack. Refused with `stock_…` (details: line, code and the numbers).
   */
  book: procedure
    .input(
      z.object({
        campId: id,
        kind: z.enum(bookableKinds),
        lines: z
          .array(z.object({ itemId: id, lot: shortText, quantity }))
          .min(1)
          .max(200),
        isUnannounced: z.boolean(),
        reason: shortText,
      }),
    )
    .output(type<{ lines: number; served: number } & Done>()),
  /**
   * Sets shelves to what was counted, in one operation. An item without any line gets its opening stock, all others a count with the
   * difference. Refused with `stock_moved` (details: code, line, now) when a shelf is not what the person saw.
   */
  count: procedure
    .input(
      z.object({
        campId: id,
        reason: shortText,
        lines: z
          .array(
            z.object({
              itemId: id,
              lot: shortText,
              expected: z.number().int(),
              counted: z.number().int().min(0, 'too_small').max(100_000_000, 'too_big'),
            }),
          )
          .min(1)
          .max(4000),
      }),
    )
    .output(type<{ lines: number; differing: number; served: number } & Done>()),
  orderParts: procedure
    .input(z.object({ orderId: id }))
    .output(type<{ order: DeviceOrder; rows: OrderPartRow[] }>()),
  /** Chooses the parts of an order; what is set aside or used follows. */
  chooseParts: procedure
    .input(
      z.object({
        orderId: id,
        version,
        parts: z
          .array(z.object({ role: z.enum(partRoles), itemId: id, quantity, description: shortText }))
          .max(60),
      }),
    )
    .output(type<DeviceOrder & Done>()),
}
