import type { Camp } from '#domain/camps/camp.ts'
import { campDays } from '#domain/camps/day-hours.ts'
import { addDays } from '#domain/time/local-date.ts'

/** The dates from the camp's first to its last, and the shown one where it lies outside. */
export function dayRange(camp: Pick<Camp, 'firstDate' | 'lastDate'>, shown: string): string[] {
  const days: string[] = []
  for (let day = camp.firstDate; day <= camp.lastDate; day = addDays(day, 1)) days.push(day)
  return days.includes(shown) ? days : [...days, shown].toSorted()
}

/** The date itself inside the camp, else the camp's day that is nearest to it. */
export function nearestDay(camp: Camp, date: string): string {
  const days = campDays(camp)
  if (date >= camp.firstDate && date <= camp.lastDate) return date
  return (date < camp.firstDate ? days[0] : days.at(-1)) ?? camp.firstDate
}
