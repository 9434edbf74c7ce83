import type { CampDraft } from '#contract/camps.ts'
import { pin } from '#contract/session.ts'
import type { CampKind, Language } from '#domain/camps/camp.ts'
import { campTemplate, campTemplates, type TemplateKey } from '#domain/camps/template.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Sex } from '#domain/staff/staff-member.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { longestClinicDays } from '#domain/camps/check-camp.ts'
import { addDays } from '#domain/time/local-date.ts'
import { campProblems } from '../../shared/camp-problems.ts'

/** What the first screen asks; null stands where nothing readable is typed. */
export interface StartValues {
  template: TemplateKey
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
  sponsor: string
  /** Devices that such a camp usually hands over; null where no number is set. */
  targets: { deviceType: DeviceType; count: number | null }[]
  nameLatin: string
  namePersian: string
  sex: Sex
  pin: string
}

const ofTemplate = (template: TemplateKey) => ({
  template,
  kind: campTemplates[template].kind,
  days: campTemplates[template].days,
  targets: campTemplates[template].targets.map((deviceType) => ({ deviceType, count: null })),
})

/** The values after another template was chosen: what it fills in is new, what was typed stays. */
export function withTemplate(template: TemplateKey, values: StartValues): StartValues {
  const filled = ofTemplate(template)
  const areDaysTyped = values.days !== campTemplates[values.template].days && values.kind === filled.kind
  const typed = new Map(values.targets.map(({ deviceType, count }) => [deviceType, count]))
  return {
    ...values,
    ...filled,
    days: areDaysTyped ? values.days : filled.days,
    targets: filled.targets.map(({ deviceType }) => ({ deviceType, count: typed.get(deviceType) ?? null })),
  }
}

/** What a new camp starts with, from the template; the first day is today. */
export function startValues(today: string): StartValues {
  const [pause] = campTemplate.breaks
  return {
    ...ofTemplate('usual'),
    name: '',
    place: '',
    province: '',
    firstDate: today,
    opensMinute: campTemplate.opensMinute,
    closesMinute: campTemplate.closesMinute,
    hasBreak: pause !== undefined,
    breakStartMinute: pause?.startMinute ?? null,
    breakEndMinute: pause?.endMinute ?? null,
    sponsor: '',
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
export function toCampDraft(values: StartValues): CampDraft {
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
            label: pause?.labels.en ?? '',
            labelPersian: pause?.labels.fa ?? '',
          },
        ]
      : [],
    closedDates: [],
    timeZone: campTemplate.timeZone,
    calendar: campTemplate.calendar,
    languages: [...campTemplate.languages],
    dailyCapacity: null,
    kind: values.kind,
    sponsor: values.sponsor.trim(),
    partner: '',
    sponsorPersian: '',
    partnerPersian: '',
    targets: values.targets.flatMap(({ deviceType, count }) =>
      count === null ? [] : [{ deviceType, count }],
    ),
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

/** The field for the manager's name that a language asks for; one in the other script is enough too. */
export const nameFieldOf = (language: Language) => (language === 'fa' ? 'namePersian' : 'nameLatin')

/** A reason per field of the form, by the contract's schema and the domain's check; empty when the camp can start. */
export function checkStart(values: StartValues, language: Language): Record<string, string> {
  const errors = toFormErrors(campProblems(toCampDraft(values)))
  if (values.firstDate === null) delete errors['days']
  if (!(Number(daysOf(values)) >= 1)) errors['days'] = 'positive'
  if (values.nameLatin.trim() + values.namePersian.trim() === '') errors[nameFieldOf(language)] = 'required'
  if (!pin.safeParse(toLatinDigits(values.pin)).success)
    errors['pin'] = values.pin === '' ? 'required' : 'pin'
  return errors
}
