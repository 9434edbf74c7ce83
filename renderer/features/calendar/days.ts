import type { Camp } from '#domain/camps/camp.ts'
import { campDays, daysToChoose } from '#domain/camps/day-hours.ts'

/** The dates from the camp's first to its last (of a clinic those around the shown one), and the shown one where it lies outside. */
export function dayRange(camp: Pick<Camp, 'kind' | 'firstDate' | 'lastDate'>, shown: string): string[] {
  const days = daysToChoose({ ...camp, closedDates: [] }, shown)
  return days.includes(shown) ? days : [...days, shown].toSorted()
}

/** The date itself inside the camp, else the camp's day that is nearest to it. */
export function nearestDay(camp: Camp, date: string): string {
  const days = campDays(camp)
  if (date >= camp.firstDate && date <= camp.lastDate) return date
  return (date < camp.firstDate ? days[0] : days.at(-1)) ?? camp.firstDate
}
