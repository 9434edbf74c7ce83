import { assessmentForm } from '../assessment/assessment-form.ts'
import type { Patient } from '../people/patient.ts'
import { toPaperPerson, type PaperPerson } from './paper-person.ts'
import type { PaperStamp } from './paper.ts'

/** The assessment to fill in by hand: for somebody with the head filled in, or blank. Nothing that is on record is printed. */
export interface AssessmentSheet {
  formVersion: number
  person: PaperPerson | null
}

export interface AssessmentSheets {
  paper: 'assessment-form'
  stamp: PaperStamp
  sheets: AssessmentSheet[]
}

/** A form for each of these people; one blank form for nobody. */
export function buildAssessmentSheets(
  stamp: PaperStamp,
  people: readonly Patient[] | null,
): AssessmentSheets {
  const { version: formVersion } = assessmentForm
  const sheets = people?.map((patient) => ({
    formVersion,
    person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
  }))
  return { paper: 'assessment-form', stamp, sheets: sheets ?? [{ formVersion, person: null }] }
}
