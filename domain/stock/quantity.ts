import { toLatinDigits } from '../time/digits.ts'
import type { StockUnit } from './stock-item.ts'

/** How a unit is said and typed: pipe in metres, powder in kilograms. Value: stored units in one of those. */
export const saidUnits: Record<StockUnit, { said: 'piece' | 'pair' | 'm' | 'kg'; size: number }> = {
  piece: { said: 'piece', size: 1 },
  pair: { said: 'pair', size: 1 },
  mm: { said: 'm', size: 1000 },
  g: { said: 'kg', size: 1000 },
}

/** A stored quantity as a number of the unit it is said in: 12500 mm → 12.5. */
export const saidQuantity = (quantity: number, unit: StockUnit): number => quantity / saidUnits[unit].size

/**
 * Reads what is typed in the unit it is said in, in digits of any script: `۱۲٫۵` metres → 12500. Null for nothing, NaN for anything
 * that is no number or finer than a stored unit.
 */
export function parseQuantity(text: string, unit: StockUnit): number | null {
  const latin = toLatinDigits(text).trim().replace(/[٫/]/, '.').replaceAll(/[٬,]/g, '')
  if (latin === '') return null
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(latin)) return Number.NaN
  const stored = Math.round(Number(latin) * saidUnits[unit].size * 1000) / 1000
  return Number.isInteger(stored) ? stored : Number.NaN
}
