import { type } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from './base.ts'
import type { DayAppointment } from './appointments.ts'
import { id, localDate } from './fields.ts'

/** The home screen: what is late, who waits where, how full each place is. Every number opens its rows. */
export interface TodayView {
  date: string
  dayNumber: number | null
  dayCount: number
  nowMinute: number
  counts: {
    registered: number
    registeredToday: number
    booked: number
    arrived: number
    inProgress: number
    done: number
    noShow: number
    /** People, each once, however many devices of theirs wait. */
    unscheduled: number
    flagged: number
  }
  /** Booked visits whose time has passed without the person arriving, longest first. */
  late: DayAppointment[]
  /** People who arrived and wait, longest first. */
  waiting: DayAppointment[]
  /** Minute of the day at which each of them arrived, by visit. */
  arrivedMinutes: Record<string, number>
  /** The next visits to come. */
  next: DayAppointment[]
  stations: {
    stationId: string
    name: string
    namePersian: string
    bookedMinutes: number
    openMinutes: number
    waiting: number
    inProgress: number
    remaining: number
  }[]
}

export const today = {
  view: procedure.input(z.object({ campId: id, date: localDate })).output(type<TodayView>()),
}
