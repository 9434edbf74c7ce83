import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { visitDefaults, type Appointment } from '#domain/scheduling/appointment.ts'
import { checkBooking, type Day, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { fillDay, leftReasons, sortTray, visitWanted, type TrayItem } from '#domain/scheduling/fill-day.ts'
import { findBreaches } from '#domain/scheduling/invariants.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { fillDayPlainly } from '#tests/support/plain-fill-day.ts'
import { bruteForceSlot, dayArbitrary, trayArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import {
  aCamp,
  aDay,
  anAppointment,
  anOrder,
  aPatient,
  aStaffMember,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

function anItem(id: string, changes: Partial<TrayItem> = {}): TrayItem {
  return {
    patient: { ...aPatient({ id }), number: id, groupId: null },
    order: anOrder({ id: `order-${id}` }),
    priority: 'normal',
    waitingSince: '2026-05-01',
    ...changes,
  }
}

const asVisits = (booked: readonly DraftAppointment[]): Appointment[] =>
  booked.map((draft, i) => anAppointment({ ...draft, id: `filled-${i}`, status: 'booked' }))

const sameVisit = (visit: Appointment, item: TrayItem) =>
  visit.date === campDate &&
  occupies(visit) &&
  visit.patientId === item.patient.id &&
  visit.orderId === (item.order?.id ?? null) &&
  visit.kind === visitWanted(item)

describe('fillDay on any day', () => {
  test('breaks no rule: every booked visit checks clean against the finished day', () => {
    let booked = 0
    fc.assert(
      fc.property(dayArbitrary, trayArbitrary, (day, tray) => {
        const filled = fillDay({ tray, day })
        booked += filled.booked.length
        const all = [...day.appointments, ...asVisits(filled.booked)]
        for (const [i, draft] of filled.booked.entries()) {
          const item = tray.find(
            ({ patient, order }) => patient.id === draft.patientId && (order?.id ?? null) === draft.orderId,
          )!
          const own = { ...draft, id: `filled-${i}` }
          const context = { ...day, appointments: all, patient: item.patient, order: item.order }
          expect(checkBooking(own, context)).toEqual([])
        }
        expect(filled.booked.length + filled.left.length).toBe(tray.length)
      }),
      { numRuns: 400 },
    )
    expect(booked).toBeGreaterThan(100)
  })

  test('adds no breach and no person beyond the daily number', () => {
    fc.assert(
      fc.property(dayArbitrary, trayArbitrary, (day, tray) => {
        const { booked } = fillDay({ tray, day })
        const plan = (appointments: Appointment[]) =>
          findBreaches({ camp: day.camp, stations: day.stations, appointments })
        const before = plan([...day.appointments])
        expect(plan([...day.appointments, ...asVisits(booked)])).toHaveLength(before.length)
        const people = (visits: readonly { patientId: string }[]) =>
          new Set(visits.map(({ patientId }) => patientId))
        const expected = day.appointments.filter(
          (visit) => visit.campId === 'camp' && visit.date === campDate && occupies(visit),
        )
        const limit = Math.max(day.camp.dailyCapacity ?? Infinity, people(expected).size)
        expect(people([...expected, ...booked]).size).toBeLessThanOrEqual(limit)
      }),
      { numRuns: 400 },
    )
  })

  test('gives true reasons: whoever is left has no free slot in the finished day', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(dayArbitrary, trayArbitrary, (day, tray) => {
        const { booked, left } = fillDay({ tray, day })
        const all = [...day.appointments, ...asVisits(booked)]
        for (const { patientId, orderId, reason } of left) {
          seen.add(reason)
          const items = tray.filter(
            ({ patient, order }) => patient.id === patientId && (order?.id ?? null) === orderId,
          )
          if (reason === 'already_booked_today') {
            expect(all.some((visit) => sameVisit(visit, items[0]!))).toBe(true)
            continue
          }
          const failing = items.map((item) => {
            const kind = visitWanted(item)
            const context = { ...day, appointments: all, patient: item.patient, order: item.order }
            return kind && bruteForceSlot({ kind, durationMinutes: item.durationMinutes }, context)
          })
          expect(failing).toContain(null)
        }
      }),
      // The same days every time: by chance a rare reason does not come up in some three hundred.
      { numRuns: 400, seed: 2 },
    )
    expect(seen).toEqual(new Set(leftReasons))
  })

  test('gives a crowd the day that a search for everybody alone would give', () => {
    // Everybody four times over, with the order of one and the needs of another, so that searches are alike in all but one thing.
    const crowdOf = (tray: readonly TrayItem[]) =>
      [0, 1, 2, 3].flatMap((copy) =>
        tray.map((item, index): TrayItem => {
          const { patient, order, durationMinutes, ...rest } = item
          const named = (id: string) => (copy === 0 ? id : `${id}-${copy}`)
          const { sex, needs, groupId } = tray[(index + copy) % tray.length]!.patient
          const like = copy === 0 ? patient : { ...patient, sex, needs, groupId }
          return {
            ...rest,
            patient: { ...like, id: named(patient.id), number: named(patient.number) },
            order: order && { ...order, id: named(order.id), ...(copy < 2 ? {} : { shortParts: [] }) },
            ...(copy === 0 ? { durationMinutes } : {}),
          }
        }),
      )
    const seen = new Set<string>()
    fc.assert(
      fc.property(dayArbitrary, trayArbitrary, (day, tray) => {
        const crowd = crowdOf(tray)
        const filled = fillDay({ tray: crowd, day })
        for (const { reason } of filled.left) seen.add(reason)
        expect(filled).toEqual(fillDayPlainly({ tray: crowd, day }))
      }),
      { numRuns: 1000 },
    )
    expect([...seen]).toEqual(expect.arrayContaining(['no_free_slot', 'day_full', 'parts_short']))
  })

  test('is the same for the same tray in any order, and leaves what it was given untouched', () => {
    fc.assert(
      fc.property(dayArbitrary, trayArbitrary, (day, tray) => {
        const [dayBefore, trayBefore] = [structuredClone(day), structuredClone(tray)]
        const filled = fillDay({ tray, day })
        expect(fillDay({ tray, day })).toEqual(filled)
        expect([day, tray]).toEqual([dayBefore, trayBefore])
      }),
    )
  })
})

describe('the order of booking', () => {
  const names = (tray: TrayItem[]) => sortTray(tray).map(({ patient }) => patient.number)
  const grouped = (id: string, groupId: string, changes: Partial<TrayItem> = {}) =>
    anItem(id, { patient: { ...aPatient({ id }), number: id, groupId }, ...changes })

  test('priority, then groups together, then waiting, then number', () => {
    const tray = [
      anItem('z-low', { priority: 'low', waitingSince: '2026-01-01' }),
      grouped('g-late', 'bus', { waitingSince: '2026-04-20' }),
      anItem('b'),
      anItem('a'),
      grouped('g-early', 'bus', { waitingSince: '2026-04-02' }),
      anItem('between', { waitingSince: '2026-04-10' }),
      grouped('g-urgent', 'bus', { priority: 'urgent' }),
    ]
    expect(names(tray)).toEqual(['g-urgent', 'g-early', 'g-late', 'between', 'a', 'b', 'z-low'])
    expect(names(tray.toReversed())).toEqual(names(tray))
  })

  test('two groups that have waited as long do not mix', () => {
    const tray = [grouped('a', 'g2'), grouped('b', 'g1'), grouped('c', 'g2'), grouped('d', 'g1')]
    expect(names(tray)).toEqual(['b', 'd', 'a', 'c'])
  })
})

describe('fillDay', () => {
  const day: Day = aDay()

  test('books one after another in the order of the tray', () => {
    const { booked, left } = fillDay({
      tray: [anItem('b'), anItem('a', { priority: 'low' }), anItem('c')],
      day,
    })
    expect(booked.map(({ patientId, startMinute }) => [patientId, startMinute])).toEqual([
      ['b', 480],
      ['c', 510],
      ['a', 540],
    ])
    expect(left).toEqual([])
  })

  test('both sides of one patient follow each other', () => {
    const both = ['left', 'right'].map((side) => anItem('p', { order: anOrder({ id: side }) }))
    const wide = {
      ...day,
      stations: [aStation({ capacity: 2 })],
      staff: [aStaffMember(), aStaffMember({ id: 'b' })],
    }
    expect(fillDay({ tray: both, day: wide }).booked.map(({ startMinute }) => startMinute)).toEqual([
      480, 510,
    ])
  })

  test('somebody without an order is booked for an assessment', () => {
    const stations = [aStation({ id: 'desk', kind: 'assessment' })]
    const { booked } = fillDay({ tray: [anItem('p', { order: null })], day: { ...day, stations } })
    expect(booked).toMatchObject([
      { kind: 'assessment', orderId: null, stationId: 'desk', durationMinutes: 20 },
    ])
  })

  test('the same order twice is booked once', () => {
    const { booked, left } = fillDay({ tray: [anItem('p'), anItem('p')], day })
    expect(booked).toHaveLength(1)
    expect(left).toEqual([{ patientId: 'p', orderId: 'order-p', reason: 'already_booked_today' }])
  })

  test('visits of the patient in another camp are kept clear', () => {
    const elsewhere = anAppointment({
      id: 'x',
      campId: 'b',
      patientId: 'p',
      startMinute: 480,
      stationId: null,
      staffId: null,
    })
    const { booked } = fillDay({ tray: [anItem('p', { otherAppointmentsOfPatient: [elsewhere] })], day })
    expect(booked[0]?.startMinute).toBe(510)
  })

  test('shares the work among those who can do it', () => {
    const stations = [aStation({ capacity: 3 })]
    const staff = ['a', 'b', 'c'].map((id) => aStaffMember({ id }))
    const tray = Array.from({ length: 6 }, (_, i) => anItem(`p${i}`))
    const { booked } = fillDay({ tray, day: { ...day, stations, staff } })
    expect(booked.map(({ startMinute, staffId }) => [startMinute, staffId])).toEqual([
      [480, 'a'],
      [480, 'b'],
      [480, 'c'],
      [510, 'a'],
      [510, 'b'],
      [510, 'c'],
    ])
  })

  test('a crowd fills every place until the day is full, and the rest are told so', () => {
    const stations = Array.from({ length: 20 }, (_, i) => aStation({ id: `s${i}`, position: i }))
    const staff = Array.from({ length: 30 }, (_, i) => aStaffMember({ id: `t${i}` }))
    const tray = Array.from({ length: 600 }, (_, i) => anItem(`p${i}`))
    const { booked, left } = fillDay({ tray, day: { ...day, stations, staff } })
    const perStation = (270 / visitDefaults.measurement.durationMinutes) | 0
    expect(booked).toHaveLength(20 * (perStation + 7))
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['no_free_slot']))
    expect(findBreaches({ camp: aCamp(), stations, appointments: asVisits(booked) })).toEqual([])
  })
})
