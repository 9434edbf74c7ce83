import { findSetting, listCamps } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Context, CoreState } from '../context.ts'

/** Key of the setting that holds the chosen camp. */
export const CURRENT_CAMP = 'current_camp'

/** The camp that every screen shows: the chosen one, else the newest; null before the first. */
export function currentCamp({ db }: Pick<CoreState, 'db'>): Camp | null {
  const chosen = findSetting(db, CURRENT_CAMP)
  const camp = typeof chosen === 'string' ? entities.camps.find(db, chosen) : null
  return camp ?? listCamps(db)[0] ?? null
}

/** The camp that this connection looks at: the one it chose for itself, else the usual one. */
export function shownCamp({ core, session }: Context): Camp | null {
  const own = session.campId ? entities.camps.find(core.db, session.campId) : null
  return own ?? currentCamp(core)
}
