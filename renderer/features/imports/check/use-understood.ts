import { useTranslation } from 'react-i18next'
import type { PreviewRow } from '#contract/imports.ts'
import { ageOn, type Birth } from '#domain/people/birth.ts'
import { toSolarHijri } from '#domain/time/solar-hijri.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { usePersonWords, type PersonFact } from '../use-person-words.ts'
import type { ShownColumn } from './columns.ts'

const facts: Record<ShownColumn['key'], readonly PersonFact[]> = {
  name: ['nameLatin', 'namePersian'],
  father: ['fatherLatin', 'fatherPersian'],
  sex: ['sex'],
  birth: ['birth'],
  phone: ['phones'],
  devices: ['devices'],
  status: ['status'],
  place: ['province', 'village'],
  group: ['group'],
  more: ['cause', 'amputated', 'documents', 'language', 'needs', 'notes'],
}

export interface Understood {
  /** As it is shown. */
  words: string[]
  /** Other ways of writing just that: a cell that is one of these needs not be shown as well. */
  alike: string[]
}

/** Dates with the year first, in both calendars, and plain years and ages. */
function birthAlike(birth: Birth, today: string): string[] {
  const age = String(ageOn(birth, today).years)
  if (birth.kind !== 'exact') return [age, String(birth.kind === 'year' ? birth.year : birth.years)]
  const { year, month, day } = toSolarHijri(birth.date)
  const solar = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return [age, birth.date, solar]
}

/** How the cells of a column were understood. */
export function useUnderstood(row: PreviewRow, column: ShownColumn['key']): Understood {
  const { t } = useTranslation()
  const format = useFormat()
  const person = usePersonWords()
  const { date: today } = useToday()
  const { patient, orders } = row
  const words = facts[column].flatMap((fact) =>
    person.fact(fact, { patient, orders, groupName: patient.groupName }),
  )

  const alike: Partial<Record<ShownColumn['key'], () => string[]>> = {
    name: () => [
      patient.givenNameLatin,
      patient.familyNameLatin,
      patient.givenNamePersian,
      patient.familyNamePersian,
      `${patient.givenNameLatin} ${patient.familyNameLatin} ${patient.givenNamePersian} ${patient.familyNamePersian}`,
    ],
    sex: () => (patient.sex ? [t(`domain.sexShort.${patient.sex}`)] : []),
    birth: () => (patient.birth ? birthAlike(patient.birth, today) : []),
    devices: () => [
      ...orders.flatMap(({ deviceType, side, level }) => [
        format.device(deviceType),
        format.side(side),
        level,
      ]),
      ...(orders.length > 1 ? [t('imports.side.both')] : []),
    ],
    place: () => [patient.province],
    more: () => [
      patient.amputatedOn ?? '',
      ...patient.documents.map(({ number }) => number),
      ...patient.notes.split('\n').map((line) => line.slice(line.indexOf(': ') + 1)),
    ],
  }
  return { words, alike: [...words, words.join(' '), ...(alike[column]?.() ?? [])].filter(Boolean) }
}
