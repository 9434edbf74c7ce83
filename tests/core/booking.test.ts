import { describe, expect, test } from 'vitest'
import type { Clash } from '#domain/scheduling/clash.ts'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { refusalOf } from '#tests/support/refusal.ts'

async function readyCamp() {
  const core = openTestCore()
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  const stations = await owner.stations.list({ campId: camp.id })
  const casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
  const women = stations.find(({ womenOnly }) => womenOnly)!
  const register = async (over: Parameters<typeof aPerson>[0] = {}) =>
    owner.patients.create({ campId: camp.id, draft: aPerson(over), orders: [anOrderDraft()] })
  const member = await owner.staff.create({
    draft: {
      nameLatin: 'Ramesh',
      namePersian: '',
      sex: 'male',
      roles: ['technician'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })
  return { core, owner, camp, casting, women, register, technician: member }
}

const clashKindsOf = (refusal: { data: unknown }) =>
  (refusal.data as { details: { clashes: Clash[] } }).details.clashes.map(({ kind }) => kind)

describe('booking', () => {
  test('the same person is never in two places, whatever the reason given', async () => {
    const { owner, register, casting, women } = await readyCamp()
    const { patient, orders } = await register({ sex: 'female' })
    const visit = aVisit({ patientId: patient.id, orderId: orders[0]!.id, stationId: casting.id })
    await owner.appointments.book({ draft: visit, overrideReason: '' })
    const again = owner.appointments.book({
      draft: { ...visit, stationId: women.id, startMinute: 555 },
      overrideReason: 'she insists',
    })
    expect(clashKindsOf(await refusalOf(again))).toContain('patient_busy')
  })

  test('a full station takes one more only for a reason, and the reason is kept', async () => {
    const { owner, register, casting, core } = await readyCamp()
    for (const name of ['A', 'B']) {
      const { patient } = await register({ givenNameLatin: name })
      await owner.appointments.book({
        draft: aVisit({ patientId: patient.id, stationId: casting.id }),
        overrideReason: '',
      })
    }
    const { patient } = await register({ givenNameLatin: 'C' })
    const draft = aVisit({ patientId: patient.id, stationId: casting.id })
    expect(clashKindsOf(await refusalOf(owner.appointments.book({ draft, overrideReason: '' })))).toEqual([
      'station_full',
    ])
    const booked = await owner.appointments.book({ draft, overrideReason: 'bus leaves at ten' })
    expect(booked.overrideReason).toBe('bus leaves at ten')
    expect(core.findBreaches()).toEqual([])
  })

  test('fifty desks booking the same slots at once end without an overlap', async () => {
    const { core, owner, camp, casting, register } = await readyCamp()
    const people = await Promise.all(
      Array.from({ length: 25 }, (_, i) => register({ givenNameLatin: `P${i}` })),
    )
    const tries = people.flatMap(({ patient }) => [
      aVisit({ patientId: patient.id, stationId: casting.id }),
      aVisit({ patientId: patient.id, stationId: casting.id, startMinute: 550 }),
    ])
    const outcomes = await Promise.allSettled(
      tries.map((draft) => owner.appointments.book({ draft, overrideReason: '' })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const day = await owner.appointments.day({ campId: camp.id, date: '2026-11-25' })
    expect(day.appointments).toHaveLength(2)
    expect(core.findBreaches()).toEqual([])
  })

  test('outside the hours, in the break and on a closed day it says so', async () => {
    const { owner, register, casting, camp } = await readyCamp()
    const { patient } = await register()
    const check = (over: Parameters<typeof aVisit>[0]) =>
      owner.appointments
        .check({ id: null, draft: aVisit({ stationId: casting.id, ...over }) })
        .then((clashes) => clashes.map(({ kind }) => kind))
    expect(await check({ patientId: patient.id, startMinute: 400 })).toEqual(['outside_hours'])
    expect(await check({ patientId: patient.id, startMinute: 760 })).toEqual(['in_break'])
    expect(await check({ patientId: patient.id, date: '2026-12-24' })).toContain('outside_camp')
    const { id, version, isRehearsal: _isRehearsal, ...draft } = camp
    await owner.camps.update({ ...omitOperation(draft), id, version, closedDates: ['2026-11-25'] })
    expect(await check({ patientId: patient.id })).toEqual(['closed_day'])
  })

  test('the proposed slot is free, and is gone once it is booked', async () => {
    const { owner, register, camp } = await readyCamp()
    const { patient, orders } = await register()
    const request = {
      campId: camp.id,
      patientId: patient.id,
      orderId: orders[0]!.id,
      kind: 'measurement' as const,
      durationMinutes: 30,
      date: '2026-11-25',
      fromMinute: 0,
      stationId: null,
      staffId: null,
      limit: 3,
    }
    const [first, second] = await owner.appointments.propose(request)
    expect(first).toMatchObject({ date: '2026-11-25', startMinute: 480 })
    expect(second!.startMinute).toBeGreaterThan(480)
    const { id: _id, ...slot } = first!
    await owner.appointments.book({ draft: { ...slot, pinned: false, note: '' }, overrideReason: '' })
    const next = await owner.appointments.propose({ ...request, kind: 'trial_fitting', durationMinutes: 45 })
    expect(next[0]!.startMinute).toBeGreaterThanOrEqual(510)
  })

  test('a finished visit moves the order along; undo takes both back', async () => {
    const { owner, register, casting } = await readyCamp()
    const { patient, orders } = await register()
    const visit = await owner.appointments.book({
      draft: aVisit({ patientId: patient.id, orderId: orders[0]!.id, stationId: casting.id }),
      overrideReason: '',
    })
    const stateOf = async () => (await owner.patients.get({ id: patient.id })).orders[0]!.state
    const step = (version: number, status: 'arrived' | 'in_progress' | 'done') =>
      owner.appointments.setStatus({ id: visit.id, version, status, reason: '' })
    expect(await refusalOf(step(9, 'arrived'))).toMatchObject({
      code: 'STALE',
      data: { entity: 'appointments' },
    })
    await step(1, 'arrived')
    await step(2, 'in_progress')
    const done = await step(3, 'done')
    expect(await stateOf()).toBe('measured')
    await owner.changes.undo({ operationId: done.operationId })
    expect(await stateOf()).toBe('prescribed')
    expect((await owner.patients.get({ id: patient.id })).appointments[0]!.status).toBe('in_progress')
  })

  test('a person who leaves a slot frees it, and is checked again when they come after all', async () => {
    const { owner, register, casting } = await readyCamp()
    const { id: stationId } = casting
    const people = await Promise.all(['A', 'B', 'C'].map((givenNameLatin) => register({ givenNameLatin })))
    const [a, b, c] = people.map(({ patient }) => patient.id)
    const first = await owner.appointments.book({
      draft: aVisit({ patientId: a!, stationId }),
      overrideReason: '',
    })
    await owner.appointments.book({ draft: aVisit({ patientId: b!, stationId }), overrideReason: '' })
    await owner.appointments.setStatus({ id: first.id, version: 1, status: 'no_show', reason: '' })
    await owner.appointments.book({ draft: aVisit({ patientId: c!, stationId }), overrideReason: '' })
    const comeBack = owner.appointments.setStatus({ id: first.id, version: 2, status: 'arrived', reason: '' })
    expect(clashKindsOf(await refusalOf(comeBack))).toEqual(['station_full'])
  })

  test('a role that may not override is refused even with a reason', async () => {
    const { core, owner, register, technician, casting } = await readyCamp()
    await owner.staff.setPin({ id: technician.id, pin: '1234' })
    const { client } = core.connectClient()
    await client.session.signIn({ staffId: technician.id, pin: '1234' })
    const { patient } = await register()
    const draft = aVisit({ patientId: patient.id, stationId: casting.id })
    expect(await refusalOf(client.appointments.book({ draft, overrideReason: 'x' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })
})

describe('fill the day', () => {
  test('shows first, then books the same, once, and is undone at once', async () => {
    const { camp, ...core } = await openRehearsal()
    const request = { campId: camp.id, date: '2026-11-25' }
    const visits = async () => (await core.owner.appointments.day(request)).appointments
    const before = await visits()
    const preview = await core.owner.appointments.fillDay({ ...request, apply: false })
    expect(preview).toMatchObject({ applied: false })
    expect(await visits()).toEqual(before)
    const applied = await core.owner.appointments.fillDay({ ...request, apply: true })
    expect(applied.booked.map(({ draft }) => draft)).toEqual(preview.booked.map(({ draft }) => draft))
    expect(applied.booked.length).toBeGreaterThan(3)
    expect(core.findBreaches()).toEqual([])
    const again = await core.owner.appointments.fillDay({ ...request, apply: false })
    expect(again.booked).toEqual([])
    await core.owner.changes.undo({ operationId: applied.operationId! })
    expect(await visits()).toEqual(before)
  })

  test('books what was shown, though its first minutes passed while it was read, and not what is long past', async () => {
    const { camp, ...core } = await openRehearsal()
    const request = { campId: camp.id, date: '2026-11-25' }
    // 09:40 in Tehran.
    core.setNow('2026-11-25T06:10:00.000Z')
    const { booked, seenAt } = await core.owner.appointments.fillDay({ ...request, apply: false })
    const shown = booked.map(({ draft }) => draft)
    const bookAt = async (instant: string) => {
      core.setNow(instant)
      const done = await core.owner.appointments.fillDay({ ...request, apply: true, seenAt })
      await core.owner.changes.undo({ operationId: done.operationId! })
      return done.booked.map(({ draft }) => draft)
    }
    expect(shown.some(({ startMinute }) => startMinute < 9 * 60 + 49)).toBe(true)
    expect(await bookAt('2026-11-25T06:19:00.000Z')).toEqual(shown)
    const late = await bookAt('2026-11-25T08:10:00.000Z')
    expect(late.length).toBeGreaterThan(0)
    expect(late.every(({ startMinute }) => startMinute >= 11 * 60 + 40)).toBe(true)
  })

  test('books nobody for a step that they are still to come for before that day', async () => {
    const { camp, ...core } = await openRehearsal()
    const { appointments } = await core.owner.appointments.range({
      campId: camp.id,
      from: camp.firstDate,
      to: camp.lastDate,
    })
    const toCome = new Set(
      appointments
        .filter(({ appointment: { status, date } }) => status === 'booked' && date >= '2026-11-24')
        .map(({ appointment }) => appointment.orderId),
    )
    const { booked, left } = await core.owner.appointments.fillDay({
      campId: camp.id,
      date: camp.lastDate,
      apply: false,
    })
    expect(
      [...booked.map(({ draft }) => draft), ...left].filter(({ orderId }) => toCome.has(orderId)),
    ).toEqual([])
  })

  test('says on which other day those who are left can come, and books them there when asked', async () => {
    const { camp, ...core } = await openRehearsal()
    const request = { campId: camp.id, date: camp.lastDate }
    const { booked, left } = await core.owner.appointments.fillDay({ ...request, apply: false })
    const elsewhere = left.flatMap((line) => line.elsewhere ?? [])
    expect(elsewhere.length).toBeGreaterThan(10)
    expect(elsewhere.every(({ date }) => date >= '2026-11-24' && date < camp.lastDate)).toBe(true)
    const { operationId } = await core.owner.appointments.fillDay({
      ...request,
      apply: true,
      otherDays: true,
    })
    expect(core.findBreaches()).toEqual([])
    const { appointments } = await core.owner.appointments.range({
      campId: camp.id,
      from: camp.firstDate,
      to: camp.lastDate,
    })
    const wanted = [...booked.map(({ draft }) => draft), ...elsewhere]
    for (const { date, startMinute, orderId } of wanted)
      expect(appointments.map(({ appointment }) => appointment)).toContainEqual(
        expect.objectContaining({ date, startMinute, orderId, status: 'booked' }),
      )
    await core.owner.changes.undo({ operationId: operationId! })
  })

  test('tells of each reason the first ones and how many there are, and the rest when it is asked for', async () => {
    const { camp, ...core } = await openRehearsal()
    const request = { campId: camp.id, date: camp.lastDate, apply: false }
    const whole = await core.owner.appointments.fillDay(request)
    const part = await core.owner.appointments.fillDay({ ...request, leftLimit: 3 })
    expect(part.left.length).toBeLessThan(whole.left.length)
    expect(part.leftPeople).toBe(new Set(whole.left.map(({ patientId }) => patientId)).size)
    const { campId, date } = request
    for (const { reason, lines, elsewhere } of part.leftCounts) {
      const all = whole.left.filter((line) => line.reason === reason)
      const first = part.left.filter((line) => line.reason === reason)
      expect(first).toEqual(all.slice(0, 3))
      expect([lines, elsewhere]).toEqual([all.length, all.filter((line) => line.elsewhere).length])
      const asked = { campId, date, seenAt: part.seenAt, reason }
      const second = await core.owner.appointments.leftLines({ ...asked, offset: 3, limit: 4 })
      const rest = await core.owner.appointments.leftLines({ ...asked, offset: 7, limit: 200 })
      expect([...first, ...second, ...rest]).toEqual(all)
    }
  })

  test('books nobody into a day that is over, unless it is meant', async () => {
    const { camp, ...core } = await openRehearsal()
    core.setNow('2027-01-10T08:30:00.000Z')
    const request = { campId: camp.id, date: camp.lastDate, apply: false }
    const { booked, left } = await core.owner.appointments.fillDay(request)
    expect(booked).toEqual([])
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['day_over']))
    const meant = await core.owner.appointments.fillDay({ ...request, evenIfOver: true })
    expect(meant.booked.length).toBeGreaterThan(10)
  })
})

function omitOperation<T extends { operationId: string }>({ operationId: _operationId, ...rest }: T) {
  return rest
}
