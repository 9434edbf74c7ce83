import { useMemo } from 'react'
import type { OrderDraft, PatientDraft } from '#domain/imports/row.ts'
import { ageOn, birthBounds, type Birth } from '#domain/people/birth.ts'
import { provinceName } from '#domain/people/provinces.ts'
import type { Calendar, Language } from '#domain/camps/camp.ts'
import { toSolarHijri } from '#domain/time/solar-hijri.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { useFormat, type Format } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Everything that is compared of two records, in the order in which people compare. */
export const personFacts = [
  'nameLatin',
  'namePersian',
  'fatherLatin',
  'fatherPersian',
  'sex',
  'birth',
  'phones',
  'documents',
  'devices',
  'province',
  'village',
  'group',
  'status',
  'language',
  'cause',
  'amputated',
  'needs',
  'notes',
] as const
export type PersonFact = (typeof personFacts)[number]

/** A person as a row tells them, or as they are registered. */
export interface ToldPerson {
  patient: Omit<PatientDraft, 'groupName'>
  orders: readonly Pick<OrderDraft, 'deviceType' | 'side'>[]
  groupName: string
}

export interface PersonWords {
  /** A birth as understood: both calendars where a day is known, and the age today. */
  birth: (birth: Birth) => string
  age: (birth: Birth) => string
  amputated: (date: string) => string
  /** One fact in words; several where a person has several. */
  fact: (fact: PersonFact, person: ToldPerson) => string[]
}

const both = (given: string, family: string) => [`${given} ${family}`.trim()]

/** Years of the other calendar that a told year touches: `1363–64`. */
function otherYears(birth: Birth, calendar: Calendar): string {
  const { from, to } = birthBounds(birth)
  const yearOf = (date: string) =>
    calendar === 'gregorian' ? toSolarHijri(date).year : Number(date.slice(0, 4))
  const [first, last] = [yearOf(from), yearOf(to)]
  return first === last ? String(first) : `${first}–${String(last).slice(-2)}`
}

function writersFor(
  t: (key: string, data?: Record<string, unknown>) => string,
  format: Format,
  language: Language,
  today: string,
) {
  const age = (birth: Birth) => {
    const { years, isEstimate } = ageOn(birth, today)
    return format.age(years, isEstimate)
  }
  const birth = (told: Birth) => {
    if (told.kind === 'exact')
      return t('imports.birth.exact', { date: format.bothCalendars(told.date), age: age(told) })
    if (told.kind === 'age') return t('imports.birth.age', { count: told.years })
    const year = format.digits(String(told.year))
    const other = format.digits(otherYears(told, told.calendar))
    return t('imports.birth.year', { year, other, age: age(told) })
  }
  const amputated = (date: string) =>
    date.length === 10 ? format.bothCalendars(date) : format.digits(date.split('-').toReversed().join('/'))
  const named = (prefix: string, value: string | null) => (value ? [t(`${prefix}.${value}`)] : [])
  const facts: Record<PersonFact, (person: ToldPerson) => string[]> = {
    nameLatin: ({ patient }) => both(patient.givenNameLatin, patient.familyNameLatin),
    namePersian: ({ patient }) => both(patient.givenNamePersian, patient.familyNamePersian),
    fatherLatin: ({ patient }) => [patient.fatherNameLatin],
    fatherPersian: ({ patient }) => [patient.fatherNamePersian],
    sex: ({ patient }) => named('domain.sex', patient.sex),
    birth: ({ patient }) => (patient.birth ? [birth(patient.birth)] : []),
    phones: ({ patient }) => patient.phones.map(format.phone),
    documents: ({ patient }) =>
      patient.documents.map(({ type, number }) => `${t(`domain.document.${type}`)} ${format.digits(number)}`),
    devices: ({ orders }) =>
      orders.map(({ deviceType, side }) =>
        [format.device(deviceType), format.side(side)].filter(Boolean).join(t('imports.comma')),
      ),
    province: ({ patient }) => [provinceName(patient.province, language)],
    village: ({ patient }) => [patient.village],
    group: ({ groupName }) => [groupName],
    status: ({ patient }) => named('domain.community', patient.communityStatus),
    language: ({ patient }) => named('domain.language', patient.language),
    cause: ({ patient }) => named('domain.cause', patient.cause),
    amputated: ({ patient }) => (patient.amputatedOn ? [amputated(patient.amputatedOn)] : []),
    needs: ({ patient }) => patient.needs.map((need) => format.need(need)),
    notes: ({ patient }) => patient.notes.split('\n'),
  }
  return {
    age,
    birth,
    amputated,
    fact: (fact: PersonFact, person: ToldPerson) => facts[fact](person).filter(Boolean),
  }
}

/** Words for whatever a row or a registered person tells. */
export function usePersonWords(): PersonWords {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const { date: today } = useToday()
  return useMemo(() => writersFor(t, format, language, today), [t, format, language, today])
}
