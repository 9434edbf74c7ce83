import type { Reader } from '#db/handles.ts'
import { usualEmergencySettings, type EmergencySettings } from '#domain/emergency/emergency-pack.ts'
import type { Context } from '../context.ts'
import { operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { readSetting, saveSetting } from './settings.ts'

const EMERGENCY = 'emergency_pack'
/** Setting: whether names may stand on printed tokens. */
export const NAMES_ON_SLIPS = 'token_slip_names'

export function readEmergencySettings(db: Reader): EmergencySettings {
  return { ...usualEmergencySettings, ...readSetting<Partial<EmergencySettings>>(db, EMERGENCY, {}) }
}

/** Saves what the evening does. Where files are written is decided at the computer that writes them: refuses with `only_on_host`. */
export function saveEmergencySettings(
  context: Context,
  { settings, namesOnSlips }: { settings: EmergencySettings; namesOnSlips: boolean },
) {
  const { folder } = readEmergencySettings(context.core.db)
  if (context.session.place === 'station' && settings.folder !== folder) throw refused('only_on_host')
  return operate(context, { name: 'emergency.saveSettings' }, (journal) => {
    saveSetting(journal, EMERGENCY, settings)
    saveSetting(journal, NAMES_ON_SLIPS, namesOnSlips)
    return {}
  })
}
