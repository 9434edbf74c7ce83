import type { TFunction } from 'i18next'
import {
  campNameIn,
  campPlaceIn,
  type Break,
  type Calendar,
  type Camp,
  type Language,
} from '#domain/camps/camp.ts'
import { groupNameIn } from '#domain/camps/travel-group.ts'
import { breakLabelIn } from '#domain/camps/template.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Priority, Side } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { Need, Patient, Phone } from '#domain/people/patient.ts'
import { writePhone } from '#domain/people/phone.ts'
import type { AppointmentKind, AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { toPersianDigits } from '#domain/time/digits.ts'
import {
  formatBothCalendars,
  formatDate,
  formatMinute,
  formatMinutes,
  formatNumber,
  formatSpanInBoth,
  type DateFormat,
} from '#domain/time/format-date.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import { useCampIfAny } from './CampContext.tsx'
import { useLanguage } from './i18n.ts'
import { useTranslation } from './use-translation.ts'

export type PatientNames = Pick<
  Patient,
  | 'givenNameLatin'
  | 'familyNameLatin'
  | 'fatherNameLatin'
  | 'givenNamePersian'
  | 'familyNamePersian'
  | 'fatherNamePersian'
>

/** The name in the script of the language where it was taken down, else in the other script. */
export function fullNameOf(names: PatientNames, language: Language): string {
  const latin = `${names.givenNameLatin} ${names.familyNameLatin}`.trim()
  const persian = `${names.givenNamePersian} ${names.familyNamePersian}`.trim()
  return language === 'fa' ? persian || latin : latin || persian
}

/** A member of staff in the script of the language, else in the other. */
export function staffNameOf(staff: { nameLatin: string; namePersian: string }, language: Language): string {
  return language === 'fa' ? staff.namePersian || staff.nameLatin : staff.nameLatin || staff.namePersian
}

/** A station in the language, else in the other. */
export function stationNameOf(station: { name: string; namePersian: string }, language: Language): string {
  return language === 'fa' ? station.namePersian || station.name : station.name || station.namePersian
}

export interface Format {
  /** The calendar in which dates are written. */
  calendar: Calendar
  /** A date in the camp's calendar; `short` unless told otherwise. */
  date: (iso: string, style?: DateFormat['style']) => string
  bothCalendars: (iso: string) => string
  /** Two days in both calendars. */
  span: (from: string, to: string) => string
  minute: (minute: number) => string
  /** Start and end of a stretch of the day, held together on one line. */
  timeRange: (startMinute: number, durationMinutes: number) => string
  number: (value: number) => string
  /** What a break of the day is called. */
  breakLabel: (pause: Break) => string
  /** Digits of the language in a code or token, ungrouped. */
  digits: (text: string) => string
  /** A phone number in the groups in which it is read out. */
  phone: (phone: Pick<Phone, 'e164' | 'asTyped'>) => string
  /** Date and time of an instant on the camp's clock. */
  instant: (isoInstant: string) => string
  fullName: (names: PatientNames) => string
  /** The travel group of a person. */
  groupName: (named: { groupName: string; groupNamePersian: string }) => string
  fatherName: (names: PatientNames) => string
  staffName: (staff: { nameLatin: string; namePersian: string }) => string
  stationName: (station: { name: string; namePersian: string }) => string
  campName: (camp: Pick<Camp, 'name' | 'namePersian'>) => string
  campPlace: (camp: Pick<Camp, 'place' | 'placePersian'>) => string
  /** `34`, `~34` or `under 1`; empty when unknown. */
  age: (years: number | null, isEstimate: boolean) => string
  device: (type: DeviceType) => string
  side: (side: Side | null) => string
  kind: (kind: AppointmentKind) => string
  status: (status: AppointmentStatus) => string
  state: (state: OrderState) => string
  priority: (priority: Priority) => string
  need: (need: Need) => string
}

interface Way {
  t: TFunction
  language: Language
  calendar: Camp['calendar']
  timeZone: string
}

function createFormat({ t, language, calendar, timeZone }: Way): Format {
  const date: Format['date'] = (iso, style = 'short') => formatDate(iso, { language, calendar, style })
  const minute = (value: number) => formatMinute(value, language)
  const digits = (text: string) => (language === 'fa' ? toPersianDigits(text) : text)
  return {
    calendar,
    date,
    minute,
    bothCalendars: (iso) => formatBothCalendars(iso, language),
    span: (from, to) => formatSpanInBoth(from, to, language),
    timeRange: (start, duration) => formatMinutes(start, start + duration, language),
    number: (value) => formatNumber(value, language),
    breakLabel: (pause) => breakLabelIn(pause, language),
    digits,
    phone: (phone) => digits(writePhone(phone)),
    instant(isoInstant) {
      const moment = toZonedMoment(isoInstant, timeZone)
      return `${date(moment.date)} ${minute(moment.minute)}`
    },
    fullName: (names) => fullNameOf(names, language),
    fatherName: (names) =>
      language === 'fa'
        ? names.fatherNamePersian || names.fatherNameLatin
        : names.fatherNameLatin || names.fatherNamePersian,
    staffName: (staff) => staffNameOf(staff, language),
    stationName: (station) => stationNameOf(station, language),
    groupName: (named) => groupNameIn(named, language),
    campName: (camp) => campNameIn(camp, language),
    campPlace: (camp) => campPlaceIn(camp, language),
    age(years, isEstimate) {
      if (years === null) return ''
      if (years < 1) return t('domain.underOne')
      return `${isEstimate ? '~' : ''}${formatNumber(years, language)}`
    },
    device: (type) => t(`domain.device.${type}`),
    side: (side) => (side ? t(`domain.side.${side}`) : ''),
    kind: (kind) => t(`domain.kind.${kind}`),
    status: (status) => t(`domain.status.${status}`),
    state: (state) => t(`domain.state.${state}`),
    priority: (priority) => t(`domain.priority.${priority}`),
    need: (need) => t(`domain.need.${need}`),
  }
}

let last: { way: Way; format: Format } | null = null

/** The same for all components until language or camp change. */
function formatOf(way: Way): Format {
  const isLast =
    last?.way.t === way.t &&
    last.way.language === way.language &&
    last.way.calendar === way.calendar &&
    last.way.timeZone === way.timeZone
  if (!last || !isLast) last = { way, format: createFormat(way) }
  return last.format
}

/** Everything that is written the way of the language, the camp's calendar and the camp's clock. */
export function useFormat(): Format {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const camp = useCampIfAny()
  const calendar = camp?.calendar ?? (language === 'fa' ? 'solar_hijri' : 'gregorian')
  const timeZone = camp?.timeZone ?? 'Asia/Tehran'

  return formatOf({ t, language, calendar, timeZone })
}

/** A group's own record as what a person's row says of it. */
export const namesOf = ({ name, namePersian }: { name: string; namePersian: string }) => ({
  groupName: name,
  groupNamePersian: namePersian,
})
