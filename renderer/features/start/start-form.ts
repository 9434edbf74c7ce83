import type { CampDraft } from '#contract/camps.ts'
import { pin } from '#contract/session.ts'
import { stationDraft } from '#contract/stations.ts'
import type { CampKind, Language } from '#domain/camps/camp.ts'
import { campTemplate } from '#domain/camps/template.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import type { Sex } from '#domain/staff/staff-member.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { longestClinicDays } from '#domain/camps/check-camp.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campProblems } from '../../shared/camp-problems.ts'

export interface StartStation {
  /** Position in the template, by which the core's station is found again. */
  position: number
  kind: StationKind
  name: string
  namePersian: string
  capacity: number | null
  isUsed: boolean
}

/** What the first screen asks; null stands where nothing readable is typed. */
export interface StartValues {
  kind: CampKind
  name: string
  place: string
  province: string
  firstDate: string | null
  days: number | null
  opensMinute: number | null
  closesMinute: number | null
  hasBreak: boolean
  breakStartMinute: number | null
  breakEndMinute: number | null
  stations: StartStation[]
  nameLatin: string
  namePersian: string
  sex: Sex
  pin: string
}

/** What a new camp starts with, from the template; the first day is today. */
export function startValues(today: string): StartValues {
  const [pause] = campTemplate.breaks
  return {
    kind: 'camp',
    name: '',
    place: '',
    province: '',
    firstDate: today,
    days: 4,
    opensMinute: campTemplate.opensMinute,
    closesMinute: campTemplate.closesMinute,
    hasBreak: pause !== undefined,
    breakStartMinute: pause?.startMinute ?? null,
    breakEndMinute: pause?.endMinute ?? null,
    stations: campTemplate.stations.map(({ labels, kind, capacity }, position) => ({
      position,
      kind,
      name: labels.en,
      namePersian: labels.fa,
      capacity,
      isUsed: true,
    })),
    nameLatin: '',
    namePersian: '',
    sex: 'unspecified',
    pin: '',
  }
}

/** A clinic goes on: its calendar begins with two years. */
const CLINIC_DAYS = Math.min(731, longestClinicDays)

const daysOf = ({ kind, days }: StartValues) => (kind === 'clinic' ? CLINIC_DAYS : days)

/** The camp that the values describe; dates and minutes that are missing become values that the checks refuse. */
export function toCampDraft(values: StartValues, language: Language): CampDraft {
  const days = daysOf(values) ?? Number.NaN
  const firstDate = values.firstDate ?? ''
  const [pause] = campTemplate.breaks
  return {
    name: values.name.trim(),
    place: values.place.trim(),
    namePersian: '',
    placePersian: '',
    province: values.province.trim(),
    firstDate,
    lastDate: firstDate && days >= 1 ? addDays(firstDate, Math.min(days, 1200) - 1) : firstDate,
    opensMinute: values.opensMinute ?? -1,
    closesMinute: values.closesMinute ?? -1,
    breaks: values.hasBreak
      ? [
          {
            startMinute: values.breakStartMinute ?? -1,
            endMinute: values.breakEndMinute ?? -1,
            label: pause?.labels[language] ?? '',
          },
        ]
      : [],
    closedDates: [],
    timeZone: campTemplate.timeZone,
    calendar: campTemplate.calendar,
    languages: [...campTemplate.languages],
    dailyCapacity: null,
    kind: values.kind,
    sponsor: '',
    partner: '',
    sponsorPersian: '',
    partnerPersian: '',
    targets: [],
  }
}

/** Field of the camp → field of the form that answers for it. */
const fieldOf: Record<string, keyof StartValues> = {
  lastDate: 'days',
  breaks: 'breakStartMinute',
  'breaks.0': 'breakStartMinute',
  'breaks.0.startMinute': 'breakStartMinute',
  'breaks.0.endMinute': 'breakEndMinute',
  'manager.nameLatin': 'nameLatin',
  'manager.namePersian': 'namePersian',
  'manager.pin': 'pin',
}

/** Names the form's fields for problems that the core found. */
export function toFormErrors(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, reason]) => [
      fieldOf[path] ?? path.replace(/^(camp|manager)\./, ''),
      reason,
    ]),
  )
}

/** A reason per field of the form, by the contract's schema and the domain's check; empty when the camp can start. */
export function checkStart(values: StartValues, language: Language): Record<string, string> {
  const errors = toFormErrors(campProblems(toCampDraft(values, language)))
  if (values.firstDate === null) delete errors['days']
  if (!(Number(daysOf(values)) >= 1)) errors['days'] = 'positive'
  values.stations.forEach(({ capacity, isUsed }, index) => {
    if (isUsed && !stationDraft.shape.capacity.safeParse(capacity).success)
      errors[`stations.${index}.capacity`] = 'positive'
  })
  if (values.nameLatin.trim() + values.namePersian.trim() === '') errors['nameLatin'] = 'required'
  if (!pin.safeParse(toLatinDigits(values.pin)).success)
    errors['pin'] = values.pin === '' ? 'required' : 'pin'
  return errors
}
