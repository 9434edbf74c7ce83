import type { Language } from '../camps/camp.ts'
import type { Sex } from '../staff/staff-member.ts'
import type { Birth } from './birth.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Community or residency status (docs/glossary.md). Protected: never on a daily list, never proof of nationality. */
export const communityStatuses = [
  'host',
  'amayesh',
  'hoviat',
  'smart_id',
  'passport',
  'headcount',
  'undocumented',
  'returnee',
  'laissez_passer',
  'stateless',
  'other',
  'prefer_not_to_say',
] as const
export type CommunityStatus = (typeof communityStatuses)[number]

/** Cause of limb loss or impairment. Clinical: never on a daily list. */
export const causes = [
  'road_accident',
  'work_accident',
  'explosive_remnant',
  'diabetes',
  'vascular',
  'infection',
  'tumour',
  'burn',
  'congenital',
  'snakebite',
  'frostbite',
  'polio',
  'other',
] as const
export type Cause = (typeof causes)[number]

export const needs = ['interpreter', 'wheelchair', 'same_sex_staff', 'bed', 'meals'] as const
export type Need = (typeof needs)[number]

export const phoneOwners = ['self', 'family', 'neighbour', 'other'] as const
export type PhoneOwner = (typeof phoneOwners)[number]

export interface Phone {
  /** `+989168125354`, or null when the text could not be read as a number. */
  e164: string | null
  asTyped: string
  owner: PhoneOwner
}

export const documentTypes = [
  'national_code',
  'birth_certificate',
  'amayesh_card',
  'smart_id',
  'passport',
  'headcount_slip',
  'tazkira',
  'foreigner_code',
  'other',
] as const
export type DocumentType = (typeof documentTypes)[number]

export interface IdentityDocument {
  type: DocumentType
  number: string
  issuer: string
}

export const consents = ['not_asked', 'given', 'refused'] as const
export type Consent = (typeof consents)[number]

export { spokenLanguages, type SpokenLanguage } from './spoken-language.ts'

/** A value that could not be read when it came in. The field stays empty and the words stay here until someone mends it. */
export interface Flag {
  field: string
  value: string
  reason: string
}

/** What somebody is called, in both scripts. */
export const nameFields = [
  'givenNameLatin',
  'familyNameLatin',
  'fatherNameLatin',
  'givenNamePersian',
  'familyNamePersian',
  'fatherNamePersian',
] as const
export type NameField = (typeof nameFields)[number]

const [givenLatin, familyLatin, fatherLatin, ...persianFields] = nameFields

/** The names as a reader of that language looks for them: those in its script first, the given name before all. */
export const nameFieldsIn = {
  en: nameFields,
  fa: [...persianFields, givenLatin, familyLatin, fatherLatin],
} as const satisfies Record<Language, readonly NameField[]>

export interface Patient {
  id: string
  /** Short number with a check character, see people/patient-number.ts. */
  number: string
  campId: string
  givenNameLatin: string
  familyNameLatin: string
  fatherNameLatin: string
  givenNamePersian: string
  familyNamePersian: string
  fatherNamePersian: string
  sex: Sex | null
  birth: Birth | null
  phones: Phone[]
  documents: IdentityDocument[]
  communityStatus: CommunityStatus | null
  province: string
  village: string
  language: SpokenLanguage | null
  groupId: string | null
  needs: Need[]
  /** People who come along and need a seat, a bed or a meal. */
  escorts: number
  consent: Consent
  cause: Cause | null
  /** Date of amputation as precisely as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian. */
  amputatedOn: string | null
  notes: string
  flags: Flag[]
  /** Fingerprint of the sheet row it came from, empty when registered by hand. */
  importFingerprint: string
  version: number
}
