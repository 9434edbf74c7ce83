import type { WorkshopSettings } from '#contract/workshop.ts'
import { boardColumnKeys, type WorkLimits } from '#domain/workshop/board-columns.ts'
import type { Context, CoreState } from '../context.ts'
import { operate } from '../operate.ts'
import { readSetting, saveSetting } from './settings.ts'

const LIMITS = 'workshop_limits'

/** How many orders a column may hold. */
export function readWorkshopSettings({ db }: Pick<CoreState, 'db'>): WorkshopSettings {
  const none = Object.fromEntries(boardColumnKeys.map((key) => [key, null])) as WorkLimits
  return { limits: { ...none, ...readSetting(db, LIMITS, {}) } }
}

export function saveWorkshopSettings(context: Context, { limits }: WorkshopSettings) {
  return operate(context, { name: 'workshop.saveSettings' }, (journal) => {
    saveSetting(journal, LIMITS, limits)
    return { limits }
  })
}
