import type { WorkshopSettings } from '#contract/workshop.ts'
import { defaultIntervals } from '#domain/orders/replacement-interval.ts'
import { boardColumnKeys, type WorkLimits } from '#domain/workshop/board-columns.ts'
import type { Context, CoreState } from '../context.ts'
import { operate } from '../operate.ts'
import { readSetting, saveSetting } from './settings.ts'

const LIMITS = 'workshop_limits'
const INTERVALS = 'replacement_intervals'

/** How many orders a column may hold, and for how long a device is expected to serve. */
export function readWorkshopSettings({ db }: Pick<CoreState, 'db'>): WorkshopSettings {
  const none = Object.fromEntries(boardColumnKeys.map((key) => [key, null])) as WorkLimits
  return {
    limits: { ...none, ...readSetting(db, LIMITS, {}) },
    intervals: { ...defaultIntervals, ...readSetting(db, INTERVALS, {}) },
  }
}

export function saveWorkshopSettings(context: Context, { limits, intervals }: WorkshopSettings) {
  return operate(context, { name: 'workshop.saveSettings' }, (journal) => {
    saveSetting(journal, LIMITS, limits)
    saveSetting(journal, INTERVALS, intervals)
    return { limits, intervals }
  })
}
