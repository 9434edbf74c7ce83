import type { StaffMember } from '#domain/staff/staff-member.ts'
import { entities } from './entities.ts'
import type { Reader, Writer } from './handles.ts'
import { prepared } from './records.ts'

/** Wrong PINs in a row, and until when (UTC instant) no further one is taken. */
export interface PinTries {
  failures: number
  lockedUntil: string | null
}

export interface StoredPin extends PinTries {
  staffId: string
  salt: string
  hash: string
}

/** Everybody, active people first, by name. */
export function listStaff(db: Reader): StaffMember[] {
  return prepared(db, 'select * from staff order by active desc, name_latin, name_persian, id')
    .all()
    .map((row) => entities.staff.fromRow(row as Record<string, unknown>))
}

export function listStaffWithPin(db: Reader): Set<string> {
  return new Set(prepared(db, 'select staff_id from staff_pins').pluck().all() as string[])
}

export function findPin(db: Reader, staffId: string): StoredPin | null {
  const row = prepared(db, 'select * from staff_pins where staff_id = ?').get(staffId) as
    | { staff_id: string; salt: string; hash: string; failures: number; locked_until: string | null }
    | undefined
  if (!row) return null
  return {
    staffId: row.staff_id,
    salt: row.salt,
    hash: row.hash,
    failures: row.failures,
    lockedUntil: row.locked_until,
  }
}

export function savePin(tx: Writer, pin: StoredPin): void {
  prepared(
    tx,
    `insert into staff_pins (staff_id, salt, hash, failures, locked_until) values (?, ?, ?, ?, ?)
     on conflict (staff_id) do update set salt = excluded.salt, hash = excluded.hash, failures = 0, locked_until = null`,
  ).run(pin.staffId, pin.salt, pin.hash, pin.failures, pin.lockedUntil)
}

export function savePinFailure(tx: Writer, staffId: string, { failures, lockedUntil }: PinTries): void {
  prepared(tx, 'update staff_pins set failures = ?, locked_until = ? where staff_id = ?').run(
    failures,
    lockedUntil,
    staffId,
  )
}
