import type { TodayView } from '#contract/today.ts'
import { listCampDay } from '#db/appointments.ts'
import { listRecordChanges, type Change } from '#db/changes.ts'
import { listStations } from '#db/camps.ts'
import { listStaff } from '#db/staff.ts'
import { listUnscheduledOrders } from '#db/orders.ts'
import { countFlagged, countPatients, countRegisteredBetween } from '#db/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { campDays, dayNumber } from '#domain/camps/day-hours.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { measureDayLoad } from '#domain/scheduling/day-load.ts'
import { addDays, daysBetween } from '#domain/time/local-date.ts'
import { dayStart, toZonedMoment } from '#domain/time/zone.ts'
import { campNow } from '../camp-clock.ts'
import type { Context, CoreState } from '../context.ts'
import { load } from '../operate.ts'
import { withPeople } from './brief.ts'

/** How many of the coming visits the home screen shows. */
const SHOWN_NEXT = 12

/** The home screen of one day. `late` and `waiting` are empty on other days than today. */
export function viewToday(context: Context, { campId, date }: { campId: string; date: string }): TodayView {
  const { core } = context
  const camp = load(context, 'camps', campId)
  const now = campNow(core, camp)
  const visits = listCampDay(core.db, campId, date)
  const isToday = date === now.date
  const by = (status: Appointment['status']) => visits.filter((visit) => visit.status === status)
  const booked = by('booked')
  const late = isToday ? booked.filter(({ startMinute }) => startMinute < now.minute) : []
  const next = isToday ? booked.filter(({ startMinute }) => startMinute >= now.minute) : booked
  const arrivals = readArrivals(core, camp, by('arrived'))
  const waiting = by('arrived').toSorted((a, b) => (arrivals.get(a.id) ?? 0) - (arrivals.get(b.id) ?? 0))
  const unscheduled = listUnscheduledOrders(core.db, campId, date, null).filter((order) =>
    nextVisitKind(order),
  )
  return {
    date,
    dayNumber: dayNumber(camp, date),
    dayCount: campDays(camp).length,
    nowMinute: now.minute,
    counts: {
      registered: countPatients(core.db, campId),
      registeredToday: countRegisteredBetween(
        core.db,
        campId,
        dayStart(date, camp.timeZone),
        dayStart(addDays(date, 1), camp.timeZone),
      ),
      booked: booked.length,
      arrived: by('arrived').length,
      inProgress: by('in_progress').length,
      done: by('done').length,
      noShow: by('no_show').length,
      unscheduled: new Set(unscheduled.map(({ patientId }) => patientId)).size,
      flagged: countFlagged(core.db, campId),
    },
    late: withPeople(core, late),
    waiting: withPeople(core, waiting),
    arrivedMinutes: Object.fromEntries(arrivals),
    next: withPeople(core, next.slice(0, SHOWN_NEXT)),
    stations: stationLoads(core, camp, date, visits),
  }
}

/** When each visit was last noted as arrived, as the log tells: minutes of the day, negative where it was on an earlier one. */
function readArrivals(core: CoreState, camp: Camp, visits: Appointment[]): Map<string, number> {
  const isArrival = ({ before, after }: Change) =>
    readStatus(after) === 'arrived' && readStatus(before) !== 'arrived'
  return new Map(
    visits.flatMap(({ id, date }): [string, number][] => {
      const arrival = listRecordChanges(core.db, 'appointments', id, 20).find(isArrival)
      if (!arrival) return []
      const moment = toZonedMoment(arrival.at, camp.timeZone)
      return [[id, moment.minute + 1440 * daysBetween(date, moment.date)]]
    }),
  )
}

const readStatus = (record: Change['after']) => (record as Partial<Appointment> | null)?.status

function stationLoads(
  core: CoreState,
  camp: Camp,
  date: string,
  visits: Appointment[],
): TodayView['stations'] {
  const stations = listStations(core.db, camp.id)
  const loads = measureDayLoad({ camp, date, stations, staff: listStaff(core.db), appointments: visits })
  return stations
    .filter(({ active }) => active)
    .map(({ id, name, namePersian }) => {
      const here = visits.filter(({ stationId }) => stationId === id)
      const count = (status: Appointment['status']) => here.filter((visit) => visit.status === status).length
      const load = loads.stations.find((entry) => entry.id === id)
      return {
        stationId: id,
        name,
        namePersian,
        bookedMinutes: load?.bookedMinutes ?? 0,
        openMinutes: load?.openMinutes ?? 0,
        waiting: count('arrived'),
        inProgress: count('in_progress'),
        remaining: count('booked'),
      }
    })
}
