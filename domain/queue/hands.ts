import { dutyMinutes, type Duty } from '../staff/duty.ts'
import type { StaffMember } from '../staff/staff-member.ts'
import {
  appointmentKinds,
  stationKinds,
  visitDefaults,
  type Appointment,
  type Station,
  type StationKind,
} from '../scheduling/appointment.ts'
import { hasSkillFor, holdsServingRole, minutesOf } from '../scheduling/visit-rules.ts'

/** A member of the team for the rest of a day: where they work, and where else they could. */
export interface Hands {
  staffId: string
  /** Where most of their visits ahead are; null without any. */
  at: StationKind | null
  /** How many visits ahead they have there. */
  visits: number
  /** The kinds of station at which role and skills let them serve, in the order of a camp. */
  able: StationKind[]
}

export interface DayAhead {
  date: string
  nowMinute: number
  staff: readonly StaffMember[]
  duty: Duty
  stations: readonly Pick<Station, 'id' | 'kind'>[]
  visits: readonly Appointment[]
}

/** The kind of station at which a visit takes place: that of its station, else the usual one of its kind. */
export function stationKindOf(
  { stationId, kind }: Pick<Appointment, 'stationId' | 'kind'>,
  stations: readonly Pick<Station, 'id' | 'kind'>[],
): StationKind | null {
  return stations.find(({ id }) => id === stationId)?.kind ?? visitDefaults[kind].stationKinds[0] ?? null
}

/** The visits of somebody that have not begun, at one kind of station, by time. */
export function visitsAhead(
  { visits, stations, date }: Pick<DayAhead, 'visits' | 'stations' | 'date'>,
  staffId: string,
  at: StationKind,
): Appointment[] {
  return visits
    .filter(
      (visit) =>
        visit.date === date &&
        visit.staffId === staffId &&
        (visit.status === 'booked' || visit.status === 'arrived') &&
        stationKindOf(visit, stations) === at,
    )
    .toSorted((a, b) => a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1))
}

/** Everybody who is still on duty on the day and serves at any kind of station, in the order of the team. */
export function handsOfDay(day: DayAhead): Hands[] {
  const { staff, duty, date, nowMinute } = day
  return staff.flatMap((member): Hands[] => {
    const isOn = dutyMinutes(duty, member.id, date).some(({ end }) => end > nowMinute)
    const able = ableAt(member)
    if (!member.active || !isOn || able.length === 0) return []
    const busiest = stationKinds
      .map((at) => ({ at, visits: visitsAhead(day, member.id, at).length }))
      .toSorted((a, b) => b.visits - a.visits)[0]
    const works = busiest && busiest.visits > 0 ? busiest : { at: null, visits: 0 }
    return [{ staffId: member.id, ...works, able }]
  })
}

/** The kinds of station at which role and skills let somebody serve. */
export function ableAt(member: StaffMember): StationKind[] {
  const served = appointmentKinds
    .filter((kind) => holdsServingRole(member, kind) && hasSkillFor(member, kind))
    .flatMap((kind) => visitDefaults[kind].stationKinds)
  return stationKinds.filter((kind) => served.includes(kind))
}

/** Who takes over a visit; null leaves it to whoever is free at its station. */
export interface HandedOver {
  visit: Appointment
  staffId: string | null
}

/**
 * Who takes over the visits of somebody who leaves a kind of station: colleagues there first, then those with fewest visits, each only where
 * `isFree` says that nothing stands in the way and no visit handed over before takes their time.
 */
export function handOver(
  leaving: readonly Appointment[],
  colleagues: readonly Hands[],
  at: StationKind,
  isFree: (visit: Appointment, staffId: string) => boolean,
): HandedOver[] {
  const order = colleagues
    .filter(({ able }) => able.includes(at))
    .toSorted((a, b) => Number(b.at === at) - Number(a.at === at) || a.visits - b.visits)
  const given: HandedOver[] = []
  for (const visit of leaving) {
    const { start, end } = minutesOf(visit)
    const taker = order.find(
      ({ staffId }) =>
        isFree(visit, staffId) &&
        given.every((one) => {
          const other = minutesOf(one.visit)
          return one.staffId !== staffId || other.end <= start || end <= other.start
        }),
    )
    given.push({ visit, staffId: taker?.staffId ?? null })
  }
  return given
}
