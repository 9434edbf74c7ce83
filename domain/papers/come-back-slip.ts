import type { Recall, RecallReason } from '../recalls/recall.ts'
import type { Patient } from '../people/patient.ts'
import type { PaperStamp } from './paper.ts'
import { toPaperPerson, type PaperPerson } from './paper-person.ts'

/** What somebody takes home who is asked to come again. */
export interface ComeBackSlip {
  person: PaperPerson
  /** First day on which it makes sense to come; null is a line to write on. */
  date: string | null
  reason: RecallReason | null
}

export interface ComeBackSlips {
  paper: 'come-back-slip'
  stamp: PaperStamp
  slips: ComeBackSlip[]
}

export interface RecalledPerson {
  patient: Patient
  /** Open recalls and the date of an assessment that decided to wait. */
  recalls: readonly Pick<Recall, 'reason' | 'dueDate'>[]
}

/** A slip for each person with the earliest day on which they are expected again. */
export function buildComeBackSlips(stamp: PaperStamp, people: readonly RecalledPerson[]): ComeBackSlips {
  return {
    paper: 'come-back-slip',
    stamp,
    slips: people.map(({ patient, recalls }) => {
      const [first] = recalls.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))
      return {
        person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
        date: first?.dueDate ?? null,
        reason: first?.reason ?? null,
      }
    }),
  }
}
