import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { DATA_FILE } from '#db/data-file.ts'
import { jobOf } from '#domain/camps/template.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { tempDir } from '#tests/support/temp-dir.ts'

const TODAY = '2026-11-24'
/** Tehran is 3:30 ahead of UTC. */
const AHEAD_MINUTES = 210

/** What a rehearsal holds that was begun at a minute of the camp's day. */
async function begunAt(minute: number) {
  const now = new Date(Date.parse(`${TODAY}T00:00:00Z`) + (minute - AHEAD_MINUTES) * 60_000).toISOString()
  const dataDir = tempDir()
  const core = openTestCore({ now, dataDir })
  await core.owner.camps.startRehearsal()
  core.close()
  const file = new Database(join(dataDir, DATA_FILE), { readonly: true })
  const count = (query: string, ...values: (string | number)[]) =>
    file
      .prepare<(string | number)[], number>(query)
      .pluck()
      .get(...values)
  const told = {
    begun: count(
      `SELECT count(*) FROM appointments WHERE date = ? AND status IN ('done', 'no_show', 'in_progress')`,
      TODAY,
    ),
    begunLater: count(
      `SELECT count(*) FROM appointments WHERE (date > ? OR date = ? AND start_minute > ?) AND status NOT IN ('booked', 'arrived', 'cancelled')`,
      TODAY,
      TODAY,
      minute,
    ),
    doneLater: count(
      `SELECT count(*) FROM appointments WHERE date = ? AND start_minute + duration_minutes > ? AND status = 'done'`,
      TODAY,
      minute,
    ),
    toldLater: count(
      `SELECT (SELECT count(*) FROM order_steps WHERE at > @now) + (SELECT count(*) FROM checkouts WHERE at > @now)
         + (SELECT count(*) FROM trials WHERE at > @now) + (SELECT count(*) FROM device_orders WHERE state_since > @now)
         + (SELECT count(*) FROM queue_tokens WHERE arrived_at > @now OR served_at > @now)`.replaceAll(
        '@now',
        `'${now}'`,
      ),
    ),
  }
  file.close()
  return told
}

test.each([
  ['before the camp opens', 6 * 60],
  ['just after it has opened', 8 * 60 + 20],
  ['in the morning', 10 * 60 + 30],
  ['at noon', 12 * 60],
  ['in the evening', 18 * 60],
])('a rehearsal that is begun %s tells of nothing that has yet to happen', async (_, minute) => {
  const told = await begunAt(minute)
  expect(told).toMatchObject({ begunLater: 0, doneLater: 0, toldLater: 0 })
  expect(told.begun! > 0).toBe(minute > 8 * 60)
})

test('everybody in the rehearsal does a kind of work that has a name', async () => {
  const { camp, owner } = await openRehearsal()
  const { staff } = await owner.appointments.day({ campId: camp.id, date: TODAY })
  expect(staff.length).toBeGreaterThan(15)
  expect(staff.filter((member) => !jobOf(member)).map(({ nameLatin }) => nameLatin)).toEqual([])
})
