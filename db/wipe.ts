import type { Writer } from './handles.ts'

const guards = {
  changes_never_updated: `create trigger changes_never_updated before update on changes begin select raise(abort, 'the change log is append-only'); end`,
  changes_never_deleted: `create trigger changes_never_deleted before delete on changes begin select raise(abort, 'the change log is append-only'); end`,
}

/** Children before parents. */
const tables = [
  'printed_lists',
  'printed_papers',
  'imports',
  'queue_tokens',
  'token_blocks',
  'emergency_packs',
  'functioning',
  'follow_ups',
  'outcomes',
  'rehab_sessions',
  'deliveries',
  'checkouts',
  'trials',
  'stock_movements',
  'stock_items',
  'old_devices',
  'bench_spells',
  'order_steps',
  'measurement_sets',
  'attachment_bytes',
  'attachments',
  'consents',
  'recalls',
  'assessments',
  'wait_entries',
  'appointments',
  'rehab_series',
  'device_orders',
  'limbs',
  'patient_keys',
  'patients',
  'travel_groups',
  'staff_rosters',
  'staff_absences',
  'machines',
  'day_bands',
  'stations',
  'staff_pins',
  'staff',
  'settings',
  'counters',
  'camps',
  'changes',
]

/**
 * Empties the whole file, the log included. Only for a file that holds nothing but the rehearsal camp:
 * the caller has made sure of that.
 */
export function wipeEverything(tx: Writer): void {
  for (const name of Object.keys(guards)) tx.raw.exec(`drop trigger ${name}`)
  tx.raw.exec('delete from patient_search')
  for (const table of tables) tx.raw.exec(`delete from ${table}`)
  tx.raw.exec(`delete from sqlite_sequence where name in ('changes', 'patients')`)
  for (const sql of Object.values(guards)) tx.raw.exec(sql)
}
