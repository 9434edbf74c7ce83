import { fc } from '#tests/support/fast-check.ts'
import { expect, test } from 'vitest'
import { checkBooking } from '#domain/scheduling/check-booking.ts'
import { findUnsettled, planRules } from '#domain/scheduling/unsettled.ts'
import { occupies } from '#domain/scheduling/visit-rules.ts'
import { planArbitrary, searchArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import {
  aDay,
  aMachine,
  anAppointment,
  aPatient,
  aPlan,
  aStation,
  campDate,
} from '#tests/support/scheduling-builders.ts'

const patientOf = ({ patientId }: { patientId: string }) => aPatient({ id: patientId })

test('every visit it tells breaks a rule of the plan, and without them nobody does', () => {
  let [found, well] = [0, 0]
  fc.assert(
    fc.property(searchArbitrary, planArbitrary, ({ day }, plan) => {
      const {
        patient: _patient,
        order: _order,
        now: _now,
        otherAppointmentsOfPatient: _others,
        ...rest
      } = day
      const whole = { ...rest, plan }
      const visits = day.appointments.filter(
        (visit) => visit.date === campDate && visit.campId === 'camp' && occupies(visit),
      )
      const breaks = (visit: (typeof visits)[number], appointments: typeof visits) =>
        checkBooking(visit, { ...whole, appointments, patient: patientOf(visit), order: null }).some(
          ({ kind }) => planRules.some((rule) => rule === kind),
        )
      const told = findUnsettled({ visits, days: new Map([[campDate, whole]]), patientOf })
      const ids = new Set(told.map(({ visit }) => visit.id))
      const staying = visits.filter(({ id }) => !ids.has(id))
      const others = day.appointments.filter(({ campId }) => campId !== 'camp')
      expect(told.every(({ visit }) => breaks(visit, [...day.appointments]))).toBe(true)
      expect(staying.filter((visit) => breaks(visit, [...staying, ...others.filter(isAway)]))).toEqual([])
      found += told.length
      well += staying.length
    }),
    { numRuns: 1000, seed: 11 },
  )
  expect(found).toBeGreaterThan(100)
  expect(well).toBeGreaterThan(20)
})

/** A visit of another camp takes a place of this one only in made-up days. */
const isAway = ({ stationId }: { stationId: string | null }) => stationId === null

test('of a crowd only as many have to go as are too many, and who has a reason is let be', () => {
  const crowd = ['a', 'b', 'c'].map((id) => anAppointment({ id, patientId: id, staffId: null }))
  const { patient: _patient, order: _order, ...empty } = aDay({ stations: [aStation({ capacity: 2 })] })
  const find = (appointments: typeof crowd) =>
    findUnsettled({
      visits: appointments,
      days: new Map([[campDate, { ...empty, appointments }]]),
      patientOf,
    }).map(({ visit }) => visit.id)
  expect(find(crowd)).toEqual(['c'])
  expect(find([{ ...crowd[0]!, overrideReason: 'one bench more' }, crowd[1]!, crowd[2]!])).toEqual([])
})

test('a machine out of order lists every visit that needs it', () => {
  const visit = anAppointment({ kind: 'gait_training', stationId: 'gait', staffId: null })
  const {
    patient: _patient,
    order: _order,
    ...empty
  } = aDay({
    stations: [aStation({ id: 'gait', kind: 'gait_training' })],
    plan: aPlan({ machines: [aMachine({ active: false })] }),
  })
  const told = findUnsettled({
    visits: [visit],
    days: new Map([[campDate, { ...empty, appointments: [visit] }]]),
    patientOf,
  })
  expect(told).toMatchObject([{ clashes: [{ kind: 'machine_busy', count: 0 }] }])
})
