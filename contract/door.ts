import { type } from '@orpc/contract'
import { z } from 'zod'
import { queuePriorities, type QueueToken } from '#domain/queue/token.ts'
import { tokenStepNames } from '#domain/queue/token-steps.ts'
import type { Forecast } from '#domain/queue/forecast.ts'
import type { StationFlow } from '#domain/queue/flow.ts'
import type { HandedOver, Hands } from '#domain/queue/hands.ts'
import type { StationWaits } from '#domain/queue/waits.ts'
import { stationKinds, type Station, type StationKind } from '#domain/scheduling/appointment.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import type { DayAppointment, NotDelivered, PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, shortText, version, type Done } from './fields.ts'

/** A token with whom it is for and what they wait for. */
export interface DoorToken {
  token: QueueToken
  patient: PatientBrief | null
  visit: DayAppointment['appointment'] | null
  order: DayAppointment['order']
  /** The person's newest portrait, where they agreed to photos; see `attachments.thumbnail`. */
  portraitId: string | null
}

/** The lines of one day. `tokens` are in the order in which they will be called, line by line. */
export interface DoorView {
  date: string
  /** UTC instant of the answer. */
  now: string
  stations: Station[]
  tokens: DoorToken[]
  waits: StationWaits[]
  nextNumber: number
  /** Numbers that are set aside for printed tokens. */
  paperNumbers: { firstNumber: number; lastNumber: number }[]
  /** Visits of people who are noted as arrived and hold no number. */
  withoutNumber: DayAppointment[]
  /** The first visit of everybody who is booked today and has not come yet, by time. */
  expected: DayAppointment[]
  /** Whether the board names those who agreed to it; where it does not, nobody has to be asked. */
  showsNames: boolean
  /** Earlier days on which people still stand in a line, latest first. */
  openBefore: { date: string; count: number }[]
}

/** A token after a step; `notDelivered` says why a finished delivery did not hand its device over. */
export type TokenAnswered = QueueToken & { notDelivered: NotDelivered | null }

/** Numbers that were given out at once; `held` are those that some of the people hold already. */
export interface TokensIssued {
  issued: DoorToken[]
  held: number[]
}

/** The next person of a station: whom it called, and who was finished before. */
export interface NextCalled {
  called: QueueToken | null
  finished: TokenAnswered | null
}

type BoardName = Pick<
  PatientBrief,
  | 'givenNameLatin'
  | 'familyNameLatin'
  | 'fatherNameLatin'
  | 'givenNamePersian'
  | 'familyNamePersian'
  | 'fatherNamePersian'
>

/** What the public board shows: numbers and places; a given name only where the camp allows it and the person agreed. */
export interface BoardView {
  campName: string
  showsNames: boolean
  called: {
    number: number
    calls: number
    /** The given name, only where the camp shows names and the person agreed to it. */
    name: BoardName | null
    station: Pick<Station, 'name' | 'namePersian'> | null
    stationKind: StationKind
  }[]
  next: { stationKind: StationKind; numbers: number[] }[]
  /** Median wait in minutes by kind of station, null before anybody was served. */
  waits: { stationKind: StationKind; minutes: number | null }[]
}

/** A technician who goes from one kind of station to another; `from` is null for somebody without visits today. */
const doorMove = z.object({
  staffId: id,
  from: z.enum(stationKinds).nullable(),
  to: z.enum(stationKinds),
})
export type DoorMove = z.infer<typeof doorMove>

/** The rest of the day as it will go, and who cannot be finished in it. */
export interface DoorForecast extends Omit<Forecast, 'services'> {
  /** By the ids of `finished` and `tomorrow`; without a patient it is a number that nobody has named yet. */
  people: Record<
    string,
    { number: number | null; patient: PatientBrief | null; order: DayAppointment['order'] }
  >
  /** Arrivals against what each kind of station can take, hour by hour. */
  flow: StationFlow[]
  /** Who of the team serves today, where, and where else they could. */
  team: (Hands & Pick<StaffMember, 'nameLatin' | 'namePersian'>)[]
  /** For the moves that were asked about: who takes over which visit. */
  handedOver: HandedOver[]
  closesMinute: number
  nowMinute: number
}

const day = { campId: id, date: localDate }

export const door = {
  view: procedure.input(z.object(day)).output(type<DoorView>()),
  board: procedure.input(z.object({ campId: id })).output(type<BoardView>()),
  /**
   * Gives out the next number of the day. With `patientId` the person's next visit of the day is noted as arrived.
   * Refused with `has_token` (details: number) when the person already is in a line, with `not_reserved` or `number_taken`
   * when a printed number was not set aside for that day or is in use, and with `camp_closed`.
   */
  issue: procedure
    .input(
      z.object({
        ...day,
        patientId: id.nullable(),
        priority: z.enum(queuePriorities).nullable(),
        stationKind: z.enum(stationKinds).nullable(),
        note: shortText,
        /** The number of a printed token that is entered afterwards; null takes the next one. */
        number: z.number().int().positive().nullable().default(null),
        /** Whether the person agreed to be named on the public board; null takes what they said with their last number. */
        mayName: z.boolean().nullable().default(null),
      }),
    )
    .output(type<DoorToken & Done>()),
  /** Gives numbers to people who come together, in this order; who is in a line already keeps their number. Refused like `issue`. */
  issueMany: procedure
    .input(z.object({ ...day, patientIds: z.array(id).min(1).max(200) }))
    .output(type<TokensIssued & Done>()),
  /**
   * One step of a token: call, recall, skip, serve, finish, move, leave, come back. Serving and finishing take the visit along;
   * somebody without a booking gets a visit at once. Refused with `not_next_step` (details: from, step), `needs_person`,
   * `no_station`, `station_full_now` (details: stationId, capacity, numbers), or `clash` (details.clashes). Leaving needs a reason.
   */
  step: procedure
    .input(
      z.object({
        id,
        version,
        step: z.enum(tokenStepNames),
        /** The station that calls or serves. */
        stationId: id.nullable(),
        /** The line that it moves to (`move`, `finish`, `come_back`); null leaves it to the plan. */
        stationKind: z.enum(stationKinds).nullable(),
        reason: shortText,
      }),
    )
    .output(type<TokenAnswered & Done>()),
  /**
   * Calls the first of a station's line whom the station may serve, and first finishes the token that it serves, when given.
   * Two stations that ask at once get two people. Refused with `line_empty` when nobody waits and nothing was finished.
   */
  callNext: procedure
    .input(z.object({ ...day, stationId: id, finish: z.object({ id, version }).nullable() }))
    .output(type<NextCalled & Done>()),
  /** Ends the lines of a day: who still waits is noted as left for `reason`; who is being served stays until finished. */
  closeDay: procedure
    .input(z.object({ ...day, reason: z.string().trim().min(1, 'required').max(200) }))
    .output(type<{ left: number; serving: number } & Done>()),
  /**
   * Says whom a token is for, how urgent it is, or whether the person may be named on the public board (left out: as it was, or as
   * another person said last).
   */
  update: procedure
    .input(
      z.object({
        id,
        version,
        patientId: id.nullable(),
        priority: z.enum(queuePriorities),
        note: shortText,
        mayName: z.boolean().optional(),
      }),
    )
    .output(type<QueueToken & Done>()),
  /**
   * `servers` says how many places to reckon with at a kind of station instead of those that there are, `moves` which technicians go
   * elsewhere. Refused with `not_able` (details: staffId, to).
   */
  forecast: procedure
    .input(
      z.object({
        ...day,
        servers: z.partialRecord(z.enum(stationKinds), z.number().int().min(0).max(50)),
        moves: z.array(doorMove).max(20).default([]),
      }),
    )
    .output(type<DoorForecast>()),
  /**
   * Gives kinds of station so many places in one step. `seen` names the stations as the caller saw them. `overbooked` counts the bookings
   * for which there is no place any more; they stay where they are. With `moves` today's visits of those technicians go to colleagues where
   * one is free (`handedOver`), else they name nobody (`unnamed`). Refused with `places_in_use`, `no_station` and `not_able`.
   */
  savePlaces: procedure
    .input(
      z.object({
        campId: id,
        places: z.partialRecord(z.enum(stationKinds), z.number().int().min(0).max(50)),
        seen: z.array(z.object({ id, version })).max(100),
        moves: z.array(doorMove).max(20).default([]),
      }),
    )
    .output(type<{ stations: Station[]; overbooked: number; handedOver: number; unnamed: number } & Done>()),
  /** Whether the public board shows the given names of those who agreed beside the numbers. */
  showNames: procedure.input(z.object({ isShown: z.boolean() })).output(type<{ isShown: boolean } & Done>()),
}
