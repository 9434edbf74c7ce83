import type { CampDraft } from '#contract/camps.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { StoredRecord } from '../use-record-form.ts'

/** A camp as it is typed; null stands where nothing readable is. */
export interface CampValues extends Omit<
  CampDraft,
  'firstDate' | 'lastDate' | 'opensMinute' | 'closesMinute' | 'breaks' | 'dailyCapacity'
> {
  firstDate: string | null
  lastDate: string | null
  opensMinute: number | null
  closesMinute: number | null
  breaks: { startMinute: number | null; endMinute: number | null; label: string }[]
  dailyCapacity: number | null
}

/** What of a camp is typed, in the order of the form. */
export function readCamp(current: unknown): StoredRecord<CampValues> {
  const camp = current as Camp
  return {
    id: camp.id,
    version: camp.version,
    draft: {
      name: camp.name,
      place: camp.place,
      province: camp.province,
      firstDate: camp.firstDate,
      lastDate: camp.lastDate,
      closedDates: camp.closedDates,
      opensMinute: camp.opensMinute,
      closesMinute: camp.closesMinute,
      breaks: camp.breaks.map(({ startMinute, endMinute, label }) => ({ startMinute, endMinute, label })),
      dailyCapacity: camp.dailyCapacity,
      calendar: camp.calendar,
      timeZone: camp.timeZone,
      languages: camp.languages,
    },
  }
}

/** What is sent; where nothing readable is typed stands a value that the checks refuse. */
export function toDraft(values: CampValues): CampDraft {
  const { firstDate, lastDate } = values
  return {
    ...values,
    firstDate: firstDate ?? '',
    lastDate: lastDate ?? '',
    opensMinute: values.opensMinute ?? -1,
    closesMinute: values.closesMinute ?? -1,
    breaks: values.breaks.map(({ startMinute, endMinute, label }) => ({
      startMinute: startMinute ?? -1,
      endMinute: endMinute ?? -1,
      label,
    })),
    closedDates: values.closedDates.filter((date) => date >= (firstDate ?? '') && date <= (lastDate ?? '')),
  }
}
