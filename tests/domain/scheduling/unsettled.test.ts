import fc from 'fast-check'
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

test('finds exactly the visits that break a rule of the plan, as the whole engine tells it one by one', () => {
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
      const ownerOf = ({ patientId }: { patientId: string }) => ({
        patient: aPatient({ id: patientId }),
        order: null,
        visits: [],
      })
      const told = findUnsettled({ visits, days: new Map([[campDate, whole]]), ownerOf })
      const wanted = visits.filter((visit) =>
        checkBooking(visit, { ...whole, ...ownerOf(visit) }).some(({ kind }) =>
          planRules.some((rule) => rule === kind),
        ),
      )
      expect(told.map(({ visit }) => visit.id)).toEqual(wanted.map(({ id }) => id))
      found += told.length
      well += visits.length - told.length
    }),
    { numRuns: 1000, seed: 11 },
  )
  expect(found).toBeGreaterThan(100)
  expect(well).toBeGreaterThan(20)
})

test('a crowd that somebody gave a reason for is left alone', () => {
  const crowd = ['a', 'b'].map((id) => anAppointment({ id, patientId: id, staffId: null }))
  const ownerOf = ({ patientId }: { patientId: string }) => ({
    patient: aPatient({ id: patientId }),
    order: null,
    visits: [],
  })
  const { patient: _patient, order: _order, ...empty } = aDay({ stations: [aStation({ capacity: 1 })] })
  const find = (appointments: typeof crowd) =>
    findUnsettled({
      visits: appointments,
      days: new Map([[campDate, { ...empty, appointments }]]),
      ownerOf,
    }).map(({ visit }) => visit.id)
  expect(find(crowd)).toEqual(['a', 'b'])
  expect(find([crowd[0]!, { ...crowd[1]!, overrideReason: 'one bench more' }])).toEqual([])
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
    ownerOf: ({ patientId }) => ({ patient: aPatient({ id: patientId }), order: null, visits: [] }),
  })
  expect(told).toMatchObject([{ clashes: [{ kind: 'machine_busy', count: 0 }] }])
})
