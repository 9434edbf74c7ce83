import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { checkBooking } from '#domain/scheduling/check-booking.ts'
import { noSlotReasons } from '#domain/scheduling/find-slots.ts'
import { nextFreeSlot, proposeSlots, whyNoSlot } from '#domain/scheduling/propose-slots.ts'
import { bruteForceSlot, searchArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import {
  aCamp,
  aDay,
  anAppointment,
  anOrder,
  aPatient,
  aPlan,
  aStaffMember,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

const casting = { kind: 'measurement' as const }
const starts = (slots: { startMinute: number }[]) => slots.map(({ startMinute }) => startMinute)

describe('proposeSlots on any day', () => {
  test('proposes slots without a clash, each once, in order, and the same again', () => {
    fc.assert(
      fc.property(searchArbitrary, fc.integer({ min: 0, max: 600 }), ({ day, request }, from) => {
        const slots = proposeSlots(request, day, { limit: 30, from })
        for (const slot of slots) {
          expect(checkBooking(slot, day)).toEqual([])
          expect(slot.startMinute % 5).toBe(0)
          expect(slot.startMinute).toBeGreaterThanOrEqual(from)
        }
        expect(starts(slots)).toEqual(starts(slots).sort((a, b) => a - b))
        expect(new Set(slots.map((slot) => JSON.stringify(slot))).size).toBe(slots.length)
        expect(proposeSlots(request, day, { limit: 30, from })).toEqual(slots)
      }),
      { numRuns: 400 },
    )
  })

  test('finds nothing later than trying every fifth minute does, and says why it finds nothing', () => {
    let found = 0
    fc.assert(
      fc.property(searchArbitrary, fc.constantFrom(0, 0, 555), ({ day, request }, from) => {
        const expected = bruteForceSlot(request, day, from)
        if (expected) found++
        expect(proposeSlots(request, day, { limit: 1, from })[0]?.startMinute).toBe(expected?.startMinute)
        expect(nextFreeSlot(request, [day], from)?.startMinute).toBe(expected?.startMinute)
        expect(whyNoSlot(request, day, from) === null).toBe(expected !== null)
      }),
      { numRuns: 600 },
    )
    expect(found).toBeGreaterThan(60)
  })
})

describe('proposeSlots', () => {
  test('fits visits back to back around the break and what is booked', () => {
    const day = aDay({ appointments: [anAppointment({ startMinute: 512, durationMinutes: 41 })] })
    const slots = proposeSlots(casting, day, { limit: 100 })
    expect(starts(slots).slice(0, 3)).toEqual([480, 555, 585])
    expect(starts(slots)).not.toContain(735)
    expect(starts(slots).at(-1)).toBe(990)
  })

  test('puts the least booked technician first and women at the women’s station', () => {
    const day = aDay({
      patient: aPatient({ sex: 'female' }),
      stations: [aStation(), aStation({ id: 'women', womenOnly: true, position: 1 })],
      staff: [aStaffMember({ id: 'a' }), aStaffMember({ id: 'b' })],
      appointments: [anAppointment({ startMinute: 900, staffId: 'a', stationId: null })],
    })
    const [first, second] = proposeSlots(casting, day)
    expect(first).toMatchObject({ startMinute: 480, stationId: 'women', staffId: 'b' })
    expect(second).toMatchObject({ startMinute: 480, stationId: 'women', staffId: 'a' })
  })

  test('shows as many choices of the same minute as wanted', () => {
    const day = aDay({ staff: [aStaffMember({ id: 'a' }), aStaffMember({ id: 'b' })] })
    expect(starts(proposeSlots(casting, day, { limit: 3 }))).toEqual([480, 480, 510])
    expect(starts(proposeSlots(casting, day, { limit: 3, perStart: 1 }))).toEqual([480, 510, 540])
  })

  test('repairs go to the repair bench before a fitting bench', () => {
    const day = aDay({
      order: anOrder({ deviceType: 'repair' }),
      stations: [
        aStation({ id: 'fitting', kind: 'fitting' }),
        aStation({ id: 'repair', kind: 'repair', position: 1 }),
      ],
    })
    expect(proposeSlots({ kind: 'repair' }, day)[0]?.stationId).toBe('repair')
  })

  test('keeps to the station and the person asked for', () => {
    const day = aDay({
      stations: [aStation({ id: 's1' }), aStation({ id: 's2' })],
      staff: [aStaffMember({ id: 'a' }), aStaffMember({ id: 'b' })],
    })
    const slots = proposeSlots({ ...casting, stationId: 's2', staffId: 'b' }, day, { limit: 100 })
    expect(new Set(slots.map(({ stationId, staffId }) => `${stationId} ${staffId}`))).toEqual(
      new Set(['s2 b']),
    )
  })

  test('a visit that is moved does not stand in its own way and keeps its id', () => {
    const own = anAppointment({
      patientId: 'patient',
      orderId: 'order',
      startMinute: 480,
      durationMinutes: 270,
    })
    const [slot] = proposeSlots({ ...casting, appointmentId: own.id }, aDay({ appointments: [own] }))
    expect(slot).toMatchObject({ id: own.id, startMinute: 480 })
  })

  test('a trial follows the casting of the same morning', () => {
    const day = aDay({
      stations: [aStation({ id: 'fitting', kind: 'fitting' })],
      appointments: [anAppointment({ patientId: 'patient', orderId: 'order' })],
    })
    expect(starts(proposeSlots({ kind: 'trial_fitting' }, day, { limit: 1 }))).toEqual([570])
  })

  test('books the station alone where nobody of the team serves the visit', () => {
    const day = aDay({ staff: [aStaffMember({ roles: ['coordinator'] })] })
    expect(proposeSlots(casting, day)[0]).toMatchObject({ stationId: 'casting', staffId: null })
  })
})

describe('whyNoSlot', () => {
  const fullDay = anAppointment({ startMinute: 480, durationMinutes: 540 })
  const reasons: [string, Parameters<typeof aDay>[0]][] = [
    ['closed_day', { camp: aCamp({ closedDates: [campDate] }) }],
    ['closed_day', { date: '2026-05-07' }],
    ['day_over', { now: { date: '2026-12-01', minute: 0 } }],
    ['day_over', { now: { date: campDate, minute: 1080 } }],
    ['last_day_casting', { date: '2026-05-06' }],
    ['no_visit_needed', { order: anOrder({ state: 'delivered' }) }],
    ['day_full', { camp: aCamp({ dailyCapacity: 1 }), appointments: [anAppointment()] }],
    [
      'no_suitable_station',
      { stations: [aStation({ womenOnly: true }), aStation({ id: 'x', kind: 'fitting' })] },
    ],
    ['no_suitable_station', { stations: [aStation({ capacity: 0 })] }],
    ['no_suitable_staff', { staff: [aStaffMember({ skills: ['repair'] })] }],
    ['no_suitable_staff', { patient: aPatient({ sex: 'female', needs: ['same_sex_staff'] }) }],
    [
      'no_suitable_staff',
      {
        patient: aPatient({ sex: 'female', needs: ['same_sex_staff'] }),
        staff: [aStaffMember({ sex: 'unspecified' })],
      },
    ],
    ['no_free_slot', { appointments: [fullDay] }],
    ['no_free_slot', { now: { date: campDate, minute: 1015 } }],
  ]

  const trials: [string, Parameters<typeof aDay>[0]][] = [
    ['last_day_first_trial', { date: '2026-05-06', order: anOrder({ state: 'fabricating' }) }],
    [
      'parts_short',
      {
        order: anOrder({
          state: 'measured',
          shortParts: [{ name: 'Foot', namePersian: 'پنجه', missing: 1 }],
        }),
      },
    ],
  ]
  test.each(trials)('%s', (reason, changes) => {
    const day = aDay({ plan: aPlan(), stations: [aStation({ kind: 'fitting' })], ...changes })
    expect(whyNoSlot({ kind: 'trial_fitting' }, day)).toBe(reason)
  })

  test.each(reasons)('%s', (reason, day) => {
    expect(whyNoSlot(casting, aDay(day))).toBe(reason)
    expect(proposeSlots(casting, aDay(day))).toEqual([])
  })

  test('every reason has a case above', () => {
    expect(new Set([...reasons, ...trials].map(([reason]) => reason))).toEqual(new Set(noSlotReasons))
  })
})

describe('nextFreeSlot', () => {
  const full = aDay({ appointments: [anAppointment({ startMinute: 480, durationMinutes: 540 })] })
  const next = aDay({ date: '2026-05-05' })

  test('goes on to the next day when the first is full, and starts it in the morning', () => {
    expect(nextFreeSlot(casting, [full, next], 900)).toMatchObject({ date: '2026-05-05', startMinute: 480 })
  })

  test('is null when no day has one', () => {
    expect(nextFreeSlot(casting, [full, aDay({ date: '2026-05-06' })])).toBeNull()
  })
})
