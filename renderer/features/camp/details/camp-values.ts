import type { CampDraft } from '#contract/camps.ts'
import type { Camp, CampTarget } from '#domain/camps/camp.ts'
import { breakLabelsOf } from '#domain/camps/template.ts'
import type { StoredRecord } from '../../../shared/record/use-record-form.ts'

/** A camp as it is typed; null stands where nothing readable is. */
export interface CampValues extends Omit<
  CampDraft,
  'firstDate' | 'lastDate' | 'opensMinute' | 'closesMinute' | 'breaks' | 'dailyCapacity' | 'targets'
> {
  firstDate: string | null
  lastDate: string | null
  opensMinute: number | null
  closesMinute: number | null
  breaks: { startMinute: number | null; endMinute: number | null; label: string; labelPersian: string }[]
  dailyCapacity: number | null
  targets: { deviceType: CampTarget['deviceType'] | null; count: number | null }[]
}

/** What of a camp is typed, in the order of the form. */
export function readCamp(current: unknown): StoredRecord<CampValues> {
  const camp = current as Camp
  return {
    id: camp.id,
    version: camp.version,
    draft: {
      kind: camp.kind,
      name: camp.name,
      place: camp.place,
      namePersian: camp.namePersian,
      placePersian: camp.placePersian,
      province: camp.province,
      firstDate: camp.firstDate,
      lastDate: camp.lastDate,
      closedDates: camp.closedDates,
      opensMinute: camp.opensMinute,
      closesMinute: camp.closesMinute,
      breaks: camp.breaks.map((pause) => {
        const { en, fa } = breakLabelsOf(pause)
        return { startMinute: pause.startMinute, endMinute: pause.endMinute, label: en, labelPersian: fa }
      }),
      dailyCapacity: camp.dailyCapacity,
      calendar: camp.calendar,
      timeZone: camp.timeZone,
      languages: camp.languages,
      sponsor: camp.sponsor,
      partner: camp.partner,
      sponsorPersian: camp.sponsorPersian,
      partnerPersian: camp.partnerPersian,
      targets: camp.targets.map(({ deviceType, count }) => ({ deviceType, count })),
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
    breaks: values.breaks.map(({ startMinute, endMinute, ...labels }) => ({
      startMinute: startMinute ?? -1,
      endMinute: endMinute ?? -1,
      ...labels,
    })),
    targets: values.targets
      .filter(({ deviceType, count }) => deviceType !== null || count !== null)
      .map(({ deviceType, count }) => ({
        deviceType: deviceType ?? ('' as CampTarget['deviceType']),
        count: count ?? 0,
      })),
    closedDates: values.closedDates.filter((date) => date >= (firstDate ?? '') && date <= (lastDate ?? '')),
  }
}
