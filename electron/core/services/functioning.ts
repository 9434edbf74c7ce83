import type { FunctioningDraft } from '#contract/functioning.ts'
import { listFunctioningOf } from '#db/functioning.ts'
import type { Functioning } from '#domain/functioning/functioning.ts'
import { checkFunctioning } from '#domain/functioning/short-set.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { assertNone, personToday } from './person-facts.ts'

export function listFunctioning({ core }: Context, { patientId }: { patientId: string }): Functioning[] {
  return listFunctioningOf(core.db, patientId)
}

/** Puts the answers to the Short Set down, once for a person. */
export function recordFunctioning(context: Context, input: { patientId: string; draft: FunctioningDraft }) {
  const { patient, today, ageYears } = personToday(context, input.patientId)
  return operate(context, { name: 'functioning.record', campId: patient.campId }, (journal) => {
    const records = listFunctioningOf(journal.tx, patient.id)
    assertNone(checkFunctioning(input.draft, { records, today, ageYears }), 'draft.')
    return journal.create('functioning', {
      ...input.draft,
      id: context.core.newId(),
      campId: patient.campId,
      patientId: patient.id,
      staffId: journal.head.actorId,
      struckReason: '',
    })
  })
}

export function strikeFunctioning(context: Context, input: { id: string; version: number; reason: string }) {
  const { campId } = load(context, 'functioning', input.id)
  return operate(context, { name: 'functioning.strike', campId, reason: input.reason }, (journal) => {
    const record = loadFresh(context, 'functioning', input.id, input.version)
    if (record.struckReason !== '') throw refused('already_struck')
    return journal.replace('functioning', { ...record, struckReason: input.reason })
  })
}
