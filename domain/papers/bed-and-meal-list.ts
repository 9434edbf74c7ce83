import { compareNames } from '../people/compare-names.ts'
import type { Patient } from '../people/patient.ts'
import type { Sex } from '../staff/staff-member.ts'
import type { PaperStamp } from './paper.ts'
import { toPaperPerson, type PaperPerson } from './paper-person.ts'

export interface StayRow {
  person: PaperPerson
  group: string
  escorts: number
  /** Beds and meals for the person and whoever came along; 0 where none are needed. */
  beds: number
  meals: number
}

export interface BedAndMealList {
  paper: 'bed-and-meal-list'
  stamp: PaperStamp
  date: string
  rows: StayRow[]
  /** Beds by the sex of whom the person is, because dormitories are; people of unknown sex are counted apart. */
  beds: Record<Sex, number>
  meals: number
}

export interface Guest {
  patient: Patient
  group: string
}

/** Who needs a bed or meals on a day, by group and name, with what the escorts need counted in. */
export function buildBedAndMealList(
  stamp: PaperStamp,
  date: string,
  guests: readonly Guest[],
): BedAndMealList {
  const rows = guests.flatMap(({ patient, group }): StayRow[] => {
    const heads = 1 + patient.escorts
    const beds = patient.needs.includes('bed') ? heads : 0
    const meals = patient.needs.includes('meals') ? heads : 0
    if (beds + meals === 0) return []
    return [
      { person: toPaperPerson(patient, stamp.language, date), group, escorts: patient.escorts, beds, meals },
    ]
  })
  const beds: Record<Sex, number> = { female: 0, male: 0, unspecified: 0 }
  for (const row of rows) beds[row.person.sex ?? 'unspecified'] += row.beds
  return {
    paper: 'bed-and-meal-list',
    stamp,
    date,
    rows: rows.toSorted(
      (a, b) => compareNames(a.group, b.group) || compareNames(a.person.name, b.person.name),
    ),
    beds,
    meals: rows.reduce((sum, row) => sum + row.meals, 0),
  }
}
