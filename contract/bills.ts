import { type } from '@orpc/contract'
import { z } from 'zod'
import type { OwnLines } from '#domain/orders/bills-of-parts.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { partRoles } from '#domain/orders/part-role.ts'
import { stockCategories } from '#domain/stock/stock-item.ts'
import { procedure } from './base.ts'
import { shortText, type Done } from './fields.ts'

export interface BillSettings {
  overrides: OwnLines
  /** Version to write back with; 0 before the first change. */
  version: number
}

/** In the item's unit: pipe in whole millimetres, powder in whole grams, all else in pieces. */
const quantity = z.number().int().min(1, 'positive').max(1_000_000)

export const bills = {
  /** The lines of the devices' bills of parts that the clinic has set itself. */
  get: procedure.output(type<BillSettings>()),
  /**
   * Sets one line of a device's bill of parts, with who says so (empty: to be confirmed), adds a part, leaves one out, or takes the
   * clinic's own back with null. Refused where a part that the plan has not got is left out.
   */
  setLine: procedure
    .input(
      z.object({
        version: z.number().int().min(0),
        deviceType: z.enum(deviceTypes),
        role: z.enum(partRoles),
        line: z
          .object({
            quantity,
            perCategory: z.partialRecord(z.enum(stockCategories), quantity),
            isOptional: z.boolean(),
            isReusable: z.boolean(),
            source: shortText,
            isLeftOut: z.boolean().optional(),
          })
          .nullable(),
      }),
    )
    .output(type<BillSettings & Done>()),
}
