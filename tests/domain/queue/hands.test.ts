import { describe, expect, test } from 'vitest'
import { handOver, handsOfDay, type Hands } from '#domain/queue/hands.ts'
import { anAppointment, aStaffMember } from '#tests/support/scheduling-builders.ts'

const stations = [
  { id: 'casting', kind: 'casting' as const },
  { id: 'fitting', kind: 'fitting' as const },
]
const visit = (id: string, startMinute: number, over = {}) =>
  anAppointment({
    id,
    date: '2026-11-24',
    kind: 'measurement',
    stationId: 'casting',
    staffId: 'a',
    startMinute,
    durationMinutes: 30,
    ...over,
  })

describe('who serves on a day', () => {
  const caster = aStaffMember({ id: 'a', roles: ['technician'], skills: ['measurement'] })
  const all = aStaffMember({ id: 'b', roles: ['technician'], skills: [] })
  const desk = aStaffMember({ id: 'c', roles: ['viewer'], skills: [] })
  const day = {
    date: '2026-11-24',
    nowMinute: 600,
    staff: [caster, all, desk],
    duty: { rosters: [], absences: [] },
    stations,
    visits: [visit('v1', 700), visit('v2', 640), visit('done', 540, { status: 'done' })],
  }

  test('is said with the place of their visits ahead and where their skills let them go', () => {
    const [first, second, ...rest] = handsOfDay(day)
    expect(first).toMatchObject({ staffId: 'a', at: 'casting', visits: 2, able: ['casting'] })
    expect(second).toMatchObject({ staffId: 'b', at: null, visits: 0 })
    expect(second?.able).toEqual(expect.arrayContaining(['casting', 'fitting']))
    expect(rest).toEqual([])
  })

  test('leaves out who has gone home', () => {
    const absence = {
      ...{ id: 'x', campId: 'camp', staffId: 'a', reason: 'ill', version: 1 },
      ...{ fromDate: '2026-11-24', fromMinute: 600, untilDate: '2026-11-24', untilMinute: 1440 },
    }
    const ids = handsOfDay({ ...day, duty: { rosters: [], absences: [absence] } }).map(
      ({ staffId }) => staffId,
    )
    expect(ids).toEqual(['b'])
  })
})

describe('handing over', () => {
  const colleague = (staffId: string, over: Partial<Hands> = {}): Hands => ({
    ...{ staffId, at: 'casting', visits: 1, able: ['casting'] },
    ...over,
  })

  test('gives each visit to a colleague of the place who is free, and never two at once to one', () => {
    const leaving = [visit('v1', 600), visit('v2', 615), visit('v3', 660)]
    const team = [colleague('far', { at: 'fitting', visits: 0 }), colleague('near')]
    const given = handOver(leaving, team, 'casting', () => true)
    expect(given.map(({ staffId }) => staffId)).toEqual(['near', 'far', 'near'])
  })

  test('names nobody where nobody is free or able', () => {
    const leaving = [visit('v1', 600)]
    expect(handOver(leaving, [colleague('near')], 'casting', () => false)[0]?.staffId).toBeNull()
    const other = [colleague('near', { able: ['fitting'] })]
    expect(handOver(leaving, other, 'casting', () => true)[0]?.staffId).toBeNull()
  })
})
