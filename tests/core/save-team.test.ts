import { beforeEach, describe, expect, test } from 'vitest'
import type { TeamRow } from '#contract/staff.ts'
import { aCamp, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

let core: TestCore
let campId: string
const dates = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
})

const row = (nameLatin: string, over: Partial<TeamRow> = {}): TeamRow => ({
  id: null,
  version: null,
  draft: {
    nameLatin,
    namePersian: '',
    sex: 'male',
    roles: ['manager', 'technician'],
    skills: [],
    languages: [],
    active: true,
    teamLatin: '',
    teamPersian: '',
  },
  pin: null,
  rosterVersion: null,
  spans: [],
  dates,
  away: [],
  ...over,
})
const morning = [2, 3, 4].map((weekday) => ({ weekday, date: null, startMinute: 480, endMinute: 750 }))
const view = () => core.owner.campPlan.view({ campId })
const names = async () => (await core.owner.staff.list()).map(({ nameLatin }) => nameLatin).sort()

describe('a table of the team', () => {
  test('is saved with shifts, absences and PINs in one operation, and one undo takes all of it back', async () => {
    const rows = [
      row('Reza', { spans: morning, pin: '1234' }),
      row('Mina', { away: ['2026-11-25', '2026-11-26'] }),
    ]
    const { operationId, count } = await core.owner.staff.saveTeam({ campId, rows })
    expect(count).toBe(2)
    const [mina, reza] = (await core.owner.staff.list()).sort((a, b) =>
      a.nameLatin.localeCompare(b.nameLatin),
    )
    expect([mina?.hasPin, reza?.hasPin]).toEqual([false, true])
    const { rosters, absences } = await view()
    expect(rosters).toMatchObject([{ staffId: reza!.id, spans: morning }])
    expect(absences).toMatchObject([
      { staffId: mina!.id, fromDate: '2026-11-25', untilDate: '2026-11-26', untilMinute: 1440 },
    ])
    await core.owner.changes.undo({ operationId })
    expect(await names()).toEqual([])
    expect(await view()).toMatchObject({ rosters: [], absences: [] })
  })

  test('changes who is known, and is refused whole when somebody else was quicker', async () => {
    await core.owner.staff.saveTeam({ campId, rows: [row('Reza', { spans: morning })] })
    const [reza] = await core.owner.staff.list()
    const [roster] = (await view()).rosters
    const known = { id: reza!.id, version: reza!.version }
    await core.owner.staff.saveTeam({
      campId,
      rows: [
        row('Reza Ahmadi', { ...known, rosterVersion: roster!.version, spans: [], away: ['2026-11-27'] }),
      ],
    })
    expect(await names()).toEqual(['Reza Ahmadi'])
    expect((await view()).rosters).toMatchObject([{ spans: [] }])
    const late = core.owner.staff.saveTeam({ campId, rows: [row('Somebody'), row('Old name', known)] })
    expect(await refusalOf(late)).toMatchObject({ code: 'STALE' })
    expect(await names()).toEqual(['Reza Ahmadi'])
  })

  test('is refused when nobody is left to manage, or when hours end before they begin', async () => {
    await core.owner.staff.saveTeam({ campId, rows: [row('Reza')] })
    const [reza] = await core.owner.staff.list()
    const draft = { ...row('Reza').draft, roles: ['technician' as const] }
    const alone = core.owner.staff.saveTeam({
      campId,
      rows: [row('Reza', { id: reza!.id, version: reza!.version, draft })],
    })
    expect(await refusalOf(alone)).toMatchObject({ data: { reason: 'last_manager' } })
    const spans = [{ weekday: 2, date: null, startMinute: 700, endMinute: 600 }]
    const wrong = core.owner.staff.saveTeam({ campId, rows: [row('Mina', { spans })] })
    expect(await refusalOf(wrong)).toMatchObject({ code: 'INVALID' })
  })

  test('asks what becomes of visits that it takes the person from', async () => {
    await core.owner.staff.saveTeam({ campId, rows: [row('Reza')] })
    const [reza] = await core.owner.staff.list()
    const stations = await core.owner.stations.list({ campId })
    const casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
    const { patient } = await core.owner.patients.create({ campId, draft: aPerson(), orders: [] })
    await core.owner.appointments.book({
      draft: aVisit({
        patientId: patient.id,
        stationId: casting.id,
        staffId: reza!.id,
        date: '2026-11-25',
        startMinute: 600,
      }),
      overrideReason: '',
    })
    const change = row('Reza', { id: reza!.id, version: reza!.version, away: ['2026-11-25'] })
    const asked = core.owner.staff.saveTeam({ campId, rows: [change] })
    expect(await refusalOf(asked)).toMatchObject({ data: { reason: 'touches_visits' } })
    const answered = await core.owner.staff.saveTeam({
      campId,
      rows: [change],
      visits: { do: 'leave', reason: 'is asked' },
    })
    expect(answered.count).toBe(1)
  })
})

describe('places', () => {
  test('are saved together, and a place of another camp is refused', async () => {
    const [first, second] = await core.owner.stations.list({ campId })
    const [machine] = (await view()).machines
    const { operationId } = await core.owner.campPlan.savePlaces({
      campId,
      stations: [
        { id: first!.id, version: first!.version, active: false, capacity: first!.capacity },
        { id: second!.id, version: second!.version, active: true, capacity: 5 },
      ],
      machines: [{ id: machine!.id, version: machine!.version, active: true, count: 9 }],
    })
    const changed = await core.owner.stations.list({ campId })
    expect(changed.slice(0, 2).map(({ active, capacity }) => [active, capacity])).toEqual([
      [false, first!.capacity],
      [true, 5],
    ])
    expect((await view()).machines[0]?.count).toBe(9)
    await core.owner.changes.undo({ operationId })
    expect((await core.owner.stations.list({ campId }))[0]?.active).toBe(true)

    const other = await core.owner.camps.create({ ...aCamp({ name: 'Other' }), template: 'small' })
    const [theirs] = await core.owner.stations.list({ campId: other.id })
    const wrong = core.owner.campPlan.savePlaces({
      campId,
      stations: [{ id: theirs!.id, version: theirs!.version, active: true, capacity: 1 }],
      machines: [],
    })
    expect(await refusalOf(wrong)).toMatchObject({ code: 'INVALID' })
  })
})
