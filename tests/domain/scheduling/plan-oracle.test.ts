import { fc } from '#tests/support/fast-check.ts'
import { expect, test } from 'vitest'
import { checkBooking, type DayContext, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import { visitDefaults, type Appointment } from '#domain/scheduling/appointment.ts'
import { clashKinds, type ClashKind } from '#domain/scheduling/clash.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { workingLead } from '#domain/scheduling/planning-rules.ts'
import { isReadyFor, servingRoles, type OrderForBooking } from '#domain/scheduling/visit-rules.ts'
import { orderStateAfter } from '#domain/scheduling/visit-status.ts'
import { planArbitrary, searchArbitrary } from '#tests/support/scheduling-arbitraries.ts'
import { anAppointment, campDate } from '#tests/support/scheduling-builders.ts'

/**
 * An oracle that knows no intervals: it walks through the minutes of the visit one by one and asks each rule of the plan in its own
 * plain words. Monday is `campDate`.
 */
function askMinuteByMinute(draft: DraftAppointment, day: DayContext, plan: DayPlan): Set<ClashKind> {
  const found = new Set<ClashKind>()
  const { startMinute: start, durationMinutes } = draft
  const others = day.appointments.filter(
    (visit) =>
      visit.date === draft.date && visit.id !== draft.id && !['no_show', 'cancelled'].includes(visit.status),
  )
  const cleanUp = (kind: string) => (plan.rules.turnover as Record<string, number>)[kind] ?? 0
  const station = day.stations.find(({ id }) => id === draft.stationId)
  const group = plan.groups.find(({ id }) => id === day.patient.groupId)
  const isIn = (minute: number, from: number, until: number) => from <= minute && minute < until

  for (let minute = start; minute < start + durationMinutes; minute++) {
    for (const band of plan.bands) {
      const isReplaced =
        band.date === null &&
        plan.bands.some(
          (own) => own.date === draft.date && own.kind === band.kind && own.label === band.label,
        )
      if (isReplaced || (band.date !== null && band.date !== draft.date)) continue
      if (!isIn(minute, band.startMinute, band.endMinute)) continue
      if (band.kind === 'prayer') found.add('in_prayer')
      else if (day.patient.sex !== 'female') found.add('women_hour')
    }
    if (group) {
      const { arrivesDate, arrivesMinute, leavesDate, leavesMinute } = group
      const comesLater = arrivesDate !== null && arrivesDate > draft.date
      const comesToday = arrivesDate === null || arrivesDate === draft.date
      if (comesLater || (comesToday && minute < (arrivesMinute ?? 0))) found.add('before_arrival')
      const leftBefore = leavesDate !== null && leavesDate < draft.date
      const leavesToday = leavesDate === null || leavesDate === draft.date
      if (leftBefore || (leavesToday && minute >= (leavesMinute ?? 1440))) found.add('after_departure')
    }
    for (const machine of plan.machines.filter(({ kinds }) => kinds.includes(draft.kind))) {
      const users = others.filter(
        (visit) =>
          visit.campId === 'camp' &&
          machine.kinds.includes(visit.kind) &&
          isIn(minute, visit.startMinute, visit.startMinute + visit.durationMinutes),
      )
      if (!machine.active || users.length >= machine.count) found.add('machine_busy')
    }
    for (const absence of plan.absences.filter(({ staffId }) => staffId === draft.staffId)) {
      const at = `${draft.date} ${String(minute).padStart(4, '0')}`
      const from = `${absence.fromDate} ${String(absence.fromMinute).padStart(4, '0')}`
      const until = `${absence.untilDate} ${String(absence.untilMinute).padStart(4, '0')}`
      if (from <= at && at < until) found.add('staff_absent')
    }
    const spans = plan.rosters.find(({ staffId }) => staffId === draft.staffId)?.spans ?? []
    const own = spans.filter(({ date }) => date === draft.date)
    const weekly = spans.filter(({ weekday }) => weekday !== null)
    const hours = own.length > 0 ? own : weekly.filter(({ weekday }) => weekday === 1)
    const hasHours = own.length > 0 || weekly.length > 0
    if (hasHours && !hours.some((span) => isIn(minute, span.startMinute, span.endMinute)))
      found.add('off_shift')
  }

  if (station && station.capacity > 0) {
    const there = others.filter(({ stationId }) => stationId === station.id)
    const countAt = (minute: number, after: (kind: string) => number) =>
      there.filter((visit) =>
        isIn(minute, visit.startMinute, visit.startMinute + visit.durationMinutes + after(visit.kind)),
      ).length
    let [isFull, isHeld] = [false, false]
    for (let minute = start; minute < start + durationMinutes + cleanUp(draft.kind); minute++) {
      if (minute < start + durationMinutes && countAt(minute, () => 0) >= station.capacity) isFull = true
      if (countAt(minute, cleanUp) >= station.capacity) isHeld = true
    }
    if (isHeld && !isFull) found.add('turnover')
  }

  return found
}

const freed = ['no_show', 'cancelled']
const dayBefore = '2026-05-03'
/** Every date that a camp here may have, with one more at each end. */
const week = Array.from({ length: 7 }, (_, day) => `2026-05-0${day + 1}`)
/** Dates of a camp that is over before the day, or begins after it, or with it. */
const terms = [
  { firstDate: '2026-05-02', lastDate: dayBefore },
  { firstDate: '2026-05-05', lastDate: '2026-05-06' },
  { firstDate: campDate },
]

/** The rules of the day and of the person: when the camp is there, how many it takes, nobody twice, and where the device stands. */
function askDayAndOrder(draft: DraftAppointment, day: DayContext, plan: DayPlan): Set<ClashKind> {
  const found = new Set<ClashKind>()
  const { camp, order, now, patient } = day
  const { kind, startMinute: start } = draft
  const end = start + draft.durationMinutes
  const taken = (visit: Appointment) => visit.id !== draft.id && !freed.includes(visit.status)
  const own = [...day.appointments, ...(day.otherAppointmentsOfPatient ?? [])].filter(
    (visit) => visit.patientId === patient.id && taken(visit),
  )
  for (let minute = start; minute < end; minute++) {
    const isIn = (from: number, until: number) => from <= minute && minute < until
    if (minute < camp.opensMinute || minute >= camp.closesMinute) found.add('outside_hours')
    if (camp.breaks.some((pause) => isIn(pause.startMinute, pause.endMinute))) found.add('in_break')
    const isElsewhere = own.some(
      (visit) =>
        visit.date === draft.date && isIn(visit.startMinute, visit.startMinute + visit.durationMinutes),
    )
    if (isElsewhere) found.add('patient_busy')
  }
  const campDates = week.filter((date) => camp.firstDate <= date && date <= camp.lastDate)
  if (!campDates.includes(draft.date)) found.add('outside_camp')
  else if (camp.closedDates.includes(draft.date)) found.add('closed_day')
  if (now && `${draft.date} ${1000 + start}` < `${now.date} ${1000 + now.minute}`) found.add('in_past')
  const people = day.appointments
    .filter((visit) => visit.campId === camp.id && visit.date === draft.date && taken(visit))
    .map(({ patientId }) => patientId)
  const isExpected = people.includes(patient.id)
  if (camp.dailyCapacity !== null && !isExpected && new Set(people).size >= camp.dailyCapacity)
    found.add('day_full')

  const openDays = campDates.filter((date) => !camp.closedDates.includes(date))
  const isLastOfMany = openDays.length > 1 && openDays.at(-1) === draft.date
  if (isLastOfMany && kind === 'measurement') found.add('last_day_casting')
  if (!order || !draft.orderId) return found

  const withOrder = own.filter(({ orderId }) => orderId === order.id)
  const tried = ['trial_fit', 'adjusting', 'finishing', 'checkout'].includes(order.state)
  const triedBefore = withOrder.some((visit) => visit.kind === 'trial_fitting' && visit.date < draft.date)
  if (isLastOfMany && kind === 'trial_fitting' && !tried && !triedBefore) found.add('last_day_first_trial')
  if (['trial_fitting', 'delivery'].includes(kind) && (order.shortParts ?? []).length > 0)
    found.add('parts_short')
  const fits = (state: OrderState | null) => state !== null && isReadyFor({ ...order, state }, kind)
  const standsStill = ['on_hold', 'rejected', 'cancelled', 'closed'].includes(order.state)
  const isLedThere = withOrder.some(
    (visit) =>
      (visit.date < draft.date ||
        (visit.date === draft.date && visit.startMinute + visit.durationMinutes <= start)) &&
      fits(orderStateAfter(visit.kind, order)),
  )
  if (!fits(order.state) && (standsStill || !isLedThere)) found.add('order_not_ready')
  if (isInWork(draft, order, withOrder, plan)) found.add('too_soon')
  return found
}

/** Whether the plaster, the oven or the finishing of an earlier visit still needs its time, counted in minutes from the day before. */
function isInWork(
  draft: DraftAppointment,
  { state, deviceType }: OrderForBooking,
  withOrder: readonly Appointment[],
  { rules }: DayPlan,
): boolean {
  const isMaking = ['prescribed', 'measured', 'rectified', 'fabricating'].includes(state)
  const isChecked = ['checkout', 'delivered'].includes(state)
  const works = [
    { step: 'cast_to_trial', after: 'measurement', before: 'trial_fitting', counts: isMaking },
    { step: 'trial_to_delivery', after: 'trial_fitting', before: 'delivery', counts: !isChecked },
  ] as const
  const moment = (date: string, minute: number) => (date === dayBefore ? 0 : 1440) + minute
  return works.some(({ step, after, before, counts }) => {
    const lead = rules.leads[deviceType]?.[step] ?? workingLead(deviceType, step)
    return withOrder.some((visit) => {
      const done = moment(visit.date, visit.startMinute + visit.durationMinutes)
      const begins = moment(draft.date, draft.startMinute)
      const isEarlier = visit.kind === after && visit.date <= draft.date
      return counts && draft.kind === before && isEarlier && done <= begins && begins < done + lead
    })
  })
}

/** The rules of the station and of the person who serves. */
function askPlaceAndStaff(draft: DraftAppointment, day: DayContext): Set<ClashKind> {
  const found = new Set<ClashKind>()
  const { kind, stationId, staffId, startMinute: start, durationMinutes } = draft
  const { patient } = day
  const there = day.appointments.filter(
    (visit) => visit.date === draft.date && visit.id !== draft.id && !freed.includes(visit.status),
  )
  const atSome = (test: (running: Appointment[]) => boolean) =>
    Array.from({ length: durationMinutes }, (_, i) => start + i).some((minute) =>
      test(
        there.filter(
          (visit) => visit.startMinute <= minute && minute < visit.startMinute + visit.durationMinutes,
        ),
      ),
    )
  if (!stationId && !staffId) found.add('missing_place')
  const station = day.stations.find(({ id }) => id === stationId)
  if (stationId && !station?.active) found.add('station_inactive')
  if (station) {
    if (!visitDefaults[kind].stationKinds.includes(station.kind)) found.add('station_wrong_kind')
    if (station.womenOnly && patient.sex !== 'female') found.add('station_women_only')
    const isFull = (running: Appointment[]) =>
      running.filter((visit) => visit.stationId === stationId).length + 1 > station.capacity
    if (atSome(isFull)) found.add('station_full')
  }
  const member = day.staff.find(({ id }) => id === staffId)
  if (staffId && !member?.active) found.add('staff_inactive')
  if (member) {
    if (!member.roles.some((role) => servingRoles[kind].includes(role))) found.add('staff_wrong_role')
    if (member.skills.length > 0 && !member.skills.includes(kind)) found.add('staff_lacks_skill')
    const isSame = ['female', 'male'].includes(member.sex) && member.sex === patient.sex
    if (patient.needs.includes('same_sex_staff') && !draft.chaperone && !isSame)
      found.add('same_sex_staff_needed')
    if (atSome((running) => running.some((visit) => visit.staffId === staffId))) found.add('staff_busy')
  }
  return found
}

test('every rule of the engine agrees with a walk through the minutes', () => {
  const seen = new Set<ClashKind>()
  fc.assert(
    fc.property(
      searchArbitrary,
      planArbitrary,
      fc.record({
        startMinute: fc.integer({ min: 470, max: 660 }),
        durationMinutes: fc.integer({ min: 1, max: 40 }),
        staffId: fc.constantFrom(null, 't0', 't1', 't2'),
        stationId: fc.constantFrom(null, 's0', 's1', 's2', 's3', 'gone'),
        chaperone: fc.constantFrom(null, null, 'her aunt'),
      }),
      fc.record({
        kind: fc.constantFrom(null, 'trial_fitting' as const, 'delivery' as const),
        earlier: fc.constantFrom('measurement' as const, 'trial_fitting' as const),
        date: fc.constantFrom(campDate, campDate, dayBefore),
        startMinute: fc.integer({ min: 400, max: 600 }),
      }),
      fc.constantFrom({}, {}, {}, {}, {}, ...terms),
      ({ day, request }, plan, place, { kind, earlier, ...when }, term) => {
        const draft: DraftAppointment = {
          id: request.appointmentId ?? null,
          kind: kind ?? request.kind,
          date: campDate,
          patientId: day.patient.id,
          orderId: day.order?.id ?? null,
          ...place,
        }
        const step = anAppointment({
          ...{ id: 'step', kind: earlier, ...when, stationId: null, staffId: null },
          ...{ patientId: day.patient.id, orderId: draft.orderId },
        })
        const context = {
          ...day,
          camp: { ...day.camp, ...term },
          plan,
          appointments: when.date === campDate ? [...day.appointments, step] : day.appointments,
          otherAppointmentsOfPatient: [step],
        }
        const told = new Set(checkBooking(draft, context).map((clash) => clash.kind))
        const wanted = new Set([
          ...askMinuteByMinute(draft, context, plan),
          ...askDayAndOrder(draft, context, plan),
          ...askPlaceAndStaff(draft, context),
        ])
        // Whoever is unknown to the team has neither shift nor absence.
        const isKnown = day.staff.some(({ id }) => id === draft.staffId)
        const isAsked = (rule: ClashKind) => isKnown || (rule !== 'off_shift' && rule !== 'staff_absent')
        for (const rule of clashKinds.filter(isAsked)) {
          expect(`${rule} ${told.has(rule)}`).toBe(`${rule} ${wanted.has(rule)}`)
          if (wanted.has(rule)) seen.add(rule)
        }
      },
    ),
    { numRuns: 3000, seed: 7 },
  )
  expect(seen).toEqual(new Set(clashKinds))
})
