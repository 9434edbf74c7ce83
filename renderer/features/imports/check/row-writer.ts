import { useMemo } from 'react'
import type { PreviewRow } from '#contract/imports.ts'
import type { Language } from '#domain/camps/camp.ts'
import { ageOn, type Birth } from '#domain/people/birth.ts'
import { toSolarHijri } from '#domain/time/solar-hijri.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useFormat, type Format } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { usePersonWords, type PersonFact, type PersonWords } from '../use-person-words.ts'
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

/** Everything that the rows of a table are written with, made once for all of them. */
export interface RowWriter {
  t: (key: string, data?: Record<string, unknown>) => string
  format: Format
  language: Language
  person: PersonWords
  today: string
}

export interface Understood {
  /** As it is shown. */
  words: string[]
  /** Other ways of writing just that: a cell that is one of these needs not be shown as well. */
  alike: string[]
}

export function useRowWriter(): RowWriter {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const person = usePersonWords()
  const { date: today } = useToday()
  return useMemo(() => ({ t, format, language, person, today }), [t, format, language, person, today])
}

/** Dates with the year first, in both calendars, and plain years and ages. */
function birthAlike(birth: Birth, today: string): string[] {
  const age = String(ageOn(birth, today).years)
  if (birth.kind !== 'exact') return [age, String(birth.kind === 'year' ? birth.year : birth.years)]
  const { year, month, day } = toSolarHijri(birth.date)
  const solar = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return [age, birth.date, solar]
}

type Alike = (row: PreviewRow, writer: RowWriter) => string[]

const alikes: Partial<Record<ShownColumn['key'], Alike>> = {
  name: ({ patient }) => [
    patient.givenNameLatin,
    patient.familyNameLatin,
    patient.givenNamePersian,
    patient.familyNamePersian,
    `${patient.givenNameLatin} ${patient.familyNameLatin} ${patient.givenNamePersian} ${patient.familyNamePersian}`,
  ],
  sex: ({ patient }, { t }) => (patient.sex ? [t(`domain.sexShort.${patient.sex}`)] : []),
  birth: ({ patient }, { today }) => (patient.birth ? birthAlike(patient.birth, today) : []),
  devices: ({ orders }, { t, format }) => [
    ...orders.flatMap(({ deviceType, side, level }) => [format.device(deviceType), format.side(side), level]),
    ...(orders.length > 1 ? [t('imports.side.both')] : []),
  ],
  place: ({ patient }) => [patient.province],
  more: ({ patient }) => [
    patient.amputatedOn ?? '',
    ...patient.documents.map(({ number }) => number),
    ...patient.notes.split('\n').map((line) => line.slice(line.indexOf(': ') + 1)),
  ],
}

/** How the cells of a column were understood. */
export function understand(row: PreviewRow, column: ShownColumn['key'], writer: RowWriter): Understood {
  const { patient, orders } = row
  const told = { patient, orders, groupName: patient.groupName }
  const words = facts[column].flatMap((fact) => writer.person.fact(fact, told))
  const alike = alikes[column]?.(row, writer) ?? []
  return { words, alike: [...words, words.join(' '), ...alike].filter(Boolean) }
}
