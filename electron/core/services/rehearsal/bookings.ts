import { listAppointmentsOf, listAppointmentsOn, listCampRange } from '#db/appointments.ts'
import { entities } from '#db/entities.ts'
import type { Journal } from '#db/journal.ts'
import { listUnscheduledOrders } from '#db/orders.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { bookedPlainly, visitDefaults } from '#domain/scheduling/appointment.ts'
import { planSeries, wishesOfPattern } from '#domain/scheduling/plan-series.ts'
import type { SeriesPattern } from '#domain/scheduling/series-pattern.ts'
import { noticeChoices, type WaitEntry } from '#domain/scheduling/wait-list.ts'
import { addDays } from '#domain/time/local-date.ts'
import { dayStart } from '#domain/time/zone.ts'
import type { Context } from '../../context.ts'
import { readDay } from '../appointments.ts'

const TRAINEES = 3
const WAITING = 5
const HOUR_MS = 3_600_000
const needsOfRehearsal = ['', 'آخرین اتوبوس ۱۶:۰۰ · last bus 16:00', '', 'درد دارد · in pain', ''] as const

interface Rehearsal {
  journal: Journal
  context: Context
  camp: Camp
  today: string
}

/** Training booked as series over the days that are left, people on the wait list, and one who would come earlier. */
export function seedBookings(rehearsal: Rehearsal): void {
  seedSeries(rehearsal)
  seedWaitList(rehearsal)
}

function seedSeries({ journal, context, camp, today }: Rehearsal): void {
  const trained = listAppointmentsOn(journal.tx, today)
    .filter(({ kind, status }) => kind === 'gait_training' && status === 'booked')
    .slice(0, TRAINEES)
  for (const [index, visit] of trained.entries()) {
    const patient = entities.patients.find(journal.tx, visit.patientId)
    const order = visit.orderId ? entities.deviceOrders.find(journal.tx, visit.orderId) : null
    if (!patient) continue
    const { patientId, orderId } = visit
    const pattern: SeriesPattern = {
      repeat: { everyDays: 1 },
      from: addDays(today, 1),
      end: { until: camp.lastDate },
      startMinute: 9 * 60 + index * 60,
      durationMinutes: visitDefaults.gait_training.durationMinutes,
      stationId: null,
      staffId: null,
    }
    const { wishes } = wishesOfPattern(pattern, { patientId, orderId, kind: 'gait_training' }, [])
    const owner = { patient, order, visits: listAppointmentsOf(journal.tx, [patientId]) }
    const days = new Map(
      wishes.map(({ wanted: { date } }) => [date, readDay(context, journal.tx, camp, date)]),
    )
    const lines = planSeries({
      wishes,
      owner,
      dayOn: (date) => days.get(date) ?? readDay(context, journal.tx, camp, date),
      leaving: [],
    })
    const slots = lines.flatMap(({ wanted, clashes, nearest }) =>
      clashes.length === 0 ? wanted : (nearest ?? []),
    )
    const series = journal.create('rehabSeries', {
      id: context.core.newId(),
      campId: camp.id,
      patientId,
      orderId,
      kind: 'gait_training',
      goal: '',
      plannedCount: slots.length + 1,
      pattern,
      status: 'open',
    })
    journal.replace('appointments', { ...visit, seriesId: series.id })
    for (const slot of slots) {
      journal.create('appointments', {
        ...bookedPlainly,
        ...slot,
        id: context.core.newId(),
        campId: camp.id,
        seriesId: series.id,
      })
    }
  }
}

function seedWaitList({ journal, context, camp, today }: Rehearsal): void {
  const { tx } = journal
  const add = (entry: Omit<WaitEntry, 'id' | 'campId' | 'version' | 'status' | 'leftReason'>) =>
    journal.create('waitEntries', {
      ...entry,
      id: context.core.newId(),
      campId: camp.id,
      status: 'waiting',
      leftReason: '',
    })
  const morning = Date.parse(dayStart(today, camp.timeZone)) + 8 * HOUR_MS
  const since = (hours: number) => new Date(morning - hours * HOUR_MS).toISOString()
  const seen = new Set<string>()
  const waiting = listUnscheduledOrders(tx, camp.id, today, null).filter(({ patientId, ...order }) => {
    const isFirst = nextVisitKind(order) === 'measurement' && !seen.has(patientId)
    if (isFirst) seen.add(patientId)
    return isFirst
  })
  for (const [index, order] of waiting.slice(-WAITING).entries()) {
    add({
      patientId: order.patientId,
      orderId: order.id,
      kind: 'measurement',
      durationMinutes: visitDefaults.measurement.durationMinutes,
      priority: index === 3 ? 'urgent' : order.priority === 'low' ? 'normal' : order.priority,
      since: since(index * 5),
      noticeMinutes: noticeChoices[index % 3] ?? 0,
      need: needsOfRehearsal[index] ?? '',
      appointmentId: null,
    })
  }
  const later = listCampRange(tx, camp.id, addDays(today, 1), camp.lastDate).find(
    ({ status, kind, seriesId }) => status === 'booked' && kind === 'trial_fitting' && seriesId === null,
  )
  if (!later) return
  const { patientId, orderId, kind, durationMinutes, id: appointmentId } = later
  add({
    patientId,
    orderId,
    kind,
    durationMinutes,
    priority: 'normal',
    since: since(1),
    noticeMinutes: 120,
    need: '',
    appointmentId,
  })
}
