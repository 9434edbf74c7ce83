import type { DeviceType } from '../orders/device.ts'
import { limbLevels, type Limb, type LimbLevel, type LimbRegion } from './limb.ts'

/** The prosthesis that replaces what was lost at a level; null where none is one (an orthosis serves a limb that is there). */
export function deviceForLevel(level: LimbLevel): DeviceType | null {
  if (level === 'none') return null
  return level === 'ankle_disarticulation' ? 'syme' : level
}

/** Whether a level exists on that limb; "none" does on both. */
export function isLevelOf(region: LimbRegion, level: LimbLevel): boolean {
  return (limbLevels[region] as readonly LimbLevel[]).includes(level)
}

/** Whether a part of the limb is missing, so that there is a residual limb to look at. */
export const isAmputated = (limb: Pick<Limb, 'level'>): boolean => limb.level !== 'none'

export type LimbProblem = 'level_of_other_limb' | 'date_without_loss' | 'date_in_future'

/** What is wrong with a limb as it was put down, by field; empty when it can be kept. */
export function checkLimb(
  limb: Pick<Limb, 'region' | 'level' | 'amputatedOn'>,
  today: string,
): Partial<Record<'level' | 'amputatedOn', LimbProblem>> {
  if (!isLevelOf(limb.region, limb.level)) return { level: 'level_of_other_limb' }
  if (limb.amputatedOn === null) return {}
  if (!isAmputated(limb)) return { amputatedOn: 'date_without_loss' }
  return limb.amputatedOn > today ? { amputatedOn: 'date_in_future' } : {}
}
