import { type } from '@orpc/contract'
import { z } from 'zod'
import { photoCaps } from '#domain/attachments/attachment-rules.ts'
import { receiptMarks, type Delivery } from '#domain/fitting/delivery.ts'
import type { DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import type { PassportFacts } from '#domain/fitting/passport-facts.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { procedure } from './base.ts'
import { base64, id, longText, shortText, version, type Done } from './fields.ts'

export const deliveryDraft = z.object({
  receivedBy: shortText.min(1, 'required'),
  /** Empty when the person took it over. */
  relation: shortText,
  mark: z.enum(receiptMarks),
  spares: z.array(z.object({ itemId: id, quantity: z.number().int().positive('positive') })).max(20),
  language: z.enum(spokenLanguages).nullable(),
  /** A photo of the person's files; only where photos are agreed to. */
  photoId: id.nullable().default(null),
  note: longText,
})
export type DeliveryDraft = z.input<typeof deliveryDraft>

export interface DeliveryDone extends Done {
  delivery: Delivery
  order: DeviceOrder
}

/** The passport of a device: its facts, and the text of the QR code that holds them. */
export interface DevicePassport {
  facts: PassportFacts
  text: string
}

export const deliveries = {
  /** What stands in the way of handing an order over, or null. */
  check: procedure.input(z.object({ orderId: id })).output(type<{ obstacle: DeliveryObstacle | null }>()),
  /**
   * Hands a device over: receipt, spares out of stock, today's delivery visit, the order's last step, in one operation. `version` is the
   * order's. Without a passed check-out it is refused with the obstacle, unless `overrideReason` is given by a role that may decide so.
   * An order that is delivered already gets its missing receipt. `signature` is what was drawn on the screen, a PNG as base64; it is
   * kept among the person's files and is refused with `file_not_image` or, beside another mark, `other`.
   */
  record: procedure
    .input(
      z.object({
        orderId: id,
        version,
        draft: deliveryDraft,
        signature: base64(photoCaps.thumbnailBytes, 'photo_too_large').nullable().default(null),
        overrideReason: shortText,
      }),
    )
    .output(type<DeliveryDone>()),
  /**
   * Takes back that a device was handed over: strikes the receipt through, or, with no `deliveryId`, a hand-over that has none. Spares go
   * back to the shelf; an order that stands delivered by it goes back to its final check or its repair. `version` is the order's.
   */
  strike: procedure
    .input(
      z.object({ orderId: id, version, deliveryId: id.nullable(), reason: shortText.min(1, 'required') }),
    )
    .output(type<{ delivery: Delivery | null; order: DeviceOrder } & Done>()),
  passport: procedure.input(z.object({ orderId: id })).output(type<DevicePassport>()),
}
