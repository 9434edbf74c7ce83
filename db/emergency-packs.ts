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
