import { loadSegments } from '#domain/scheduling/intervals.ts'
import type { Axis } from './axis.ts'
import type { GridRow, ShortVisit } from './rows.ts'

/** Visits narrower than this are drawn wider than they last. */
const SHORT_PX = 40
/** What a finger meets. */
const TARGET_PX = 24
/** What the shortest keep for the beginning of a name, even where others follow at once: they lie below one another then. */
const BRIEF_MINUTES = 10
const BRIEF_PX = 44
/** Room for a name where nobody follows. */
const NAME_PX = 104
/** A name stands beside what its visit lasts where it has this much room there, else on it. */
const BESIDE_PX = 64

/** Gives short visits the room that is free behind them, at least what a finger meets; a row gets the lanes that this takes. */
export function widenShort(rows: readonly GridRow[], hourWidth: number, axis: Axis): GridRow[] {
  return rows.map((row) => {
    const short = shortVisitsOf(row, hourWidth, axis)
    if (short.size === 0) return row
    const spans = row.visits.map(({ appointment: { id, startMinute, durationMinutes } }) => ({
      start: startMinute,
      end: startMinute + (short.get(id)?.minutes ?? durationMinutes),
    }))
    const loads = loadSegments(spans, { start: 0, end: 1440 }).map(({ load }) => load)
    return { ...row, short, lanes: Math.max(row.lanes, ...loads) }
  })
}

function shortVisitsOf({ visits }: GridRow, hourWidth: number, axis: Axis): Map<string, ShortVisit> {
  const widthOf = (minutes: number) => (minutes * hourWidth) / 60
  const minutesOf = (px: number) => (px * 60) / hourWidth
  const starts = visits.map(({ appointment }) => appointment.startMinute)
  const found = new Map<string, ShortVisit>()
  for (const { appointment } of visits) {
    const { id, startMinute, durationMinutes } = appointment
    const lastsPx = widthOf(durationMinutes)
    if (lastsPx >= SHORT_PX) continue
    const next = starts.find((start) => start > startMinute) ?? axis.endMinute
    const least = Math.ceil(minutesOf(durationMinutes <= BRIEF_MINUTES ? BRIEF_PX : TARGET_PX))
    const free = Math.min(Math.floor(minutesOf(NAME_PX)), next - startMinute)
    const isBeside = free >= least && widthOf(free) - lastsPx >= BESIDE_PX
    const minutes = Math.min(isBeside ? free : Math.max(durationMinutes, least), axis.endMinute - startMinute)
    if (minutes > durationMinutes) found.set(id, { minutes, lastsPx, isBeside })
  }
  return found
}
