import { z } from 'zod'
import { birth as birthSchema, type PatientDraft } from '#contract/patients.ts'
import type { Calendar, Language } from '#domain/camps/camp.ts'
import { parseNationalCode } from '#domain/people/national-code.ts'
import {
  causes,
  communityStatuses,
  consents,
  documentTypes,
  nameFields,
  needs,
  phoneOwners,
  spokenLanguages,
  type NameField,
  type Patient,
  type Phone,
} from '#domain/people/patient.ts'
import { parsePhone } from '#domain/people/phone.ts'
import { findProvince } from '#domain/people/provinces.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { isSameValue } from '../../../shared/same-value.ts'
import { writeBirth } from './read-birth.ts'
import { writePartialDate } from '../../../shared/partial-date.ts'

/**
 * What the form holds: words as typed, with what they were understood as. The rules stay in the contract's schema; these
 * values become its draft by `toDraft`. The schema also reads drafts that were kept on this computer.
 */
export const personValues = z.object({
  givenNameLatin: z.string(),
  familyNameLatin: z.string(),
  fatherNameLatin: z.string(),
  givenNamePersian: z.string(),
  familyNamePersian: z.string(),
  fatherNamePersian: z.string(),
  sex: z.enum(sexes).nullable(),
  birth: z.object({ text: z.string(), value: birthSchema.nullable() }),
  phones: z.array(z.object({ asTyped: z.string(), owner: z.enum(phoneOwners) })),
  documents: z.array(z.object({ type: z.enum(documentTypes), number: z.string(), issuer: z.string() })),
  communityStatus: z.enum(communityStatuses).nullable(),
  province: z.string(),
  village: z.string(),
  language: z.enum(spokenLanguages).nullable(),
  groupId: z.string().nullable(),
  needs: z.array(z.enum(needs)),
  escorts: z.number().or(z.literal('')),
  consent: z.enum(consents),
  cause: z.enum(causes).nullable(),
  amputatedOn: z.object({ text: z.string(), value: z.string().nullable() }),
  notes: z.string(),
  flags: z.array(z.object({ field: z.string(), value: z.string(), reason: z.string() })),
})
export type PersonValues = z.infer<typeof personValues>

/** An empty form; what neighbours in the queue share may be carried over. */
export function emptyValues(carried: { groupId?: string | null; province?: string } = {}): PersonValues {
  return {
    givenNameLatin: '',
    familyNameLatin: '',
    fatherNameLatin: '',
    givenNamePersian: '',
    familyNamePersian: '',
    fatherNamePersian: '',
    sex: null,
    birth: { text: '', value: null },
    phones: [{ asTyped: '', owner: 'self' }],
    documents: [],
    communityStatus: null,
    province: carried.province ?? '',
    village: '',
    language: null,
    groupId: carried.groupId ?? null,
    needs: [],
    escorts: 0,
    consent: 'not_asked',
    cause: null,
    amputatedOn: { text: '', value: null },
    notes: '',
    flags: [],
  }
}

/** A stored person as the form shows it. */
export function toValues(
  patient: Patient | PatientDraft,
  calendar: Calendar,
  language: Language,
): PersonValues {
  return {
    ...namesOf(patient),
    sex: patient.sex,
    birth: { text: writeBirth(patient.birth, calendar, language), value: patient.birth },
    phones: patient.phones.length === 0 ? [{ asTyped: '', owner: 'self' }] : patient.phones.map(toPhoneRow),
    documents: patient.documents.map(({ type, number, issuer }) => ({ type, number, issuer })),
    communityStatus: patient.communityStatus,
    province: patient.province,
    village: patient.village,
    language: patient.language,
    groupId: patient.groupId,
    needs: [...patient.needs],
    escorts: patient.escorts,
    consent: patient.consent,
    cause: patient.cause,
    amputatedOn: {
      text: writePartialDate(patient.amputatedOn, calendar, language),
      value: patient.amputatedOn,
    },
    notes: patient.notes,
    flags: patient.flags.map(({ field, value, reason }) => ({ field, value, reason })),
  }
}

const toPhoneRow = ({ asTyped, e164, owner }: Phone) => ({ asTyped: asTyped || (e164 ?? ''), owner })

/** The contract's part of a stored person: what an edit may change. */
export function draftOf(patient: Patient): PatientDraft {
  return {
    ...namesOf(patient),
    sex: patient.sex,
    birth: patient.birth,
    phones: patient.phones.map(({ e164, asTyped, owner }) => ({ e164, asTyped, owner })),
    documents: patient.documents.map(({ type, number, issuer }) => ({ type, number, issuer })),
    communityStatus: patient.communityStatus,
    province: patient.province,
    village: patient.village,
    language: patient.language,
    groupId: patient.groupId,
    needs: patient.needs,
    escorts: patient.escorts,
    consent: patient.consent,
    cause: patient.cause,
    amputatedOn: patient.amputatedOn,
    notes: patient.notes,
    flags: patient.flags.map(({ field, value, reason }) => ({ field, value, reason })),
  }
}

/** The form without rows that nobody filled in. */
export function withoutEmptyRows(values: PersonValues): PersonValues {
  return {
    ...values,
    phones: values.phones.filter(({ asTyped }) => asTyped.trim() !== ''),
    documents: values.documents.filter(({ number }) => number.trim() !== ''),
  }
}

/** The same with one line for a phone left, where none is filled in: the field is there when saving is tried again. */
export function withoutSpareRows(values: PersonValues): PersonValues {
  const filled = withoutEmptyRows(values)
  return filled.phones.length > 0 ? filled : { ...filled, phones: values.phones.slice(0, 1) }
}

/** What the form says, in the words of the contract. Texts that could not be read are empty here; `unreadTexts` names them. */
export function toDraft(values: PersonValues): PatientDraft {
  const { phones, documents } = withoutEmptyRows(values)
  return {
    ...mapNames(values, (name) => name.trim().replaceAll(/\s+/g, ' ')),
    sex: values.sex,
    birth: values.birth.value,
    phones: phones.map(({ asTyped, owner }) => ({ e164: e164Of(asTyped), asTyped: asTyped.trim(), owner })),
    documents: documents.map(({ type, number, issuer }) => ({
      type,
      number: type === 'national_code' ? nationalCodeOf(number) : number.trim(),
      issuer: issuer.trim(),
    })),
    communityStatus: values.communityStatus,
    province: findProvince(values.province)?.en ?? values.province.trim(),
    village: values.village.trim(),
    language: values.language,
    groupId: values.groupId,
    needs: values.needs,
    escorts: values.escorts === '' ? 0 : values.escorts,
    consent: values.consent,
    cause: values.cause,
    amputatedOn: values.amputatedOn.value,
    notes: values.notes.trim(),
    flags: values.flags,
  }
}

/** Fields whose text stands there but could not be read. */
export function unreadTexts(values: PersonValues): ('birth' | 'amputatedOn')[] {
  return (['birth', 'amputatedOn'] as const).filter(
    (field) => values[field].text.trim() !== '' && values[field].value === null,
  )
}

/** Flags name their field with the words of a registration sheet's columns. */
const flagWords = { birth: 'birth', amputatedOn: 'amputated' } as const

/** Moves texts that could not be read into flags, as written, for somebody to mend later. */
export function keepAsWritten(values: PersonValues, field: 'birth' | 'amputatedOn'): PersonValues {
  const flag = { field: flagWords[field], value: values[field].text.trim(), reason: 'unreadable' }
  return { ...values, [field]: { text: '', value: null }, flags: [...values.flags, flag] }
}

/** `filled` wherever `stored` says nothing: what was typed about somebody who turned out to be registered already. */
export function fillGaps(stored: PersonValues, filled: PersonValues): PersonValues {
  const result: Record<string, unknown> = { ...stored }
  for (const [key, value] of Object.entries(filled)) {
    const now = result[key]
    if (isBlank(now) && !isBlank(value)) result[key] = value
  }
  const merged = result as PersonValues
  return { ...merged, ...addRows(stored, filled) }
}

/** Whether anybody typed anything into an empty form. */
export function isUntouched(values: PersonValues, initial: PersonValues): boolean {
  return isSameValue(withoutEmptyRows(values), withoutEmptyRows(initial))
}

/** The whole number in E.164, or null when the text is none; the text itself is always kept. */
export function e164Of(text: string): string | null {
  const parsed = parsePhone(text)
  return parsed.ok ? parsed.value.e164 : null
}

type Names = Record<NameField, string>

function mapNames(source: Names, change: (name: string) => string): Names {
  return Object.fromEntries(nameFields.map((key) => [key, change(source[key])])) as Names
}

const namesOf = (source: Names): Names => mapNames(source, (name) => name)

function nationalCodeOf(text: string): string {
  const code = parseNationalCode(text)
  return code.ok ? code.value : text.trim()
}

function addRows(
  stored: PersonValues,
  filled: PersonValues,
): Pick<PersonValues, 'phones' | 'documents' | 'needs'> {
  const own = withoutEmptyRows(stored).phones
  const known = new Set(own.map(({ asTyped }) => e164Of(asTyped) ?? asTyped))
  const numbers = new Set(stored.documents.map(({ type, number }) => `${type} ${number}`))
  const { phones, documents } = withoutEmptyRows(filled)
  return {
    phones: [...own, ...phones.filter(({ asTyped }) => !known.has(e164Of(asTyped) ?? asTyped))],
    documents: [
      ...stored.documents,
      ...documents.filter(({ type, number }) => !numbers.has(`${type} ${number}`)),
    ],
    needs: [...new Set([...stored.needs, ...filled.needs])],
  }
}

function isBlank(value: unknown): boolean {
  if (value === null || value === '' || value === 0 || value === 'not_asked') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && (value as { text?: unknown }).text === ''
}
