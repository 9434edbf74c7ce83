import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { appointmentStatuses, freeingStatuses } from '#domain/scheduling/appointment.ts'
import { checkBooking } from '#domain/scheduling/check-booking.ts'
import { aDay, aDraft, anAppointment, aStation } from '#tests/support/scheduling-builders.ts'

describe('capacity and busy people agree with a minute by minute count', () => {
  const visit = fc.record({
    startMinute: fc.integer({ min: 500, max: 560 }),
    durationMinutes: fc.integer({ min: 1, max: 40 }),
    patientId: fc.constantFrom('patient', 'p1', 'p2'),
    stationId: fc.constantFrom('casting', 'other', null),
    staffId: fc.constantFrom('tech', 'other', null),
    status: fc.constantFrom(...appointmentStatuses),
  })

  test('for any day', () => {
    fc.assert(
      fc.property(
        fc.array(visit, { maxLength: 8 }),
        visit,
        fc.integer({ min: 1, max: 3 }),
        (others, own, capacity) => {
          const appointments = others.map((other, i) => anAppointment({ ...other, id: `a${i}` }))
          const draft = aDraft({ ...own, patientId: 'patient', stationId: 'casting', staffId: 'tech' })
          const day = aDay({ appointments, stations: [aStation({ capacity })] })
          const found = new Set(checkBooking(draft, day).map(({ kind }) => kind))
          const minutes = Array.from({ length: draft.durationMinutes }, (_, i) => draft.startMinute + i)
          const most = (matches: (other: (typeof appointments)[number]) => boolean) =>
            Math.max(
              ...minutes.map(
                (minute) =>
                  appointments.filter(
                    (other) =>
                      matches(other) &&
                      !freeingStatuses.includes(other.status) &&
                      other.startMinute <= minute &&
                      minute < other.startMinute + other.durationMinutes,
                  ).length,
              ),
            )
          expect(found.has('patient_busy')).toBe(most(({ patientId }) => patientId === 'patient') > 0)
          expect(found.has('staff_busy')).toBe(most(({ staffId }) => staffId === 'tech') > 0)
          expect(found.has('station_full')).toBe(most(({ stationId }) => stationId === 'casting') >= capacity)
        },
      ),
    )
  })
})
