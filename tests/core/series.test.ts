import { beforeEach, describe, expect, test } from 'vitest'
import type { SeriesPlan, SeriesVisit } from '#contract/series.ts'
import type { SeriesPattern } from '#domain/scheduling/series-pattern.ts'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let campId: string
let patientId: string
let bars: string
let therapist: string

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
  const stations = await core.owner.stations.list({ campId })
  bars = stations.find(({ kind }) => kind === 'gait_training')!.id
  therapist = (await addTherapist()).id
  patientId = await register('Ahmad')
})

const addTherapist = () =>
  core.owner.staff.create({
    draft: {
      nameLatin: 'Zahra',
      namePersian: '',
      sex: 'female',
      roles: ['therapist'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })

async function register(givenNameLatin: string) {
  const { patient } = await core.owner.patients.create({
    campId,
    draft: aPerson({ givenNameLatin }),
    orders: [],
  })
  return patient.id
}

const pattern = (over: Partial<SeriesPattern> = {}): SeriesPattern => ({
  repeat: { everyDays: 1 },
  from: '2026-11-25',
  end: { count: 3 },
  startMinute: 600,
  durationMinutes: 45,
  stationId: null,
  staffId: null,
  ...over,
})
const who = () => ({ campId, patientId, orderId: null, kind: 'gait_training' as const })
const planned = (over: Partial<SeriesPattern> = {}, rest: { seriesId?: string; fromVisitId?: string } = {}) =>
  core.owner.series.plan({
    ...who(),
    pattern: pattern(over),
    seriesId: rest.seriesId ?? null,
    fromVisitId: rest.fromVisitId ?? null,
  })
const slotsOf = ({ lines }: SeriesPlan): SeriesVisit[] =>
  lines.flatMap(({ visit, wanted, clashes, nearest }) => {
    const slot = clashes.length === 0 ? wanted : nearest
    if (!slot) return []
    const { date, startMinute, durationMinutes, stationId, staffId } = slot
    const ref = visit && { id: visit.id, version: visit.version }
    return [{ visit: ref, date, startMinute, durationMinutes, stationId, staffId }]
  })
const save = (visits: SeriesVisit[], over: object = {}) =>
  core.owner.series.save({
    ...who(),
    series: null,
    goal: 'Stairs',
    pattern: pattern(),
    visits,
    cancel: [],
    reason: '',
    ...over,
  })
const bookNew = async () => save(slotsOf(await planned()))
const read = async (id: string) =>
  (await core.owner.series.get({ id })).visits.map(({ appointment }) => appointment)

describe('booking a series', () => {
  test('writes real visits that name it, in one operation that one undo takes back', async () => {
    const { series, visits, operationId } = await bookNew()
    expect(visits).toMatchObject(
      ['2026-11-25', '2026-11-26', '2026-11-27'].map((date) => ({
        date,
        startMinute: 600,
        seriesId: series.id,
        stationId: bars,
        staffId: therapist,
        status: 'booked',
      })),
    )
    expect(series).toMatchObject({ plannedCount: 3, status: 'open', pattern: pattern() })
    await core.owner.changes.undo({ operationId })
    expect(await core.owner.series.ofPatient({ patientId })).toEqual([])
    expect(core.findBreaches()).toEqual([])
  })

  test('tells every clash before anything is written, with the nearest free slot', async () => {
    const other = await register('Karim')
    await save(
      slotsOf(
        await core.owner.series.plan({
          ...who(),
          patientId: other,
          pattern: pattern({ startMinute: 590, end: { count: 1 } }),
          seriesId: null,
          fromVisitId: null,
        }),
      ),
      { patientId: other },
    )
    const plan = await planned({ end: { count: 5 } })
    expect(plan.lines.map(({ clashes }) => clashes.map(({ kind }) => kind))).toMatchObject([
      expect.arrayContaining(['staff_busy']),
      [],
      [],
      ['outside_camp'],
      ['outside_camp'],
    ])
    expect(plan.lines[0]!.nearest).toMatchObject({ date: '2026-11-25', startMinute: 635 })
    expect(plan.lines[3]!.nearest).toBeNull()
    const { visits } = await save(slotsOf(plan))
    expect(visits.map(({ startMinute }) => startMinute)).toEqual([635, 600, 600])
    expect(core.findBreaches()).toEqual([])
  })

  test('writes nothing at all when one of the slots was taken meanwhile', async () => {
    const slots = slotsOf(await planned())
    const other = await register('Karim')
    await save([slots[1]!], { patientId: other })
    const refusal = await refusalOf(save(slots))
    expect(refusal).toMatchObject({
      code: 'REFUSED',
      data: { reason: 'series_clash', details: { lines: [{ date: '2026-11-26' }] } },
    })
    expect(await core.owner.series.ofPatient({ patientId })).toEqual([])
  })

  test('goes on with the open series of the same device', async () => {
    const { series } = await bookNew()
    const more = slotsOf(await planned({ startMinute: 840, end: { count: 1 } }))
    const { series: same, visits } = await save(more)
    expect(same).toMatchObject({ id: series.id, plannedCount: 4 })
    expect(visits).toHaveLength(1)
  })
})

describe('changing a series', () => {
  test('this and the later ones move, one undo brings them back; what is done stays', async () => {
    const { series, visits } = await bookNew()
    core.setNow('2026-11-25T07:30:00.000Z')
    await core.owner.appointments.setStatus({ id: visits[0]!.id, version: 1, status: 'done', reason: '' })
    const plan = await core.owner.series.planChange({
      visitId: visits[0]!.id,
      scope: 'all',
      change: { startMinute: 900 },
    })
    const current = await core.owner.series.get({ id: series.id })
    const ref = { id: series.id, version: current.series.version }
    const changed = await save(slotsOf(plan), { series: ref, pattern: null })
    expect((await read(series.id)).map(({ startMinute, status }) => [startMinute, status])).toEqual([
      [600, 'done'],
      [900, 'booked'],
      [900, 'booked'],
    ])
    await core.owner.changes.undo({ operationId: changed.operationId })
    expect((await read(series.id)).map(({ startMinute }) => startMinute)).toEqual([600, 600, 600])
  })

  test('visits swap their places in one step', async () => {
    const { series, visits } = await bookNew()
    const [a, b] = visits as [(typeof visits)[0], (typeof visits)[0]]
    const ref = (visit: typeof a) => ({ id: visit.id, version: visit.version })
    const to = ({ date, startMinute, durationMinutes, stationId, staffId }: typeof a) => ({
      date,
      startMinute,
      durationMinutes,
      stationId,
      staffId,
    })
    await save(
      [
        { visit: ref(a), ...to(b) },
        { visit: ref(b), ...to(a) },
      ],
      { series: { id: series.id, version: series.version }, pattern: null },
    )
    expect((await read(series.id)).map(({ id }) => id).slice(0, 2)).toEqual([b.id, a.id])
    expect(core.findBreaches()).toEqual([])
  })

  test('a new pattern moves, adds and cancels', async () => {
    const { series, visits } = await bookNew()
    const shorter = { from: '2026-11-26', end: { count: 1 }, startMinute: 660 }
    const plan = await planned(shorter, { seriesId: series.id })
    expect(plan.dropped.map(({ id }) => id)).toEqual([visits[0]!.id, visits[2]!.id])
    await save(slotsOf(plan), {
      series: { id: series.id, version: series.version },
      pattern: pattern(shorter),
      cancel: plan.dropped.map(({ id, version }) => ({ id, version })),
      reason: 'Walks well',
    })
    const after = await core.owner.series.get({ id: series.id })
    expect(after.series).toMatchObject({ plannedCount: 1, pattern: { startMinute: 660 } })
    expect(after.visits.map(({ appointment }) => appointment.status)).toEqual([
      'cancelled',
      'booked',
      'cancelled',
    ])
    expect(core.findBreaches()).toEqual([])
  })

  test('refuses to touch a visit that has begun, and one that somebody changed', async () => {
    const { series, visits } = await bookNew()
    const plan = await core.owner.series.planChange({
      visitId: visits[0]!.id,
      scope: 'all',
      change: { startMinute: 900 },
    })
    await core.owner.appointments.setStatus({ id: visits[1]!.id, version: 1, status: 'arrived', reason: '' })
    const ref = { id: series.id, version: series.version }
    expect(await refusalOf(save(slotsOf(plan), { series: ref }))).toMatchObject({ code: 'STALE' })
    const begun = slotsOf(plan)
      .map((slot) => ({ ...slot, visit: { id: slot.visit!.id, version: 2 } }))
      .slice(1, 2)
    expect(await refusalOf(save(begun, { series: ref }))).toMatchObject({ data: { reason: 'series_begun' } })
    expect((await read(series.id)).map(({ startMinute }) => startMinute)).toEqual([600, 600, 600])
  })
})

test('a session that is written from a visit counts in the series of the visit', async () => {
  const { series, visits } = await bookNew()
  core.setNow('2026-11-25T09:00:00.000Z')
  const { sessions } = await core.owner.rehab.log({
    frame: {
      campId,
      date: '2026-11-25',
      startMinute: 600,
      durationMinutes: 45,
      staffId: therapist,
      stationId: bars,
    },
    parts: [
      {
        patientId,
        orderId: null,
        appointmentId: visits[0]!.id,
        attendance: 'attended',
        activities: [],
        aid: 'none',
        painBefore: null,
        painAfter: null,
        skinAfter: '',
        note: '',
        nextGoal: '',
      },
    ],
  })
  expect(sessions[0]).toMatchObject({ seriesId: series.id, number: 1 })
})
