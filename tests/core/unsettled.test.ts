import { beforeEach, expect, test } from 'vitest'
import type { Station } from '#domain/scheduling/appointment.ts'
import { aCamp, aPerson, aVisit } from '#tests/support/drafts.ts'
import { NOON, openTestCore, type TestCore } from '#tests/support/open-core.ts'

let core: TestCore
let campId: string
let casting: Station
const DAY = '2026-11-25'

beforeEach(async () => {
  core = openTestCore()
  campId = (await core.owner.camps.create(aCamp())).id
  const stations = await core.owner.stations.list({ campId })
  casting = stations.find(({ kind, womenOnly }) => kind === 'casting' && !womenOnly)!
})

async function book(startMinute: number, over: object = {}) {
  const { patient } = await core.owner.patients.create({ campId, draft: aPerson(), orders: [] })
  return core.owner.appointments.book({
    draft: aVisit({ patientId: patient.id, stationId: casting.id, startMinute, ...over }),
    overrideReason: '',
  })
}
async function list() {
  const lines = await core.owner.appointments.unsettled({ campId })
  const { count } = await core.owner.campPlan.countUnsettled({ campId })
  expect(count).toBe(lines.filter(({ isUndecided }) => isUndecided).length)
  return lines
}
const campNow = async () => (await core.owner.camps.list()).find(({ id }) => id === campId)!
async function changeCamp(over: object, visits?: { do: 'move' } | { do: 'leave'; reason: string }) {
  const {
    id,
    version,
    isRehearsal: _r,
    closedAt: _c,
    closedBy: _b,
    closedNote: _n,
    ...draft
  } = await campNow()
  return core.owner.camps.update({ id, version, ...draft, ...over, ...(visits ? { visits } : {}) })
}
async function addTechnician(nameLatin: string) {
  return core.owner.staff.create({
    draft: {
      nameLatin,
      namePersian: '',
      sex: 'male',
      roles: ['technician'],
      skills: [],
      languages: [],
      active: true,
    },
    pin: null,
  })
}
const fever = (staffId: string) => ({
  id: null,
  version: null,
  campId,
  draft: {
    staffId,
    fromDate: DAY,
    fromMinute: 0,
    untilDate: DAY,
    untilMinute: 1440,
    reason: 'fever',
  },
})

test('a plan that everybody fits in lists nobody', async () => {
  await book(540)
  expect(await list()).toEqual([])
})

test('who was left with somebody that is ill stays listed until moved, and one undo brings the line back', async () => {
  const [ill, well] = [await addTechnician('Reza'), await addTechnician('Omid')]
  const visit = await book(540, { staffId: ill.id })
  await core.owner.campPlan.saveAbsence({
    ...fever(ill.id),
    visits: { do: 'leave', reason: 'his brother helps' },
  })

  const [line, ...rest] = await list()
  expect(rest).toEqual([])
  expect(line).toMatchObject({
    appointment: { id: visit.id, staffId: ill.id },
    clashes: [{ kind: 'staff_absent' }],
    draft: { startMinute: 540, staffId: well.id },
    isLapsed: false,
  })
  const { operationId } = await core.owner.appointments.moveMany({
    campId,
    visits: [{ id: line!.appointment.id, version: line!.appointment.version }],
    change: {
      shiftMinutes: 0,
      toDate: null,
      toStationId: null,
      toStaffId: null,
      spread: true,
      anyPlace: true,
    },
    apply: true,
    reason: '',
  })
  expect(await list()).toEqual([])
  await core.owner.changes.undo({ operationId: operationId! })
  expect(await list()).toHaveLength(1)
})

test('a day that closes lists its people with another day, and those left with a reason last and without one', async () => {
  const [left, later] = [await book(540), await book(600, { date: '2026-11-26' })]
  await changeCamp({ closedDates: [DAY] }, { do: 'leave', reason: 'the hall opens for her' })
  expect(await list()).toMatchObject([
    { appointment: { id: left.id }, draft: null, clashes: [{ kind: 'closed_day' }] },
  ])
  await core.owner.stations.update({
    id: casting.id,
    version: casting.version,
    draft: { ...draftOf(casting), active: false },
    visits: { do: 'leave', reason: 'nothing else' },
  })
  expect((await list()).map(({ appointment }) => appointment.id)).toEqual([left.id, later.id])
})

test('a place that became smaller lists those who find none in it, not everybody there', async () => {
  const capacity = casting.capacity
  const visits = [await book(540), await book(540)]
  expect(capacity).toBeGreaterThan(1)
  await core.owner.stations.update({
    id: casting.id,
    version: casting.version,
    draft: { ...draftOf(casting), capacity: 1 },
    visits: { do: 'move' },
  })
  expect(await list()).toEqual([])
  expect(visits).toHaveLength(2)
})

test('a visit of a day that went by without an answer is listed with the next free slot', async () => {
  const visit = await book(540)
  core.setNow(new Date(Date.parse(NOON) + 2 * 86_400_000).toISOString())
  expect(await list()).toMatchObject([
    {
      appointment: { id: visit.id },
      isLapsed: true,
      clashes: [{ kind: 'in_past' }],
      draft: { date: '2026-11-26' },
    },
  ])
})

const draftOf = ({ id: _id, campId: _camp, version: _version, ...draft }: Station) => draft
