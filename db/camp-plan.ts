import type { DayBand } from '#domain/camps/day-band.ts'
import type { TravelGroup } from '#domain/camps/travel-group.ts'
import type { Machine } from '#domain/scheduling/machine.ts'
import type { StaffAbsence, StaffRoster } from '#domain/staff/duty.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

const read = (db: Reader, sql: string, ...values: unknown[]) =>
  prepared(db, sql).all(...values) as Record<string, unknown>[]

/** Rosters of a camp's team. */
export function listRosters(db: Reader, campId: string): StaffRoster[] {
  return read(db, 'select * from staff_rosters where camp_id = ? order by staff_id', campId).map(
    entities.staffRosters.fromRow,
  )
}

export function findRoster(db: Reader, campId: string, staffId: string): StaffRoster | null {
  return listRosters(db, campId).find((roster) => roster.staffId === staffId) ?? null
}

/** Absences of every camp, because nobody who is ill in one is well in the other; by day. */
export function listAbsences(db: Reader): StaffAbsence[] {
  return read(db, 'select * from staff_absences order by from_date, from_minute, id').map(
    entities.staffAbsences.fromRow,
  )
}

export function listMachines(db: Reader, campId: string): Machine[] {
  return read(db, 'select * from machines where camp_id = ? order by position, id', campId).map(
    entities.machines.fromRow,
  )
}

/** Bands of a camp, the daily ones first. */
export function listBands(db: Reader, campId: string): DayBand[] {
  return read(db, 'select * from day_bands where camp_id = ? order by date, start_minute, id', campId).map(
    entities.dayBands.fromRow,
  )
}

/** When the buses of a camp come and go; groups without any time are left out. */
export function listGroupTimes(db: Reader, campId: string): TravelGroup[] {
  return read(
    db,
    'select * from travel_groups where camp_id = ? and (arrives_minute is not null or leaves_minute is not null) order by id',
    campId,
  ).map(entities.travelGroups.fromRow)
}
