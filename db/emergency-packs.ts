import type { EmergencyPack } from '#domain/emergency/emergency-pack.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** The latest packs and attempts of a camp, newest first. */
export function listPacks(db: Reader, campId: string, limit: number): EmergencyPack[] {
  return prepared(
    db,
    'select * from emergency_packs where camp_id = ? order by made_at desc, id desc limit ?',
  )
    .all(campId, limit)
    .map((row) => entities.emergencyPacks.fromRow(row as Record<string, unknown>))
}

/** The last pack or attempt for one day; null where there was none. */
export function findLastPack(db: Reader, campId: string, date: string): EmergencyPack | null {
  const row = prepared(
    db,
    'select * from emergency_packs where camp_id = ? and date = ? order by made_at desc, id desc limit 1',
  ).get(campId, date)
  return row ? entities.emergencyPacks.fromRow(row as Record<string, unknown>) : null
}
