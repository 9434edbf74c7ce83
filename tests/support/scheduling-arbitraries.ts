import { fc } from '#tests/support/fast-check.ts'
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
import { bandKinds } from '#domain/camps/day-band.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import type { ShiftSpan, StaffRoster } from '#domain/staff/duty.ts'
import { roles, type Role } from '#domain/staff/staff-member.ts'
import {
  aBand,
  aCamp,
  aMachine,
  anAbsence,
  anAppointment,
  aStaffMember,
  aStation,
  campDate,
} from './scheduling-builders.ts'

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
const travels = fc.constantFrom(null, null, 'g1', 'g2')

const order = fc
  .record({
    state: fc.constantFrom(...orderStates),
    deviceType: fc.constantFrom(...deviceTypes),
    isShort: rarely,
  })
  .map(({ isShort, ...rest }) => ({
    ...rest,
    shortParts: isShort ? [{ name: 'Foot', namePersian: 'پنجه', missing: 1 }] : [],
  }))

const someMinute = fc.integer({ min: 470, max: 660 })
const stretch = fc
  .record({ startMinute: someMinute, length: fc.integer({ min: 5, max: 60 }) })
  .map(({ startMinute, length }) => ({ startMinute, endMinute: startMinute + length }))
const someDate = fc.constantFrom(null, campDate, '2026-05-05')

const roster = fc
  .record({
    staffId: fc.constantFrom(...ids('t', 4)),
    spans: fc.array(
      fc
        .record({ on: fc.constantFrom(1, 1, 1, 3, campDate), from: fc.integer({ min: 460, max: 560 }) })
        .map(({ on, from }): ShiftSpan => ({
          weekday: typeof on === 'number' ? on : null,
          date: typeof on === 'string' ? on : null,
          startMinute: from,
          endMinute: from + 100,
        })),
      { maxLength: 2 },
    ),
  })
  .map((rest): StaffRoster => ({ ...rest, id: `roster-${rest.staffId}`, campId: 'camp', version: 1 }))

/** What a camp may have planned; groups `g1` and `g2` are those of the tray. */
export const planArbitrary: fc.Arbitrary<DayPlan> = fc.record({
  bands: fc
    .array(
      fc.record({
        kind: fc.constantFrom(...bandKinds),
        label: fc.constantFrom('a', 'b'),
        date: someDate,
        stretch,
      }),
      { maxLength: 3 },
    )
    .map((list) =>
      list.map(({ stretch: minutes, ...band }, i) => aBand({ ...band, ...minutes, id: `b${i}` })),
    ),
  rosters: fc.uniqueArray(roster, { maxLength: 2, selector: ({ staffId }) => staffId }),
  absences: fc
    .array(fc.record({ staffId: fc.constantFrom(...ids('t', 4)), stretch, days: fc.nat(1) }), {
      maxLength: 2,
    })
    .map((list) =>
      list.map(({ staffId, stretch: { startMinute, endMinute }, days }, i) =>
        anAbsence({
          id: `x${i}`,
          staffId,
          fromDate: days ? '2026-05-03' : campDate,
          fromMinute: startMinute,
          untilMinute: endMinute,
        }),
      ),
    ),
  machines: fc
    .array(
      fc.record({
        count: fc.integer({ min: 1, max: 3 }),
        kinds: fc.subarray([...appointmentKinds], { minLength: 1, maxLength: 3 }),
        active: rarely.map((is) => !is),
      }),
      { maxLength: 2 },
    )
    .map((list) => list.map((machine, i) => aMachine({ ...machine, id: `m${i}` }))),
  groups: fc.constantFrom('g1', 'g2').chain((id) =>
    fc
      .record({
        arrivesDate: someDate,
        arrivesMinute: fc.integer({ min: 480, max: 540 }),
        leavesDate: someDate,
        leavesMinute: fc.integer({ min: 560, max: 680 }),
      })
      .map((times) => [{ id, name: id, namePersian: '', ...times }]),
  ),
  rules: fc.record({
    turnover: fc.constantFrom({}, { measurement: 10 }, { assessment: 5, trial_fitting: 15 }),
    leads: fc.constantFrom({}, { transtibial: { cast_to_trial: 30 } }, { afo: { trial_to_delivery: 20 } }),
  }),
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
  plan: fc.option(planArbitrary, { nil: undefined, freq: 2 }),
})

const likelyKind = (traits: Pick<OrderForBooking, 'state' | 'deviceType'> | null): AppointmentKind =>
  (traits && nextVisitKind(traits)) ?? 'assessment'

export const searchArbitrary: fc.Arbitrary<{ day: DayContext; request: SlotRequest }> = fc
  .tuple(dayArbitrary, patientTraits, fc.option(order), fc.constantFrom(...patientIds), travels)
  .chain(([day, traits, orderTraits, id, groupId]) =>
    fc.record({
      day: fc.constant({
        ...day,
        patient: { ...traits, id, groupId },
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
