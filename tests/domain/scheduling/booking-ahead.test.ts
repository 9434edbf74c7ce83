import { describe, expect, test } from 'vitest'
import { checkBooking, type DayContext, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { aDay, aDraft, anAppointment, anOrder, aStation } from '#tests/support/scheduling-builders.ts'

describe('a trial booked ahead', () => {
  const casting = anAppointment({
    id: 'casting-visit',
    patientId: 'patient',
    orderId: 'order',
    staffId: null,
  })
  const trial = aDraft({ kind: 'trial_fitting', startMinute: 840, stationId: 'fitting' })
  const stations = [aStation(), aStation({ id: 'fitting', kind: 'fitting' })]
  const kinds = (day: Partial<DayContext>, draft: Partial<DraftAppointment> = {}) =>
    checkBooking({ ...trial, ...draft }, aDay({ stations, ...day })).map(({ kind }) => kind)

  test('waits for the casting', () => {
    expect(kinds({})).toEqual(['order_not_ready'])
  })

  test('is fine after the casting of the same day, not before it', () => {
    expect(kinds({ appointments: [casting] })).toEqual([])
    expect(kinds({ appointments: [casting] }, { startMinute: 480 })).toEqual(['order_not_ready'])
  })

  test('is fine after the casting of the day before', () => {
    const before = { ...casting, date: '2026-05-03' }
    expect(kinds({ otherAppointmentsOfPatient: [before] }, { startMinute: 480 })).toEqual([])
  })

  test.each([
    ['cancelled', { status: 'cancelled' as const }],
    ['tomorrow', { date: '2026-05-05' }],
    ['for another order', { orderId: 'other-order' }],
  ])('is not helped by a casting that is %s', (_, change) => {
    expect(kinds({ otherAppointmentsOfPatient: [{ ...casting, ...change }] })).toEqual(['order_not_ready'])
  })

  test('stays refused for an order on hold', () => {
    expect(kinds({ appointments: [casting], order: anOrder({ state: 'on_hold' }) })).toEqual([
      'order_not_ready',
    ])
  })
})
