import type { Language } from '../camps/camp.ts'
import { ageOn } from '../people/birth.ts'
import type { Patient } from '../people/patient.ts'
import type { Sex } from '../staff/staff-member.ts'

/** A person as a paper may name them: never status, identity numbers, cause or notes. */
export interface PaperPerson {
  number: string
  /** In the paper's script where it was taken down, else in the other. */
  name: string
  /** The same name in the other script; empty where it was not taken down. */
  otherName: string
  fatherName: string
  sex: Sex | null
  age: number | null
  ageIsEstimate: boolean
}

/** The text in the script of a language where there is one, else in the other. */
export function inScriptOf(language: Language, latin: string, persian: string): string {
  return language === 'fa' ? persian || latin : latin || persian
}

/** What a paper says of somebody in a language, with the age on a date. */
export function toPaperPerson(patient: Patient, language: Language, onDate: string): PaperPerson {
  const latin = `${patient.givenNameLatin} ${patient.familyNameLatin}`.trim()
  const persian = `${patient.givenNamePersian} ${patient.familyNamePersian}`.trim()
  const name = inScriptOf(language, latin, persian)
  const other = language === 'fa' ? latin : persian
  const age = patient.birth ? ageOn(patient.birth, onDate) : null
  return {
    number: patient.number,
    name,
    otherName: other === name ? '' : other,
    fatherName: inScriptOf(language, patient.fatherNameLatin, patient.fatherNamePersian),
    sex: patient.sex,
    age: age ? Math.max(0, age.years) : null,
    ageIsEstimate: age?.isEstimate ?? false,
  }
}
