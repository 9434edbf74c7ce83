import { type } from '@orpc/contract'
import { z } from 'zod'
import type { RehabSeries } from '#domain/rehab/rehab-session.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { seriesScopes, type SeriesLine } from '#domain/scheduling/plan-series.ts'
import { longestSeries, seriesKinds } from '#domain/scheduling/series-pattern.ts'
import type { DayAppointment } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, minuteOfDay, shortText, version, type Done } from './fields.ts'

const duration = z.number().int().min(5, 'duration').max(720, 'duration')
const place = { stationId: id.nullable(), staffId: id.nullable() }

export const seriesPattern = z.object({
  repeat: z.union([
    z.object({ weekdays: z.array(z.number().int().min(0).max(6)).min(1, 'required').max(7) }),
    z.object({ everyDays: z.number().int().min(1, 'positive').max(90) }),
  ]),
  from: localDate,
  end: z.union([
    z.object({ count: z.number().int().min(1, 'positive').max(longestSeries) }),
    z.object({ until: localDate }),
  ]),
  startMinute: minuteOfDay.max(1439),
  durationMinutes: duration,
  ...place,
})

/** Where one visit of a series goes; without an id it is a new one. */
const seriesVisit = z.object({
  visit: z.object({ id, version }).nullable(),
  date: localDate,
  startMinute: minuteOfDay.max(1439),
  durationMinutes: duration,
  ...place,
})
export type SeriesVisit = z.infer<typeof seriesVisit>

/** What booking or changing a series would do; nothing is written. */
export interface SeriesPlan {
  lines: SeriesLine[]
  /** Visits that the new pattern has no date for; saving it cancels them. */
  dropped: Appointment[]
}

/** A series with its visits by time, cancelled ones as well. */
export interface SeriesView {
  series: RehabSeries
  visits: DayAppointment[]
}

const who = { campId: id, patientId: id, orderId: id.nullable(), kind: z.enum(seriesKinds) }

export const series = {
  get: procedure.input(z.object({ id })).output(type<SeriesView>()),
  ofPatient: procedure.input(z.object({ patientId: id })).output(type<SeriesView[]>()),
  /** Lays a pattern out over dates: of a new series, or over the open visits of one from `fromVisitId` on. */
  plan: procedure
    .input(
      z.object({
        ...who,
        pattern: seriesPattern,
        seriesId: id.nullable(),
        fromVisitId: id.nullable(),
      }),
    )
    .output(type<SeriesPlan>()),
  /** What a change of one visit, it and the later ones, or all would do. Visits that have begun or are over stay as they are. */
  planChange: procedure
    .input(
      z.object({
        visitId: id,
        scope: z.enum(seriesScopes),
        change: z.object({
          startMinute: minuteOfDay.max(1439).optional(),
          durationMinutes: duration.optional(),
          stationId: id.nullable().optional(),
          staffId: id.nullable().optional(),
        }),
      }),
    )
    .output(type<SeriesPlan>()),
  /**
   * Books, moves and cancels visits of a series in one operation. Without `series` the open series of the same kind and device goes
   * on, or a new one begins. Refused with `series_clash` (details.lines: per visit its clashes) when one of them breaks a rule, with
   * `series_begun` when one has begun; then nothing is written.
   */
  save: procedure
    .input(
      z.object({
        ...who,
        series: z.object({ id, version }).nullable(),
        goal: shortText,
        pattern: seriesPattern.nullable(),
        visits: z.array(seriesVisit).max(longestSeries),
        cancel: z.array(z.object({ id, version })).max(longestSeries),
        reason: shortText,
      }),
    )
    .output(type<{ series: RehabSeries; visits: Appointment[] } & Done>()),
}
