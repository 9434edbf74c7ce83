import type { Patient } from '../people/patient.ts'
import type { TimelineEntry, TimelineKind } from './timeline.ts'

/** What the writer lets into the letter beside the person's name and the course. */
export interface LetterChoices {
  kinds: readonly TimelineKind[]
  withDiagnosis: boolean
  withIdentity: boolean
}

/** The letter's content, before it is put into words. */
export interface ReferralLetterContent {
  /** Cause and date of amputation; null unless the reader may see them and chose to. */
  diagnosis: Pick<Patient, 'cause' | 'amputatedOn'> | null
  /** Papers and status; null unless the reader may see them and chose to. */
  identity: Pick<Patient, 'documents' | 'communityStatus'> | null
  /** Oldest first, by kind in the order of the letter; nothing that was struck through, no free notes on visits. */
  sections: { kind: TimelineKind; entries: TimelineEntry[] }[]
}

/** Kinds in the order in which a colleague wants to read them. */
export const letterKinds = [
  'assessment',
  'measurement',
  'delivery',
  'session',
  'outcome',
  'follow_up',
  'trial',
  'checkout',
  'visit',
  'recall',
] as const satisfies readonly TimelineKind[]

/** Builds the letter. What the reader may not see is never in it, whatever was chosen. */
export function buildReferralLetter(
  patient: Patient,
  entries: readonly TimelineEntry[],
  choices: LetterChoices,
  mayReadProtected: boolean,
): ReferralLetterContent {
  const { cause, amputatedOn, documents, communityStatus } = patient
  const standing = entries.filter((entry) => entry.struckReason === '' && !isToCome(entry)).toReversed()
  return {
    diagnosis: mayReadProtected && choices.withDiagnosis ? { cause, amputatedOn } : null,
    identity: mayReadProtected && choices.withIdentity ? { documents, communityStatus } : null,
    sections: letterKinds
      .filter((kind) => choices.kinds.includes(kind))
      .map((kind) => ({ kind, entries: standing.filter((entry) => entry.kind === kind) })),
  }
}

/** A look that nobody has asked about yet tells a colleague nothing. */
const isToCome = ({ kind, facts }: TimelineEntry): boolean =>
  kind === 'follow_up' && facts['status'] === 'due'
