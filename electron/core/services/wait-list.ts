import type { SlotOffer, WaitLine } from '#contract/wait-list.ts'
import { listAppointmentsOf } from '#db/appointments.ts'
import { findLastChange } from '#db/changes.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listVisitChanges, listWaiting, listWaitEntriesOf } from '#db/wait-list.ts'
import type { Priority } from '#domain/orders/device-order.ts'
import { bookedPlainly, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { mayBook, type DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { freedSlots, type Freed } from '#domain/scheduling/freed-slots.ts'
import { isReadyFor } from '#domain/scheduling/visit-rules.ts'
import {
  compareWaiting,
  heldVisit,
  whoFits,
  type WaitEntry,
  type Waiting,
} from '#domain/scheduling/wait-list.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { invalid, notFound, refused } from '../refusal.ts'
import { clashesOf, readDay } from './appointments.ts'
import { briefsOf, toOrderBrief } from './brief.ts'
import { readShortParts } from './short-parts.ts'
import { listTakenBy } from './taken-by.ts'

/** Slots freed longer ago than this are not offered any more. */
const OFFERED_HOURS = 24
const OFFERED_SLOTS = 8
const EXAMINED_SLOTS = 40
const OFFERED_PEOPLE = 4

interface Terms {
  durationMinutes: number
  priority: Priority
  noticeMinutes: number
  need: string
}

/** Who waits in a camp with all that the rules ask of them, first who is to be asked first. */
function readWaiting({ core }: Context, campId: string): Waiting[] {
  const entries = listWaiting(core.db, campId).toSorted(compareWaiting)
  const ids = [...new Set(entries.map(({ patientId }) => patientId))]
  const patients = new Map(listPatientsByIds(core.db, ids).map((patient) => [patient.id, patient]))
  const orderIds = entries.flatMap(({ orderId }) => orderId ?? [])
  const orders = new Map(listOrdersByIds(core.db, orderIds).map((order) => [order.id, order]))
  const shortParts = readShortParts(core.db, campId, [...orders.values()])
  const visits = Map.groupBy(listAppointmentsOf(core.db, ids), ({ patientId }) => patientId)
  return entries.flatMap((entry) => {
    const patient = patients.get(entry.patientId)
    const known = orders.get(entry.orderId ?? '')
    const short = known && shortParts.get(known.id)
    const order = known ? { ...known, ...(short ? { shortParts: short } : {}) } : null
    return patient ? [{ entry, patient, order, visits: visits.get(entry.patientId) ?? [] }] : []
  })
}

/** The wait list as the calendar shows it. */
export function listWaitLines(context: Context, { campId }: { campId: string }): WaitLine[] {
  const camp = load(context, 'camps', campId)
  return toLines(context, readWaiting(context, campId), campNow(context.core, camp).date)
}

function toLines(context: Context, waiting: readonly Waiting[], date: string): WaitLine[] {
  if (waiting.length === 0) return []
  const people = briefsOf(
    context.core,
    waiting.map(({ entry }) => entry.patientId),
    date,
  )
  const orders = new Map(
    listOrdersByIds(
      context.core.db,
      waiting.flatMap(({ entry }) => entry.orderId ?? []),
    ).map((order) => [order.id, order]),
  )
  return waiting.flatMap((one): WaitLine[] => {
    const person = people.get(one.entry.patientId)
    if (!person) return []
    return [
      {
        entry: one.entry,
        patient: person.brief,
        village: person.patient.village,
        phones: person.patient.phones,
        order: toOrderBrief(orders.get(one.entry.orderId ?? '')),
        isReady: one.order ? isReadyFor(one.order, one.entry.kind) : null,
        hasParts: one.order && !one.order.shortParts,
        held: heldVisit(one),
      },
    ]
  })
}

export function listWaitsOf({ core }: Context, { patientId }: { patientId: string }): WaitEntry[] {
  return listWaitEntriesOf(core.db, patientId)
}

/** Puts somebody on the wait list. */
export function addWaiting(
  context: Context,
  input: Terms & {
    campId: string
    patientId: string
    orderId: string | null
    kind: AppointmentKind
    appointmentId: string | null
  },
) {
  const { core } = context
  load(context, 'camps', input.campId)
  load(context, 'patients', input.patientId)
  if (input.orderId && load(context, 'deviceOrders', input.orderId).patientId !== input.patientId)
    throw invalid({ orderId: 'other_persons_device' })
  return operate(context, { name: 'waitList.add', campId: input.campId }, (journal) => {
    const known = listWaitEntriesOf(journal.tx, input.patientId).some(
      ({ status, kind, orderId }) => status === 'waiting' && kind === input.kind && orderId === input.orderId,
    )
    if (known) throw refused('already_waiting')
    if (input.appointmentId) {
      const visit = load(context, 'appointments', input.appointmentId)
      if (visit.patientId !== input.patientId) throw notFound('appointments')
      if (visit.status !== 'booked') throw refused('not_later')
    }
    return journal.create('waitEntries', {
      ...input,
      id: core.newId(),
      since: journal.head.at,
      status: 'waiting',
      leftReason: '',
    })
  })
}

function stillWaiting(context: Context, { id, version }: { id: string; version: number }): WaitEntry {
  const entry = loadFresh(context, 'waitEntries', id, version)
  if (entry.status !== 'waiting') throw refused('not_waiting')
  return entry
}

export function changeWaiting(context: Context, input: Terms & { id: string; version: number }) {
  return operate(context, { name: 'waitList.change' }, (journal) => {
    const { version: _version, ...terms } = input
    return journal.replace('waitEntries', { ...stillWaiting(context, input), ...terms })
  })
}

export function leaveWaiting(context: Context, input: { id: string; version: number; reason: string }) {
  return operate(context, { name: 'waitList.leave', reason: input.reason }, (journal) =>
    journal.replace('waitEntries', {
      ...stillWaiting(context, input),
      status: 'left',
      leftReason: input.reason,
    }),
  )
}

/** Slots that were left and still lie ahead, each with those who can have it. */
export function listOffers(context: Context, { campId }: { campId: string }): SlotOffer[] {
  const { core } = context
  const waiting = readWaiting(context, campId)
  if (waiting.length === 0) return []
  const camp = load(context, 'camps', campId)
  const now = campNow(core, camp)
  const since = new Date(core.clock().getTime() - OFFERED_HOURS * 3_600_000).toISOString()
  const freed = freedSlots(listVisitChanges(core.db, { campId, since, fromDate: now.date }), now)
  const lines = new Map(toLines(context, waiting, now.date).map((line) => [line.entry.id, line]))
  const offers: SlotOffer[] = []
  for (const one of freed.slice(0, EXAMINED_SLOTS)) {
    if (offers.length >= OFFERED_SLOTS) break
    const day = readDay(context, core.db, camp, one.slot.date)
    const fits = whoFits(one.slot, day, waiting, OFFERED_PEOPLE).flatMap(({ entry, draft }) => {
      const line = lines.get(entry.id)
      return line ? [{ line, draft }] : []
    })
    if (fits.length > 0) offers.push({ ...toOffer(context, one, now.date), fits })
  }
  return offers
}

function toOffer({ core }: Context, freed: Freed, date: string): Omit<SlotOffer, 'fits'> {
  const { slot, why, actorName, patientId } = freed
  return {
    key: `${freed.visitId}-${slot.date}-${slot.startMinute}`,
    slot,
    why,
    patient: briefsOf(core, [patientId], date).get(patientId)?.brief ?? null,
    freedBy: actorName,
  }
}

interface BookInput {
  id: string
  version: number
  slot: Pick<DraftAppointment, 'date' | 'startMinute' | 'stationId' | 'staffId'>
}

/** Gives a slot to somebody who waits. Whoever comes too late is told who has it. */
export function bookWaiting(context: Context, { id, version, slot }: BookInput) {
  const { campId } = load(context, 'waitEntries', id)
  return operate(context, { name: 'waitList.book', campId }, (journal) => {
    assertNotBooked(context, id)
    const entry = stillWaiting(context, { id, version })
    const visits = listAppointmentsOf(journal.tx, [entry.patientId])
    const held = heldVisit({ entry, visits })
    const { kind, patientId, orderId, durationMinutes } = entry
    const draft = { id: held?.id ?? null, kind, patientId, orderId, durationMinutes, ...slot }
    assertFree(context, journal, campId, draft)
    const visit = held
      ? journal.replace('appointments', { ...held, ...draft, id: held.id, overrideReason: '' })
      : journal.create('appointments', {
          ...bookedPlainly,
          ...draft,
          id: context.core.newId(),
          campId,
          note: entry.need,
        })
    journal.replace('waitEntries', { ...entry, status: 'booked', appointmentId: visit.id })
    return visit
  })
}

function assertNotBooked(context: Context, id: string): void {
  const entry = load(context, 'waitEntries', id)
  const visit = entry.appointmentId ? entities.appointments.find(context.core.db, entry.appointmentId) : null
  if (entry.status !== 'booked' || !visit) return
  const by = findLastChange(context.core.db, 'waitEntries', id)?.actorName ?? ''
  throw refused('got_slot', { by, date: visit.date, startMinute: visit.startMinute })
}

/** Refuses with `slot_taken` and who was booked there, else with `clash`. */
function assertFree(context: Context, journal: Journal, campId: string, draft: DraftAppointment): void {
  const clashes = clashesOf(context, journal.tx, campId, draft)
  if (mayBook(clashes, '')) return
  const [winner] = listTakenBy(context, journal.tx, draft, clashes).toSorted((a, b) =>
    b.bookedAt.localeCompare(a.bookedAt),
  )
  if (!winner) throw refused('clash', { clashes })
  throw refused('slot_taken', {
    by: winner.bookedBy,
    patient: winner.patient,
    startMinute: winner.appointment.startMinute,
    clashes,
  })
}
