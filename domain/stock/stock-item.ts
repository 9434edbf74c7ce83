import type { DeviceType } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'
import type { PartRole } from '../orders/part-role.ts'

/** Groups of the component list (domain glossary); a device's bill of parts names them. */
export const stockCategories = [
  'foot',
  'pipe',
  'sheet',
  'knee',
  'pylon',
  'suspension',
  'interface',
  'caliper',
  'upper_limb',
  'consumable',
  'finished_good',
] as const
export type StockCategory = (typeof stockCategories)[number]

/** How a quantity is counted. Lengths of pipe and sheet are whole millimetres, masses whole grams, all else whole pieces. */
export const stockUnits = ['piece', 'pair', 'mm', 'g'] as const
export type StockUnit = (typeof stockUnits)[number]

/** One kind of part that lies on a shelf. Sizes are data of the clinic, to be confirmed by a prosthetist. */
export interface StockItem {
  id: string
  code: string
  category: StockCategory
  /** What it does in a device; bills of parts find it by this. */
  role: PartRole
  name: string
  namePersian: string
  /** As it is called: `24 cm`, `M`, `90 mm`. */
  size: string
  /** Length of a foot, diameter of a pipe and the like, in millimetres; null where it has none. */
  sizeMm: number | null
  side: Side | null
  unit: StockUnit
  /** Devices it fits; empty fits all. */
  deviceTypes: DeviceType[]
  /** At this quantity or below it is low; null never warns. */
  lowAt: number | null
  /** Items that may stand in for it, best first. */
  substituteIds: string[]
  active: boolean
  version: number
}
