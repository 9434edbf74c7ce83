import type { DoorMove } from '#contract/door.ts'
import { listCampDay } from '#db/appointments.ts'
import { listStations } from '#db/camps.ts'
import type { Reader } from '#db/handles.ts'
import { listStaff } from '#db/staff.ts'
import type { Camp } from '#domain/camps/camp.ts'
import {
  ableAt,
  handOver,
  handsOfDay,
  visitsAhead,
  type DayAhead,
  type HandedOver,
  type Hands,
} from '#domain/queue/hands.ts'
import type { Pools } from '#domain/queue/pools.ts'
import { visitDefaults, type Appointment, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { usableCount } from '#domain/scheduling/machine.ts'
import { dutyMinutes } from '#domain/staff/duty.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { refused } from '../refusal.ts'
import { clashesOf } from './appointments.ts'
import { readPlan } from './read-plan.ts'

function readDayAhead(context: Context, db: Reader, camp: Camp, date: string): DayAhead {
  const now = campNow(context.core, camp)
  return {
    date,
    nowMinute: date === now.date ? now.minute : 0,
    staff: listStaff(db),
    duty: readPlan(db, camp.id),
    stations: listStations(db, camp.id),
    visits: listCampDay(db, camp.id, date),
  }
}

/** Who of the team serves on that day, where, and where else they could. */
export const readHands = (context: Context, db: Reader, camp: Camp, date: string): Hands[] =>
  handsOfDay(readDayAhead(context, db, camp, date))

/** Who of the team serves on that day and when; whoever of them goes elsewhere serves only there. */
export function readPools(
  db: Reader,
  camp: Camp,
  { date, moves }: { date: string; moves: readonly DoorMove[] },
): Pools {
  const plan = readPlan(db, camp.id)
  const placesOf = (kinds: readonly AppointmentKind[]) =>
    kinds.flatMap((kind) => visitDefaults[kind].stationKinds[0] ?? [])
  return {
    hands: listStaff(db)
      .filter(({ active }) => active)
      .map((member) => {
        const move = moves.findLast(({ staffId }) => staffId === member.id)
        const able = move ? [move.to] : ableAt(member)
        return { id: member.id, able, minutes: dutyMinutes(plan, member.id, date) }
      }),
    machines: plan.machines.map((machine) => ({
      kinds: placesOf(machine.kinds),
      count: usableCount(machine),
    })),
  }
}

/**
 * What becomes of the visits of technicians who go to another kind of station: colleagues take over what they can, the rest stays with
 * the station and names nobody. Refuses with `not_able` (details: staffId, to) where role or skills do not let somebody serve there.
 */
export function planHandOver(
  context: Context,
  db: Reader,
  camp: Camp,
  { date, moves }: { date: string; moves: readonly DoorMove[] },
): HandedOver[] {
  if (moves.length === 0) return []
  const day = readDayAhead(context, db, camp, date)
  const team = handsOfDay(day)
  for (const { staffId, to } of moves) {
    if (!team.some((hands) => hands.staffId === staffId && hands.able.includes(to)))
      throw refused('not_able', { staffId, to })
  }
  const staying = team.filter(({ staffId }) => moves.every((move) => move.staffId !== staffId))
  const isFree = (visit: Appointment, staffId: string) => {
    const kindsWith = (whose: string | null) =>
      clashesOf(context, db, camp.id, { ...visit, staffId: whose }).map(({ kind }) => kind)
    const anyway = kindsWith(null)
    return kindsWith(staffId).every((kind) => anyway.includes(kind))
  }
  return moves.flatMap(({ staffId, from }) =>
    from === null ? [] : handOver(visitsAhead(day, staffId, from), staying, from, isFree),
  )
}
