import type { PatientDraft } from '#contract/patients.ts'
import type { Flag } from '#domain/people/patient.ts'
import { isSameValue } from '../../../shared/same-value.ts'

/** Fields of the person that a flag's word may stand for; flags of orders have none. */
const fieldsOf: Readonly<Record<string, readonly (keyof PatientDraft)[]>> = {
  name: ['givenNameLatin', 'givenNamePersian', 'familyNameLatin', 'familyNamePersian'],
  given_name: ['givenNameLatin', 'givenNamePersian'],
  family_name: ['familyNameLatin', 'familyNamePersian'],
  father_name: ['fatherNameLatin', 'fatherNamePersian'],
  sex: ['sex'],
  birth: ['birth'],
  age: ['birth'],
  phone: ['phones'],
  cause: ['cause'],
  amputated: ['amputatedOn'],
  status: ['communityStatus'],
  province: ['province'],
  village: ['village'],
  group: ['groupId'],
  national_code: ['documents'],
  document: ['documents'],
  language: ['language'],
  needs: ['needs'],
  note: ['notes'],
}

const orderWords = new Set(['device', 'side', 'level', 'priority'])

/** Whether a flag is about a device order, so that it is mended there. */
export function isAboutOrder(flag: Flag): boolean {
  return orderWords.has(flag.field)
}

/** The field of the form in which a flag is mended, or null when none is known. */
export function fieldToMend(flag: Flag): keyof PatientDraft | null {
  return fieldsOf[flag.field]?.[0] ?? null
}

/** `draft` without the flags whose field now says something else than before: those are mended. */
export function withoutMendedFlags(before: PatientDraft, draft: PatientDraft): PatientDraft {
  const isMended = (flag: Flag) =>
    (fieldsOf[flag.field] ?? []).some((field) => !isSameValue(before[field], draft[field]))
  return { ...draft, flags: draft.flags.filter((flag) => !isMended(flag)) }
}
