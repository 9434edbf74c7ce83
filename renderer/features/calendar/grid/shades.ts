import { bandsOn } from '#domain/camps/day-band.ts'
import { openIntervals } from '#domain/camps/day-hours.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { groupThereFrom, groupThereUntil } from '#domain/camps/travel-group.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { intersect, subtract, type Interval } from '#domain/scheduling/intervals.ts'
import { awayOn } from '../away.ts'
import type { Axis } from './axis.ts'
import type { GridRow } from './rows.ts'

/** Why a stretch of a row is shaded. */
export type ShadeKind = 'prayer' | 'women' | 'off' | 'away' | 'bus'

export interface Shade extends Interval {
  id: string
  rowId: string
  kind: ShadeKind
  label: string
  /** Hours that every row has are named in the first one only. */
  isNamed: boolean
}

interface ShadedDay {
  camp: Camp
  date: string
  plan: DayPlan
  rows: readonly GridRow[]
}

/** The named hours of the day in every row, and in the rows of staff the time outside the shift and away, in those of people and groups the time without their bus; within the axis. */
export function shadesOf({ camp, date, plan, rows }: ShadedDay, axis: Axis): Shade[] {
  const shown = [{ start: axis.startMinute, end: axis.endMinute }]
  const open = openIntervals(camp, date)
  const bands = bandsOn(plan.bands, date)
  return rows.flatMap((row, index): Shade[] => {
    const cut = (kind: ShadeKind, label: string, minutes: readonly Interval[]): Shade[] =>
      intersect(minutes, shown).map(({ start, end }) => ({
        id: `${kind}-${row.id}-${start}`,
        rowId: row.id,
        kind,
        label,
        start,
        end,
        isNamed: true,
      }))
    const named = bands.flatMap(({ kind, label, startMinute, endMinute }) =>
      cut(kind, label, [{ start: startMinute, end: endMinute }]).map((shade) => ({
        ...shade,
        isNamed: index === 0,
      })),
    )
    const groupName = row.groupName ?? row.person?.groupName
    const group = groupName ? plan.groups.find(({ name }) => name === groupName) : undefined
    if (group) {
      const there = { start: groupThereFrom(group, date), end: groupThereUntil(group, date) }
      return [...named, ...cut('bus', '', subtract(open, [there]))]
    }
    const staffId = row.staff?.id
    if (!staffId) return named
    return [
      ...named,
      ...awayOn(camp, plan, staffId, date).flatMap(({ kind, reason, start, end }) =>
        cut(kind, reason, [{ start, end }]),
      ),
    ]
  })
}
