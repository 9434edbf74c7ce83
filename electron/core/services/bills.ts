import type { BillSettings } from '#contract/bills.ts'
import type { Reader } from '#db/handles.ts'
import { billKey, billsOfParts, plannedLine, type OwnLine } from '#domain/orders/bills-of-parts.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { PartRole } from '#domain/orders/part-role.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../refusal.ts'
import { readOverrides, setOverride } from './override-settings.ts'

const BILLS_OF_PARTS = 'bills_of_parts'

/** The lines of the bills that the clinic has set itself; empty until somebody sets one. */
export const readBills = (db: Reader): BillSettings => readOverrides<OwnLine>(db, BILLS_OF_PARTS)

/** Sets, adds, leaves out or takes back one line of a device's bill; what is set aside already stays as it is. */
export function setBillLine(
  context: Context,
  input: { version: number; deviceType: DeviceType; role: PartRole; line: OwnLine | null },
) {
  const known = plannedLine(input.deviceType, input.role)
  const isPlanned = billsOfParts[input.deviceType].some(({ role }) => role === input.role)
  if (input.line?.isLeftOut && !isPlanned) throw notFound('settings')
  const stray = Object.keys(input.line?.perCategory ?? {}).find(
    (category) => !(category in known.perCategory),
  )
  if (stray) throw invalid({ [`line.perCategory.${stray}`]: 'other' })
  const key = billKey(input.deviceType, input.role)
  return setOverride(context, 'bills.setLine', {
    ...{ id: BILLS_OF_PARTS, version: input.version, key },
    own: input.line,
  })
}
