import type { ConsentDraft, ConsentView } from '#contract/consents.ts'
import { listConsentsOf } from '#db/consents.ts'
import type { Journal } from '#db/journal.ts'
import {
  checkConsent,
  consentStandings,
  registeredConsent,
  standingRecord,
} from '#domain/consent/consent-rules.ts'
import type { Consent, Patient } from '#domain/people/patient.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { assertNone, personToday } from './person-facts.ts'

/** What stands for every purpose, with every record behind it. */
export function viewConsents(context: Context, { patientId }: { patientId: string }): ConsentView {
  const { patient, ageYears } = personToday(context, patientId)
  const records = listConsentsOf(context.core.db, patientId)
  return { standings: consentStandings(records, patient.consent, ageYears), records }
}

/** Records what somebody decided, and keeps the mark for care on the person's record in step. */
export function recordConsents(context: Context, input: { patientId: string; draft: ConsentDraft }) {
  const { patient, today, ageYears } = personToday(context, input.patientId)
  const { decisions, ...common } = input.draft
  return operate(context, { name: 'consents.record', campId: patient.campId }, (journal) => {
    const { standings } = viewConsents(context, input)
    assertNone(checkConsent(input.draft, standings, { today, ageYears }), 'draft.')
    const records = decisions.map((decided) =>
      journal.create('consents', {
        ...common,
        ...decided,
        id: context.core.newId(),
        campId: patient.campId,
        patientId: patient.id,
        staffId: journal.head.actorId,
        struckReason: '',
      }),
    )
    keepCareInStep(journal, context, patient.id)
    return { records }
  })
}

export function strikeConsent(context: Context, input: { id: string; version: number; reason: string }) {
  const { campId, patientId } = load(context, 'consents', input.id)
  return operate(context, { name: 'consents.strike', campId, reason: input.reason }, (journal) => {
    const record = loadFresh(context, 'consents', input.id, input.version)
    if (record.struckReason !== '') throw refused('already_struck')
    const struck = journal.replace('consents', { ...record, struckReason: input.reason })
    if (record.purpose === 'care') keepCareInStep(journal, context, patientId)
    return struck
  })
}

function keepCareInStep(journal: Journal, context: Context, patientId: string): void {
  const patient = load(context, 'patients', patientId)
  const records = listConsentsOf(journal.tx, patientId)
  if (!records.some(({ purpose }) => purpose === 'care')) return
  const consent = registeredConsent(records)
  if (consent !== patient.consent) journal.replace('patients', { ...patient, consent })
}

/**
 * The mark for care was changed on the person's form: a record says so too, because the records are what counts. Does nothing
 * while no talk about care was ever recorded; the mark alone stands then.
 */
export function followRegisteredConsent(
  journal: Journal,
  context: Context,
  patient: Patient,
  next: Consent,
): void {
  const records = listConsentsOf(journal.tx, patient.id)
  const standing = standingRecord(records, 'care')
  if (!standing || registeredConsent(records) === next) return
  if (next === 'not_asked') {
    for (const record of records.filter(
      ({ purpose, struckReason }) => purpose === 'care' && struckReason === '',
    )) {
      journal.replace('consents', { ...record, struckReason: 'not_asked' })
    }
    return
  }
  journal.create('consents', {
    ...standing,
    id: context.core.newId(),
    decision: next === 'given' ? 'given' : standing.decision === 'given' ? 'withdrawn' : 'refused',
    date: personToday(context, patient.id).today,
    mark: 'spoken',
    witness: '',
    interpreter: '',
    note: '',
    staffId: journal.head.actorId,
  })
}
