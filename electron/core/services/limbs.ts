import type { LimbDraft } from '#contract/limbs.ts'
import type { Journal } from '#db/journal.ts'
import { countOpenOrdersOn, listStandingLimbsOf } from '#db/limbs.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import { checkLimb } from '#domain/limbs/limb-rules.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { refused } from '../refusal.ts'
import { assertNone, personToday, type PersonToday } from './person-facts.ts'

export function listLimbs({ core }: Context, { patientId }: { patientId: string }): Limb[] {
  return listStandingLimbsOf(core.db, patientId)
}

/** Puts a limb down or corrects the one that stands; writes nothing when nothing differs. Refuses with `limb_exists`. */
export function putLimb(
  journal: Journal,
  context: Context,
  { patient, today }: Pick<PersonToday, 'patient' | 'today'>,
  known: { id: string; version: number } | null,
  draft: LimbDraft,
): Limb {
  assertNone(checkLimb(draft, today), 'draft.')
  const standing = listStandingLimbsOf(journal.tx, patient.id).find(
    ({ region, side }) => region === draft.region && side === draft.side,
  )
  if (standing && standing.id !== known?.id) throw refused('limb_exists')
  if (!known) {
    return journal.create('limbs', {
      ...draft,
      id: context.core.newId(),
      campId: patient.campId,
      patientId: patient.id,
      struckReason: '',
    })
  }
  const limb = loadFresh(context, 'limbs', known.id, known.version)
  if (limb.patientId !== patient.id) throw refused('other_person')
  const isSame = Object.entries(draft).every(([key, value]) => limb[key as keyof LimbDraft] === value)
  return isSame ? limb : journal.replace('limbs', { ...limb, ...draft })
}

export function saveLimb(
  context: Context,
  input: { patientId: string; id: string | null; version: number | null; draft: LimbDraft },
) {
  const person = personToday(context, input.patientId)
  const known = input.id ? { id: input.id, version: input.version ?? 0 } : null
  return operate(context, { name: 'limbs.save', campId: person.patient.campId }, (journal) =>
    putLimb(journal, context, person, known, input.draft),
  )
}

export function strikeLimb(context: Context, input: { id: string; version: number; reason: string }) {
  const { campId } = load(context, 'limbs', input.id)
  return operate(context, { name: 'limbs.strike', campId, reason: input.reason }, (journal) => {
    const limb = loadFresh(context, 'limbs', input.id, input.version)
    if (limb.struckReason !== '') throw refused('already_struck')
    if (countOpenOrdersOn(journal.tx, limb.id) > 0) throw refused('limb_in_use')
    return journal.replace('limbs', { ...limb, struckReason: input.reason })
  })
}
