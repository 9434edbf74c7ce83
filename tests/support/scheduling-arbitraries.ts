import fc from 'fast-check'
import { deviceTypes } from '#domain/orders/device.ts'
import type { Need } from '#domain/people/patient.ts'
import { priorities } from '#domain/orders/device-order.ts'
import { nextVisitKind, orderStates } from '#domain/orders/order-state.ts'
import {
  appointmentKinds,
  appointmentStatuses,
  visitDefaults,
  type AppointmentKind,
} from '#domain/scheduling/appointment.ts'
import {
  checkBooking,
  type Day,
  type DayContext,
  type DraftAppointment,
} from '#domain/scheduling/check-booking.ts'
import type { TrayItem } from '#domain/scheduling/fill-day.ts'
import type { SlotRequest } from '#domain/scheduling/find-slots.ts'
import { holdsServingRole, type OrderForBooking } from '#domain/scheduling/visit-rules.ts'
import { roles, type Role } from '#domain/staff/staff-member.ts'
import { aCamp, anAppointment, aStaffMember, aStation, campDate } from './scheduling-builders.ts'

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`)
export const patientIds = ids('p', 6)

/** Rarely true; unlike a number, `constantFrom` is not biased to its first values. */
const rarely = fc.constantFrom(...Array<boolean>(9).fill(false), true)

const camp = fc
  .record({
    opensMinute: fc.integer({ min: 470, max: 500 }),
    closesMinute: fc.integer({ min: 540, max: 680 }),
    breaks: fc.array(
      fc
        .record({ startMinute: fc.integer({ min: 470, max: 660 }), length: fc.integer({ min: 5, max: 40 }) })
        .map(({ startMinute, length }) => ({ startMinute, endMinute: startMinute + length, label: '' })),
      { maxLength: 2 },
    ),
    dailyCapacity: fc.constantFrom(...Array<null>(12).fill(null), 1, 2, 3, 5, 6),
    closedDates: rarely.map((isClosed) => (isClosed ? [campDate] : [])),
    lastDate: rarely.map((isLast) => (isLast ? campDate : '2026-05-06')),
  })
  .map((changes) => aCamp(changes))

const stationOrder = ['assessment', 'casting', 'fitting', 'delivery', 'gait_training', 'casting'] as const

const stations = fc
  .array(
    fc.record({
      capacity: fc.constantFrom(1, 1, 2, 2, 3, 0),
      womenOnly: rarely,
      active: rarely.map((is) => !is),
    }),
    { minLength: 4, maxLength: 6 },
  )
  .map((list) =>
    list.map((station, i) => aStation({ ...station, id: `s${i}`, position: i, kind: stationOrder[i] })),
  )

const staff = fc
  .array(
    fc.record({
      sex: fc.constantFrom('female', 'male', 'unspecified'),
      roles: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Role[]>(['technician']) },
        fc.subarray([...roles], { minLength: 1 }),
      ),
      skills: fc.oneof(
        { weight: 3, arbitrary: fc.constant<AppointmentKind[]>([]) },
        fc.subarray<AppointmentKind>([...appointmentKinds]),
      ),
      active: rarely.map((is) => !is),
    }),
    { maxLength: 4, size: 'max' },
  )
  .map((list) => list.map((member, i) => aStaffMember({ ...member, id: `t${i}` })))

/** Visits as they come, also such as no rule would have allowed. */
const appointments = fc
  .array(
    fc.record({
      startMinute: fc.integer({ min: 460, max: 660 }),
      durationMinutes: fc.integer({ min: 1, max: 60 }),
      kind: fc.constantFrom(...appointmentKinds),
      patientId: fc.constantFrom(...patientIds),
      orderId: fc.constantFrom(null, ...patientIds.map((id) => `order-${id}`)),
      stationId: fc.constantFrom(null, ...ids('s', 6)),
      staffId: fc.constantFrom(null, ...ids('t', 4)),
      status: fc.constantFrom('booked', ...appointmentStatuses),
      campId: fc.constantFrom('camp', 'camp', 'other'),
      date: fc.constantFrom(campDate, campDate, campDate, '2026-05-05'),
    }),
    { maxLength: 10 },
  )
  .map((list) => list.map((visit, i) => anAppointment({ ...visit, id: `a${i}` })))

const patientTraits = fc.record({
  sex: fc.constantFrom('female' as const, 'male' as const, 'unspecified' as const, null),
  needs: rarely.map((is): Need[] => (is ? ['same_sex_staff'] : [])),
})

const order = fc.record({
  state: fc.constantFrom(...orderStates),
  deviceType: fc.constantFrom(...deviceTypes),
})

export const dayArbitrary: fc.Arbitrary<Day> = fc.record({
  camp,
  date: fc.constant(campDate),
  stations,
  staff,
  appointments,
  now: fc.option(
    fc.record({ date: fc.constantFrom(campDate, '2026-05-03'), minute: fc.integer({ min: 400, max: 600 }) }),
    { nil: undefined },
  ),
})

const likelyKind = (traits: Pick<OrderForBooking, 'state' | 'deviceType'> | null): AppointmentKind =>
  (traits && nextVisitKind(traits)) ?? 'assessment'

export const searchArbitrary: fc.Arbitrary<{ day: DayContext; request: SlotRequest }> = fc
  .tuple(dayArbitrary, patientTraits, fc.option(order), fc.constantFrom(...patientIds))
  .chain(([day, traits, orderTraits, id]) =>
    fc.record({
      day: fc.constant({
        ...day,
        patient: { ...traits, id },
        order: orderTraits && { ...orderTraits, id: `order-${id}` },
      }),
      request: fc.record({
        kind: fc.constantFrom(
          ...Array<AppointmentKind>(14).fill(likelyKind(orderTraits)),
          ...appointmentKinds,
        ),
        durationMinutes: fc.option(fc.integer({ min: 3, max: 50 }), { nil: undefined }),
        stationId: fc.constantFrom(...Array<null>(24).fill(null), ...ids('s', 6)),
        staffId: fc.constantFrom(...Array<null>(16).fill(null), ...ids('t', 4)),
        appointmentId: fc.constantFrom(null, null, 'a0'),
      }),
    }),
  )

export const trayArbitrary: fc.Arbitrary<TrayItem[]> = fc
  .tuple(
    fc.array(patientTraits, { minLength: 6, maxLength: 6 }),
    fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
  )
  .chain(([traits, groups]) =>
    fc.array(
      fc
        .record({
          who: fc.nat(5),
          hasOrder: fc.boolean(),
          second: fc.boolean(),
          order,
          priority: fc.constantFrom(...priorities),
          waitingSince: fc.constantFrom('2026-05-01', '2026-05-02', '2026-05-03'),
          durationMinutes: fc.option(fc.integer({ min: 5, max: 60 }), { nil: undefined }),
        })
        .map(({ who, hasOrder, second, order: orderTraits, ...rest }): TrayItem => {
          const id = `p${who}`
          const { sex, needs } = traits[who]!
          const groupId = groups[who] === 0 ? null : `g${groups[who]}`
          return {
            ...rest,
            patient: { id, sex, needs, number: `N${who}`, groupId },
            order: hasOrder ? { ...orderTraits, id: `order-${id}${second ? '-b' : ''}` } : null,
          }
        }),
      { maxLength: 12 },
    ),
  )
  .map(onePerOrder)

/** An order is in one state only, however often it lies in the tray. */
function onePerOrder(tray: TrayItem[]): TrayItem[] {
  const orders = new Map(tray.flatMap((item) => (item.order ? [[item.order.id, item.order] as const] : [])))
  return tray.map((item) => ({ ...item, order: item.order && orders.get(item.order.id)! }))
}

/** The first slot without a clash, found by trying every station and staff member at every fifth minute of the hours above. */
export function bruteForceSlot(request: SlotRequest, day: DayContext, from = 0): DraftAppointment | null {
  const { kind, durationMinutes = visitDefaults[kind].durationMinutes } = request
  const isServed = day.staff.some((member) => member.active && holdsServingRole(member, kind))
  const staffIds = isServed || request.staffId ? day.staff.map(({ id }) => id) : [null]
  for (let startMinute = Math.max(460, Math.ceil(from / 5) * 5); startMinute < 690; startMinute += 5) {
    for (const { id: stationId } of day.stations) {
      for (const staffId of staffIds) {
        if (request.stationId && request.stationId !== stationId) continue
        if (request.staffId && request.staffId !== staffId) continue
        const draft: DraftAppointment = {
          id: request.appointmentId ?? null,
          kind,
          date: day.date,
          startMinute,
          durationMinutes,
          patientId: day.patient.id,
          orderId: day.order?.id ?? null,
          stationId,
          staffId,
        }
        if (checkBooking(draft, day).length === 0) return draft
      }
    }
  }
  return null
}
