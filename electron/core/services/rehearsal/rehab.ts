import { listAppointmentsOf, listAppointmentsOn } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import { entities } from '#db/entities.ts'
import { listFollowUpsOfOrder } from '#db/follow-ups.ts'
import type { Journal } from '#db/journal.ts'
import { listCampOrders } from '#db/orders.ts'
import { listStaff } from '#db/staff.ts'
import { pickOne, pickWeighted, seededRandom } from '#db/seed/random.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { lostReasons, unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import type { FollowUp } from '#domain/follow-up/follow-up.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import { pathBetween } from '#domain/orders/order-state.ts'
import { getInstrument, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { scoreOutcome, type OutcomeEntry } from '#domain/outcomes/score-outcome.ts'
import { defaultTemplate, walkingAids } from '#domain/rehab/rehab-activities.ts'
import { bookedPlainly } from '#domain/scheduling/appointment.ts'
import { proposeSlots } from '#domain/scheduling/propose-slots.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'
import { planFollowUpsOf } from '../follow-up-steps.ts'
import { addOrder } from '../patients.ts'
import { addCheckout } from './fitting.ts'

const SEED = 20261124
const EARLIER = 44
const TRAINEES = 8
const NOON = 12 * 60

interface Rehearsal {
  journal: Journal
  context: Context
  camp: Camp
  today: string
  random: () => number
}

/** Devices of an invented earlier visit with their follow-ups, a training series with results, and the day's training list. */
export function seedRehab(journal: Journal, context: Context, camp: Camp, today: string): void {
  const rehearsal: Rehearsal = { journal, context, camp, today, random: seededRandom(SEED) }
  seedEarlierDevices(rehearsal)
  seedTrainingDay(rehearsal)
  seedForgottenDay(rehearsal)
}

/** Leg prostheses in some states, by their number. */
const listLegs = (journal: Journal, camp: Camp, states: readonly OrderState[]) =>
  listCampOrders(journal.tx, camp.id, states)
    .filter(({ deviceType }) => deviceType === 'transtibial' || deviceType === 'transfemoral')
    .toSorted((one, other) => (one.number < other.number ? -1 : 1))

const technicians = (journal: Journal) =>
  listStaff(journal.tx).filter(({ roles }) => roles.includes('technician'))
const therapist = (journal: Journal) =>
  listStaff(journal.tx).find(({ roles }) => roles.includes('therapist'))?.id ?? null

/** Limbs that were made between four weeks and fourteen months ago, some worn, some not, some never heard of again. */
function seedEarlierDevices(rehearsal: Rehearsal): void {
  const { journal, camp, random, today } = rehearsal
  const wearers = listLegs(journal, camp, ['prescribed', 'measured'])
  const seen = new Set<string>()
  for (const present of wearers) {
    if (seen.has(present.patientId) || seen.size >= EARLIER) continue
    seen.add(present.patientId)
    const deliveredOn = addDays(
      today,
      -pickWeighted(random, [
        [14, 2],
        [105, 5],
        [200, 4],
        [410, 2],
      ]) - Math.floor(random() * 20),
    )
    const order = addDelivered(rehearsal, present, deliveredOn)
    for (const followUp of listFollowUpsOfOrder(journal.tx, order.id)) liveThrough(rehearsal, followUp)
    if (seen.size % 3 === 1) addSeries(rehearsal, order, deliveredOn)
  }
}

function nameOf({ tx }: Journal, patientId: string): string {
  const patient = entities.patients.find(tx, patientId)
  return `${patient?.givenNameLatin ?? ''} ${patient?.familyNameLatin ?? ''}`.trim()
}

/** An order that walked its whole way on one day in the past. */
function addDelivered(
  { journal, context, random }: Rehearsal,
  present: DeviceOrder,
  deliveredOn: string,
): DeviceOrder {
  const { deviceType, side, patientId, campId } = present
  const technicianId = pickOne(random, technicians(journal)).id
  const draft = { deviceType, side, level: '', priority: 'normal' as const, note: '' }
  let order = addOrder(
    journal.dated(`${deliveredOn}T03:30:00.000Z`),
    context,
    { id: patientId, campId },
    draft,
  )
  for (const [index, state] of (pathBetween('prescribed', 'delivered') ?? []).entries()) {
    const at = `${deliveredOn}T0${Math.min(9, 4 + Math.floor(index / 2))}:${index % 2 === 0 ? '00' : '30'}:00.000Z`
    journal.create('orderSteps', {
      id: context.core.newId(),
      campId,
      orderId: order.id,
      kind: 'advance',
      fromState: order.state,
      toState: state,
      at,
      staffId: technicianId,
      stationId: null,
      cause: '',
      reason: '',
    })
    order = journal.replace('deviceOrders', { ...order, state, stateSince: at, technicianId })
    if (state === 'checkout') addCheckout(journal, context, order, { over: { at, staffId: technicianId } })
  }
  journal.create('deliveries', {
    id: context.core.newId(),
    campId,
    orderId: order.id,
    patientId,
    date: deliveredOn,
    receivedBy: nameOf(journal, patientId),
    relation: '',
    mark: random() < 0.6 ? 'signature' : 'thumb',
    spares: [],
    language: null,
    attachmentId: null,
    photoId: null,
    overrideReason: '',
    staffId: technicianId,
    note: '',
    struckReason: '',
  })
  planFollowUpsOf(journal, context, order)
  return order
}

/** What became of a follow-up whose day has come: mostly answered, some lost, some still to be called. */
function liveThrough({ journal, random, today }: Rehearsal, followUp: FollowUp): void {
  if (followUp.dueDate >= today) return
  const fate = pickWeighted(random, [
    ['done', 62],
    ['lost', 10],
    ['tried', 10],
    ['due', 18],
  ] as const)
  const staffId = therapist(journal)
  const attempt = (result: string) => ({
    at: `${followUp.dueDate}T08:00:00.000Z`,
    staffId,
    channel: 'phone',
    result,
    note: '',
  })
  if (fate === 'due') return
  if (fate === 'tried') {
    journal.replace('followUps', { ...followUp, attempts: [attempt('no_answer')], bestTime: 'evening' })
    return
  }
  if (fate === 'lost') {
    const lostReason = pickOne(random, lostReasons.slice(0, 4))
    const attempts = [attempt('no_answer'), attempt('switched_off')]
    journal.replace('followUps', { ...followUp, status: 'lost', attempts, lostReason, staffId })
    return
  }
  const isUsed = random() < 0.74
  journal.replace('followUps', {
    ...followUp,
    status: 'done',
    doneOn:
      addDays(followUp.dueDate, Math.floor(random() * 6)) < today
        ? addDays(followUp.dueDate, Math.floor(random() * 6))
        : followUp.dueDate,
    staffId,
    attempts: [attempt('reached')],
    isUsed,
    hoursPerDay: isUsed ? 3 + Math.floor(random() * 10) : 0,
    wornAt: isUsed ? [...new Set([wearPlaces[0], pickOne(random, wearPlaces)])] : [],
    pain: Math.floor(random() * (isUsed ? 5 : 9)),
    skin: isUsed ? 'intact' : pickOne(random, ['intact', 'red_fades', 'red_stays', 'open']),
    whyNotUsed: isUsed ? [] : [pickOne(random, unusedReasons.slice(0, 9))],
    needsRepair: random() < (isUsed ? 0.15 : 0.6),
  })
}

/** Sessions in the days after the delivery, with timed tests at the first, the last and three months later. */
function addSeries(rehearsal: Rehearsal, order: DeviceOrder, deliveredOn: string): void {
  const { journal, context, random, today } = rehearsal
  const { campId, patientId, id: orderId } = order
  const planned = 4
  const series = journal.create('rehabSeries', {
    id: context.core.newId(),
    campId,
    patientId,
    orderId,
    kind: 'gait_training',
    goal: '',
    plannedCount: planned,
    pattern: null,
    status: 'finished',
  })
  const start = 14 + random() * 12
  for (let index = 0; index < planned; index += 1) {
    const isAbsent = random() < 0.08
    const level = Math.min(3, index)
    journal.create('rehabSessions', {
      id: context.core.newId(),
      campId,
      patientId,
      orderId,
      seriesId: series.id,
      appointmentId: null,
      groupKey: null,
      number: index + 1,
      date: addDays(deliveredOn, index),
      startMinute: 600,
      durationMinutes: 45,
      staffId: therapist(journal),
      stationId: null,
      attendance: isAbsent ? 'absent' : 'attended',
      activities: isAbsent
        ? []
        : defaultTemplate(order.deviceType).activities.map((activity) => ({ activity, level })),
      aid: walkingAids[Math.max(0, 4 - index)] ?? 'none',
      painBefore: isAbsent ? null : 3,
      painAfter: isAbsent ? null : Math.max(1, 4 - index),
      skinAfter: isAbsent ? '' : 'intact',
      note: '',
      nextGoal: '',
      struckReason: '',
    })
  }
  for (const [index, days] of [0, 3, 90].entries()) {
    const date = addDays(deliveredOn, days)
    if (date > today) continue
    const seconds = start * (1 - index * 0.18)
    const tries = [seconds, seconds * 0.97].map((value) => Math.round(value * 10) / 10)
    addOutcome(rehearsal, order, date, 'tug', { trials: tries, answers: {} })
    addOutcome(rehearsal, order, date, 'walk_2min', { trials: [Math.round(1500 / seconds)], answers: {} })
    addOutcome(rehearsal, order, date, 'socket_comfort', { trials: [], answers: { rating: 6 + index } })
    addOutcome(rehearsal, order, date, 'pain_residual', { trials: [], answers: { rating: 4 - index } })
  }
}

function addOutcome(
  { journal, context }: Rehearsal,
  order: DeviceOrder,
  date: string,
  code: InstrumentCode,
  entry: OutcomeEntry,
): void {
  const instrument = getInstrument(code)
  const scored = scoreOutcome(instrument, entry)
  if (scored.kind !== 'scored') throw new Error(`the rehearsal's ${code} is not a result`)
  journal.create('outcomes', {
    id: context.core.newId(),
    campId: order.campId,
    patientId: order.patientId,
    orderId: order.id,
    sessionId: null,
    instrument: code,
    instrumentVersion: instrument.version,
    date,
    staffId: therapist(journal),
    aid: 'none',
    trials: [...entry.trials],
    answers: { ...entry.answers },
    score: scored.score,
    isComplete: true,
    note: '',
    struckReason: '',
  })
}

/** Gait training for some of those whose trial fitting was this morning, where there is room for it. */
function seedTrainingDay({ journal, context, camp, today }: Rehearsal): void {
  const { tx } = journal
  const ready = listLegs(journal, camp, ['finishing'])
  for (const order of ready.slice(0, TRAINEES)) {
    const patient = entities.patients.find(tx, order.patientId)
    if (!patient) continue
    const day = {
      camp,
      date: today,
      stations: listStations(tx, camp.id),
      staff: listStaff(tx),
      appointments: listAppointmentsOn(tx, today),
      now: { date: today, minute: NOON },
      patient,
      order,
      otherAppointmentsOfPatient: listAppointmentsOf(tx, [patient.id]),
    }
    const request = {
      patientId: patient.id,
      orderId: order.id,
      kind: 'gait_training' as const,
      durationMinutes: 45,
      stationId: null,
      staffId: null,
    }
    const [slot] = proposeSlots(request, day, { limit: 1, from: NOON })
    if (!slot) continue
    journal.create('appointments', {
      ...bookedPlainly,
      ...slot,
      id: context.core.newId(),
      campId: camp.id,
    })
  }
}

/** Two people trained on the day before, and nobody wrote it down. */
function seedForgottenDay({ journal, context, camp, today }: Rehearsal): void {
  const yesterday = addDays(today, -1)
  const station = listStations(journal.tx, camp.id).find(({ kind }) => kind === 'gait_training')
  const evening = camp.closesMinute - 120
  const free = listLegs(journal, camp, ['trial_fit', 'finishing', 'checkout']).filter(({ patientId }) =>
    listAppointmentsOf(journal.tx, [patientId]).every(
      ({ date, startMinute, durationMinutes }) =>
        date !== yesterday || startMinute + durationMinutes <= evening,
    ),
  )
  free.slice(-2).forEach((order, index) =>
    journal.create('appointments', {
      id: context.core.newId(),
      campId: camp.id,
      patientId: order.patientId,
      orderId: order.id,
      kind: 'gait_training',
      date: yesterday,
      startMinute: camp.closesMinute - 60 * (index + 1),
      durationMinutes: 45,
      stationId: station?.id ?? null,
      staffId: null,
      status: 'done',
      pinned: false,
      note: '',
      overrideReason: '',
      seriesId: null,
    }),
  )
}
