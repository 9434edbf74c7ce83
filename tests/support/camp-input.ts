import type { CampDraft } from '#contract/camps.ts'

export const campDraft: CampDraft = {
  name: 'Spring camp',
  place: 'Red Crescent hall',
  province: 'Tehran',
  firstDate: '2026-05-03',
  lastDate: '2026-05-06',
  opensMinute: 480,
  closesMinute: 1020,
  breaks: [{ startMinute: 750, endMinute: 810, label: 'Lunch' }],
  closedDates: [],
  timeZone: 'Asia/Tehran',
  calendar: 'solar_hijri',
  languages: ['en', 'fa'],
  dailyCapacity: null,
}

export const managerPin = '2468'

/** Input of `camps.start`: the first camp and its manager. */
export const startInput = {
  camp: campDraft,
  manager: {
    nameLatin: 'Parisa Ahmadi',
    namePersian: 'پریسا احمدی',
    sex: 'female' as const,
    pin: managerPin,
  },
}
