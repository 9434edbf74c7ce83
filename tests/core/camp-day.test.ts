import { expect, test } from 'vitest'
import { listTokens } from '#db/queue-tokens.ts'
import { CampDay, DATE } from '#tests/support/camp-day.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const MINUTES = 120

/**
 * Two hours of a crowded camp through the API: three hundred people, booked, late, never coming or without a record; children, elders
 * and people in pain; a technician who falls ill and a station that is switched off half way, a clock set back. After every event
 * everybody who came is waiting, being served, done or has left with a reason, nobody is there twice and no station serves too many.
 */
test('a crowded camp day through the gate loses nobody', { timeout: 120_000 }, async () => {
  const day = new CampDay()
  await day.open()
  const { owner } = day.core
  const ill = await addMember(day, 'technician')
  await addMember(day, 'manager')
  await giveVisitsTo(day, ill.id)

  for (let minute = 0; minute < MINUTES; minute += 1) {
    day.at(minute, minute === 45 ? -25 : undefined)
    await day.arrivals()
    for (const station of day.stations.filter(({ active }) => active)) await day.work(station)
    if (minute === 50) await fallIll(day, ill)
    if (minute === 60) await switchStation(day, false)
    if (minute === 95) await switchStation(day, true)
    if (minute % 40 === 20) await undoTheLast(day)
    if (minute % 40 === 39) expect(day.core.findBreaches()).toEqual([])
  }

  for (const event of [
    'noShow',
    'booked',
    'walkIn',
    'lostToken',
    'registered',
    'skip',
    'leave',
    'comeBack',
  ]) {
    expect(day.told[event] ?? 0, event).toBeGreaterThan(0)
  }
  const tokens = day.tokens()
  expect(tokens).toHaveLength(day.people.filter(({ arrives }) => arrives !== null).length)
  expect(tokens.filter(({ stays }) => stays.length > 0).length).toBeGreaterThan(40)
  expect(new Set(tokens.map(({ priority }) => priority))).toEqual(new Set(['none', 'child', 'elder', 'pain']))
  for (const stay of tokens.flatMap(({ stays }) => stays)) {
    expect(stay.queuedAt <= stay.servedAt && stay.servedAt <= stay.finishedAt).toBe(true)
  }

  const closed = await owner.door.closeDay({ campId: day.campId, date: DATE, reason: 'tomorrow' })
  const after = day.tokens()
  expect(after.filter(({ leftReason }) => leftReason === 'tomorrow')).toHaveLength(closed.left)
  expect(after.filter(({ state }) => state === 'waiting' || state === 'called')).toEqual([])
  expect(day.core.findBreaches()).toEqual([])
})

/** What is to become of the visits that a change of the plan touches: they stay where they are. */
const leaving: object = { visits: { do: 'leave', reason: 'decided at the door' } }

const addMember = (day: CampDay, role: 'technician' | 'manager') =>
  day.core.owner.staff.create({
    draft: {
      nameLatin: 'Ramesh',
      namePersian: '',
      sex: 'male',
      roles: [role],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })

async function giveVisitsTo(day: CampDay, staffId: string) {
  const free: { from: number; to: number }[] = []
  for (const visit of day.visits()) {
    const { startMinute, durationMinutes } = visit
    if (free.some(({ from, to }) => startMinute < to && from < startMinute + durationMinutes)) continue
    free.push({ from: startMinute, to: startMinute + durationMinutes })
    const { id, version, campId: _camp, status: _status, overrideReason: _reason, ...draft } = visit
    const change = { id, version, draft: { ...draft, staffId }, overrideReason: 'she agreed' }
    await day.core.owner.appointments.change(change)
  }
}

async function fallIll(day: CampDay, { id }: { id: string }) {
  const member = (await day.core.owner.staff.list()).find((one) => one.id === id)!
  const { version, id: _id, hasPin: _pin, ...draft } = member
  await day.core.owner.staff.update({ id, version, draft: { ...draft, active: false }, ...leaving })
  day.expectSound('ill')
}

async function switchStation(day: CampDay, active: boolean) {
  const station = day.stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  const { id, version, campId: _camp, ...draft } = station
  await day.core.owner.stations.update({ id, version, draft: { ...draft, active }, ...leaving })
  await day.readStations()
  day.expectSound('station')
  const called = listTokens(day.core.state.db, day.campId, DATE).filter(
    ({ state, stationId }) => state === 'called' && stationId === id,
  )
  expect(called).toEqual([])
}

/** Takes a step back that somebody took by mistake; what the lines cannot take back is refused and changes nothing. */
async function undoTheLast(day: CampDay) {
  const token = day.tokens().find(({ state }) => state === 'waiting')!
  const called = await day.step(token, 'call')
  await day.core.owner.changes.undo({ operationId: called.operationId })
  day.expectSound('undo')
  expect(await refusalOf(day.core.owner.changes.undo({ operationId: called.operationId }))).toMatchObject({
    data: { reason: 'changed_since' },
  })
}
