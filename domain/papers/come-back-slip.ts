import type { ComeBackAdvice, ComeBackLimb } from '../assessment/come-back-advice.ts'
import type { EligibilityCheck } from '../assessment/eligibility.ts'
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
  /** What the eligibility clock says, limb by limb; empty where nobody waits for a limb. */
  limbs: ComeBackReason[]
}

/** Why one limb waits, and the first day on which the clock lets it be fitted; null where nobody can say. */
export interface ComeBackReason {
  limb: ComeBackLimb['limb']
  checks: EligibilityCheck[]
  nextDate: string | null
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
  /** What stands of the last assessment, where it decided to wait. */
  advice: ComeBackAdvice | null
}

/** A slip for each person with the earliest day on which they are expected again. */
export function buildComeBackSlips(stamp: PaperStamp, people: readonly RecalledPerson[]): ComeBackSlips {
  return {
    paper: 'come-back-slip',
    stamp,
    slips: people.map(({ patient, recalls, advice }) => {
      const [first] = recalls.toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))
      return {
        person: toPaperPerson(patient, stamp.language, stamp.printedAt.date),
        date: first?.dueDate ?? null,
        reason: first?.reason ?? null,
        limbs: (advice?.limbs ?? []).map((one) => reasonOf(one, first?.dueDate ?? null)),
      }
    }),
  }
}

/** The clock is asked anew when the slip is printed; a day behind the one on which somebody is expected would only confuse. */
function reasonOf({ limb, checks }: ComeBackLimb, expectedOn: string | null): ComeBackReason {
  const dates = checks.flatMap(({ nextDate }) => nextDate ?? []).toSorted()
  const nextDate = dates.at(-1) ?? null
  const isBehind = nextDate !== null && expectedOn !== null && nextDate > expectedOn
  return { limb, checks, nextDate: isBehind ? null : nextDate }
}
