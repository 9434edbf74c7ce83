import { visitDefaults } from '#domain/scheduling/appointment.ts'
import { longestSeries, type SeriesKind, type SeriesPattern } from '#domain/scheduling/series-pattern.ts'

/** What the fields of a pattern hold; null is not filled in. */
export interface PatternValues {
  by: 'weekdays' | 'days'
  weekdays: number[]
  everyDays: number | null
  from: string | null
  endsBy: 'count' | 'until'
  count: number | null
  until: string | null
  startMinute: number | null
  durationMinutes: number
  stationId: string | null
  staffId: string | null
}

/** A new series: every day, three visits, at the full hour. */
export function startValues(kind: SeriesKind, from: string, startMinute: number): PatternValues {
  return {
    by: 'days',
    weekdays: [],
    everyDays: 1,
    from,
    endsBy: 'count',
    count: 3,
    until: null,
    startMinute,
    durationMinutes: visitDefaults[kind].durationMinutes,
    stationId: null,
    staffId: null,
  }
}

/** A known pattern from a date on, for so many visits. */
export function valuesOf(pattern: SeriesPattern, from: string, count: number): PatternValues {
  const { repeat, startMinute, durationMinutes, stationId, staffId } = pattern
  return {
    by: 'weekdays' in repeat ? 'weekdays' : 'days',
    weekdays: 'weekdays' in repeat ? repeat.weekdays : [],
    everyDays: 'everyDays' in repeat ? repeat.everyDays : 1,
    from,
    endsBy: 'count',
    count,
    until: null,
    startMinute,
    durationMinutes,
    stationId,
    staffId,
  }
}

const isCount = (value: number | null, max: number): value is number =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= max

/** The pattern, or the field that is not filled in or cannot be. */
export function readPattern(
  values: PatternValues,
): { pattern: SeriesPattern } | { missing: keyof PatternValues } {
  const { by, weekdays, everyDays, from, endsBy, count, until, startMinute } = values
  if (by === 'weekdays' && weekdays.length === 0) return { missing: 'weekdays' }
  if (by === 'days' && !isCount(everyDays, 90)) return { missing: 'everyDays' }
  if (!from) return { missing: 'from' }
  if (endsBy === 'count' && !isCount(count, longestSeries)) return { missing: 'count' }
  if (endsBy === 'until' && (!until || until < from)) return { missing: 'until' }
  if (startMinute === null || startMinute > 1439) return { missing: 'startMinute' }
  const { durationMinutes, stationId, staffId } = values
  return {
    pattern: {
      repeat: by === 'weekdays' ? { weekdays: weekdays.toSorted() } : { everyDays: everyDays ?? 1 },
      from,
      end: endsBy === 'count' ? { count: count ?? 1 } : { until: until ?? from },
      startMinute,
      durationMinutes,
      stationId,
      staffId,
    },
  }
}
