import { beforeEach, describe, expect, test } from 'vitest'
import type { DailyListRequest } from '#contract/lists.ts'
import { aCamp, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const date = '2026-11-24'
let core: TestCore
let campId: string
let stationId: string

beforeEach(async () => {
  core = openTestCore({ now: '2026-11-24T03:00:00.000Z' })
  campId = (await core.owner.camps.create(aCamp())).id
  const stations = await core.owner.stations.list({ campId })
  stationId = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!.id
})

const request = (over: Partial<DailyListRequest> = {}): DailyListRequest => ({
  campId,
  date,
  scope: { kind: 'camp' },
  sectionBy: 'none',
  language: 'en',
  ...over,
})
async function book(name: string, startMinute: number, person: Parameters<typeof aPerson>[0] = {}) {
  const { patient } = await core.owner.patients.create({
    campId,
    draft: aPerson({ givenNameLatin: name, ...person }),
    orders: [],
  })
  return core.owner.appointments.book({
    draft: aVisit({ patientId: patient.id, stationId, startMinute, date }),
    overrideReason: '',
  })
}
const rowsOf = async (over: Partial<DailyListRequest>) =>
  (await core.owner.lists.preview(request(over))).sections.flatMap(({ rows }) => rows)

test('for pick-up a list is cut by where people come from, in its own language', async () => {
  await book('Ahmad', 540, { province: 'Herat', village: 'Injil' })
  await book('Karim', 600, { province: '', village: '' })
  const { sections } = await core.owner.lists.preview(request({ sectionBy: 'village', language: 'fa' }))
  expect(sections.map(({ heading, rows }) => [heading, rows.map(({ rowCode }) => rowCode)])).toEqual([
    ['هرات · Injil', ['A1']],
    ['', ['B1']],
  ])
})

describe('changes since a list', () => {
  test('are counted for every earlier list of the same people before one is chosen', async () => {
    const { scope, language } = request()
    const earlier = async (over: Partial<DailyListRequest> = {}) =>
      (await core.owner.lists.earlier({ campId, date, scope, language, sectionBy: 'none', ...over })).map(
        ({ number, changes }) => [number, changes],
      )
    await book('Ahmad', 540)
    expect(await earlier()).toEqual([])
    await core.owner.lists.issue(request())
    expect(await earlier()).toEqual([[1, 0]])
    const second = await book('Karim', 600)
    await core.owner.lists.issue(request({ sinceList: 1 }))
    await core.owner.appointments.setStatus({ id: second.id, version: 1, status: 'cancelled', reason: 'ill' })
    expect(await earlier()).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(await earlier({ only: 'delivery' })).toEqual([
      [2, 0],
      [1, 0],
    ])
    expect(await earlier({ language: 'fa' })).toEqual([])
    expect(await earlier({ scope: { kind: 'station', id: stationId } })).toEqual([])
    const printed = await core.owner.lists.printed({ campId, date })
    expect(printed.map(({ number, rowCount, changes }) => [number, rowCount, changes])).toEqual([
      [2, 2, 1],
      [1, 1, 0],
    ])
  })

  test('are those since the paper that was handed out, also since a paper of changes', async () => {
    const first = await book('Ahmad', 540)
    const second = await book('Karim', 600)
    await core.owner.lists.issue(request())
    expect(await rowsOf({ sinceList: 1 })).toEqual([])
    const { draft: _draft, ...visit } = { ...first, draft: null }
    await core.owner.appointments.change({
      id: visit.id,
      version: visit.version,
      draft: aVisit({ patientId: visit.patientId, stationId, startMinute: 660, date }),
      overrideReason: '',
    })
    await core.owner.appointments.setStatus({ id: second.id, version: 1, status: 'cancelled', reason: 'ill' })
    await book('Zahra', 720)
    const changes = await rowsOf({ sinceList: 1 })
    expect(changes.map(({ rowCode, givenName, change }) => [rowCode, givenName, change])).toEqual([
      ['2', 'Karim', 'struck'],
      ['1', 'Ahmad', 'changed'],
      ['3', 'Zahra', 'new'],
    ])
    const paper = await core.owner.lists.issue(request({ sinceList: 1 }))
    expect(paper).toMatchObject({ listNumber: 2, sinceList: 1 })
    expect(await rowsOf({ sinceList: 2 })).toEqual([])
  })

  test('keep one code for one row on every paper of the day, so that no tick is typed in for somebody else', async () => {
    const [first] = [await book('Ahmad', 540), await book('Karim', 600), await book('Nasir', 660)]
    await core.owner.lists.issue(request({ sectionBy: 'station' }))
    await core.owner.appointments.change({
      id: first.id,
      version: first.version,
      draft: aVisit({ patientId: first.patientId, stationId, startMinute: 720, date }),
      overrideReason: '',
    })
    await book('Zahra', 480)
    await core.owner.lists.issue(request({ sinceList: 1 }))
    await book('Laleh', 500)
    await core.owner.lists.issue(request({ sinceList: 2 }))
    const codesOf = async (number: number) => {
      const lists = await core.owner.lists.printed({ campId, date })
      const { id } = lists.find((list) => list.number === number)!
      const { rows } = await core.owner.lists.catchUp({ listId: id })
      return rows.map(({ rowCode, givenName }) => `${rowCode} ${givenName}`)
    }
    expect(await codesOf(1)).toEqual(['1 Ahmad', '2 Karim', '3 Nasir'])
    expect(await codesOf(2)).toEqual(['4 Zahra', '1 Ahmad', '2 Karim', '3 Nasir'])
    expect(await codesOf(3)).toEqual(['5 Laleh', '4 Zahra', '2 Karim', '3 Nasir', '1 Ahmad'])
  })

  test('are not told of other kinds of visit than the earlier list held', async () => {
    await book('Ahmad', 540)
    await core.owner.lists.issue(request({ only: 'measurement' }))
    expect(await rowsOf({ sinceList: 1, only: 'measurement' })).toEqual([])
    for (const only of [null, 'delivery'] as const) {
      const whole = core.owner.lists.preview(request({ sinceList: 1, only }))
      expect(await refusalOf(whole)).toMatchObject({ data: { reason: 'other_list' } })
    }
  })

  test('of a list that is not there, or of other people, are refused by name', async () => {
    expect(await refusalOf(core.owner.lists.preview(request({ sinceList: 7 })))).toMatchObject({
      data: { reason: 'no_such_list', details: { number: 7 } },
    })
    await core.owner.lists.issue(request())
    const other = request({ sinceList: 1, scope: { kind: 'station', id: stationId } })
    expect(await refusalOf(core.owner.lists.preview(other))).toMatchObject({ data: { reason: 'other_list' } })
  })
})

describe('a list for a filter', () => {
  const filter = { state: null, staffId: null, group: null, text: '' }

  test('holds who the filter lets through, says so, and is told apart from the whole list', async () => {
    const first = await book('Ahmad', 540)
    await book('Karim', 600)
    const staffOnly = await core.owner.lists.preview(request({ filter: { ...filter, text: 'karim' } }))
    expect(staffOnly.sections.flatMap(({ rows }) => rows.map(({ givenName }) => givenName))).toEqual([
      'Karim',
    ])
    expect(staffOnly.totals).toMatchObject({ booked: 1, people: 1 })
    await core.owner.lists.issue(request())
    await core.owner.appointments.setStatus({ id: first.id, version: 1, status: 'cancelled', reason: 'ill' })
    const cancelled = { ...filter, state: 'cancelled' as const }
    const paper = await core.owner.lists.issue(request({ filter: cancelled }))
    expect(paper.filter).toEqual({ state: 'cancelled', group: null, text: '', staff: '' })
    expect(paper.sections.flatMap(({ rows }) => rows)).toHaveLength(1)
    const [printed] = await core.owner.lists.printed({ campId, date })
    expect(printed).toMatchObject({ number: 2, filter: paper.filter, rowCount: 1 })
    expect(await rowsOf({ sinceList: 2, filter: cancelled })).toEqual([])
    const other = core.owner.lists.preview(request({ sinceList: 1, filter: cancelled }))
    expect(await refusalOf(other)).toMatchObject({ data: { reason: 'other_list' } })
  })
})

describe('entering from paper', () => {
  test('enters all ticks in one operation, tells which rows were refused, and one undo takes it back', async () => {
    const first = await book('Ahmad', 540)
    const second = await book('Karim', 600)
    await core.owner.lists.issue(request())
    const [list] = await core.owner.lists.printed({ campId, date })
    const view = await core.owner.lists.catchUp({ listId: list!.id })
    expect(view.rows.map(({ rowCode, givenName, now }) => [rowCode, givenName, now])).toEqual([
      ['1', 'Ahmad', 'booked'],
      ['2', 'Karim', 'booked'],
    ])
    await core.owner.appointments.setStatus({ id: second.id, version: 1, status: 'cancelled', reason: 'ill' })
    const entries = view.rows.map(({ appointmentId, version }) => ({
      appointmentId,
      version: version!,
      status: 'done' as const,
    }))
    const result = await core.owner.lists.enter({ listId: list!.id, entries })
    expect(result).toMatchObject({ entered: 1, failed: [{ appointmentId: second.id, reason: 'STALE' }] })
    const statusOf = async (id: string) =>
      (await core.owner.appointments.day({ campId, date })).appointments.find(
        ({ appointment }) => appointment.id === id,
      )?.appointment.status
    expect(await statusOf(first.id)).toBe('done')
    await core.owner.changes.undo({ operationId: result.operationId })
    expect(await statusOf(first.id)).toBe('booked')
    expect(core.findBreaches()).toEqual([])
  })
})

test('a measuring list holds only castings', async () => {
  await book('Ahmad', 540)
  expect(await rowsOf({ only: 'measurement' })).toHaveLength(1)
  expect(await rowsOf({ only: 'delivery' })).toEqual([])
})

describe('several days', () => {
  const days = { from: '2026-11-24', until: '2026-11-27' }
  const many = (over = {}) => {
    const { date: _date, ...list } = request()
    return { ...list, ...days, ...over }
  }
  const bookOn = async (day: string, name: string) => {
    const { patient } = await core.owner.patients.create({
      campId,
      draft: aPerson({ givenNameLatin: name }),
      orders: [],
    })
    const draft = aVisit({ patientId: patient.id, stationId, startMinute: 540, date: day })
    return core.owner.appointments.book({ draft, overrideReason: '' })
  }

  test('have a list each, with the number of its own day; days with nobody have none', async () => {
    await bookOn('2026-11-24', 'Ahmad')
    await bookOn('2026-11-26', 'Karim')
    await core.owner.lists.issue(request())
    const told = (lists: Awaited<ReturnType<typeof core.owner.lists.issueDays>>) =>
      lists.map(({ date: day, listNumber, totals }) => [day, listNumber, totals.booked])
    expect(told(await core.owner.lists.previewDays(many()))).toEqual([
      ['2026-11-24', null, 1],
      ['2026-11-26', null, 1],
    ])
    expect(told(await core.owner.lists.issueDays(many()))).toEqual([
      ['2026-11-24', 2, 1],
      ['2026-11-26', 1, 1],
    ])
    const kept = await core.owner.lists.printed({ campId, date: '2026-11-26' })
    expect(kept.map(({ number, rowCount }) => [number, rowCount])).toEqual([[1, 1]])
    const named = await core.owner.lists.previewDays(
      many({ filter: { state: null, staffId: null, group: null, text: 'karim' } }),
    )
    expect(told(named)).toEqual([['2026-11-26', null, 1]])
    expect(named[0]?.filter?.text).toBe('karim')
  })

  test('of which nobody is booked on any are the first day’s empty list', async () => {
    const lists = await core.owner.lists.previewDays(many())
    expect(lists.map(({ date: day, totals }) => [day, totals.booked])).toEqual([['2026-11-24', 0]])
  })

  test('that end before they begin, or are too many, are refused', async () => {
    for (const until of ['2026-11-23', '2027-01-25']) {
      expect(await refusalOf(core.owner.lists.issueDays(many({ until })))).toMatchObject({
        code: 'INVALID',
        data: { fields: { until: 'range' } },
      })
    }
    expect(await core.owner.lists.printed({ campId, date: '2026-11-24' })).toEqual([])
  })
})
