import { addDays, daysBetween } from '../time/local-date.ts'
import { subtract, type Interval } from '../scheduling/intervals.ts'
import type { Camp } from './camp.ts'

type CampDates = Pick<Camp, 'firstDate' | 'lastDate' | 'closedDates'>
type CampHours = CampDates & Pick<Camp, 'opensMinute' | 'closesMinute' | 'breaks'>

/** Days from `firstDate` to `lastDate`, both counted, closed days included; 0 or less when the last lies before the first. */
export function lengthInDays({ firstDate, lastDate }: Pick<Camp, 'firstDate' | 'lastDate'>): number {
  return daysBetween(firstDate, lastDate) + 1
}

/** Whether the camp receives people on that date: inside its range and not closed. */
export function isCampDay(camp: CampDates, date: string): boolean {
  return camp.firstDate <= date && date <= camp.lastDate && !camp.closedDates.includes(date)
}

/** The dates on which the camp receives people, in order. */
export function campDays(camp: CampDates): string[] {
  return Array.from({ length: Math.max(0, lengthInDays(camp)) }, (_, day) =>
    addDays(camp.firstDate, day),
  ).filter((date) => !camp.closedDates.includes(date))
}

/** How far before and after a date a clinic's days are offered to choose from. */
const CLINIC_BEFORE = 14
const CLINIC_AFTER = 60

/** The days that are offered to choose from: all of a camp, those around `date` of a clinic. */
export function daysToChoose(camp: CampDates & Pick<Camp, 'kind'>, date: string): string[] {
  if (camp.kind === 'camp') return campDays(camp)
  const from = addDays(date, -CLINIC_BEFORE)
  const until = addDays(date, CLINIC_AFTER)
  return campDays({
    firstDate: from > camp.firstDate ? from : camp.firstDate,
    lastDate: until < camp.lastDate ? until : camp.lastDate,
    closedDates: camp.closedDates,
  })
}

/** "Day 2 of the camp": position of the date among the days that receive people, from 1; null on any other date. */
export function dayNumber(camp: CampDates, date: string): number | null {
  if (!isCampDay(camp, date)) return null
  const calendarDay = lengthInDays({ firstDate: camp.firstDate, lastDate: date })
  const closedBefore = new Set(camp.closedDates.filter((closed) => camp.firstDate <= closed && closed < date))
  return calendarDay - closedBefore.size
}

/** The last date on which the camp receives people, or null when there is none. */
export function lastCampDay(camp: CampDates): string | null {
  for (let date = camp.lastDate; date >= camp.firstDate; date = addDays(date, -1)) {
    if (!camp.closedDates.includes(date)) return date
  }
  return null
}

/** The first day after `date` on which the camp receives people, null when none follows. */
export function nextCampDay(camp: CampDates, date: string): string | null {
  const from = addDays(date, 1)
  for (let day = from < camp.firstDate ? camp.firstDate : from; day <= camp.lastDate; day = addDays(day, 1)) {
    if (!camp.closedDates.includes(day)) return day
  }
  return null
}

/** When people can be booked on that date: the hours without the breaks; empty on a closed date or outside the range. */
export function openIntervals(camp: CampHours, date: string): Interval[] {
  if (!isCampDay(camp, date)) return []
  const breaks = camp.breaks.map(({ startMinute, endMinute }) => ({ start: startMinute, end: endMinute }))
  return subtract([{ start: camp.opensMinute, end: camp.closesMinute }], breaks)
}
