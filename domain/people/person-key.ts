import { toBirthSpan, type BirthSpan } from './birth.ts'
import { looseSkeleton, nameSkeleton } from './name-sound.ts'
import { normaliseText, wordsOf } from './normalise-name.ts'
import { parseNationalCode } from './national-code.ts'
import { nameFields, type Patient } from './patient.ts'

/** The parts of a patient by which people are told apart. */
export const personFacts = [
  ...nameFields,
  'sex',
  'birth',
  'phones',
  'documents',
  'province',
  'village',
] as const satisfies readonly (keyof Patient)[]

export type PersonFacts = Pick<Patient, Exclude<(typeof personFacts)[number], 'phones' | 'documents'>> & {
  phones: readonly { e164: string | null }[]
  documents: readonly { type: Patient['documents'][number]['type']; number: string }[]
}

/** One name by sound, once per script in which it is known. */
export interface NameSound {
  strict: readonly string[]
  loose: readonly string[]
  /** The normalised spellings themselves. */
  spelt: readonly string[]
}

/** A person made ready for comparison: names by sound, numbers in one form. Made once per person, compared often. */
export interface PersonKey {
  /** The given name without words that are often left out: Sayed, Haji, and Mohammad beside another name. */
  core: NameSound
  family: NameSound
  father: NameSound
  fatherCore: NameSound
  /** Given and family name in one, however they were split. */
  whole: NameSound
  sex: Patient['sex']
  birth: BirthSpan | null
  phones: readonly string[]
  nationalCodes: readonly string[]
  /** Normalised province and village, or ''. */
  place: string
  /** Normalised, or ''. */
  village: string
}

const sometimesLeftOut = new Set(
  [
    'محمد',
    'سید',
    'حاجی',
    'میر',
    'ملا',
    'کربلایی',
    'مشهدی',
    'شیخ',
    'استاد',
    'مولوی',
    'آغا',
    'آقا',
    'خان',
    'جان',
  ]
    .map(nameSkeleton)
    .concat(['mule', 'mlvi', 'dktr', 'anjnir']),
)

/** Given, family and father's names repeat from person to person. Only remembers what was computed; emptied when full. */
const sounds = new Map<string, NameSound>()
const mostSounds = 10_000

function soundOf(latin: string, persian: string): NameSound {
  const key = `${latin}\n${persian}`
  const known = sounds.get(key)
  if (known) return known
  if (sounds.size >= mostSounds) sounds.clear()
  const made = makeSound([latin, persian])
  sounds.set(key, made)
  return made
}

function makeSound(texts: readonly string[]): NameSound {
  const spelt = texts.map(normaliseText).filter(Boolean)
  const strict = [...new Set(spelt.map(nameSkeleton))].filter(Boolean)
  return { strict, loose: [...new Set(strict.map(looseSkeleton))], spelt }
}

function coreOf(text: string): string {
  if (!text.includes(' ') && !text.includes('\u200c')) return text
  const words = wordsOf(text)
  const telling = words.filter((word) => !sometimesLeftOut.has(nameSkeleton(word)))
  return telling.length > 0 ? telling.join(' ') : words.join(' ')
}

function coreSound(latin: string, persian: string): NameSound {
  return soundOf(coreOf(latin), coreOf(persian))
}

/**
 * The whole name in each script that has a given name: a family name alone is half a name. Where the given name is known in one
 * script only and the family name in the other, the two make one.
 */
function wholeNames(person: PersonFacts): string[] {
  const { givenNameLatin, familyNameLatin, givenNamePersian, familyNamePersian } = person
  const latinFamily = familyNameLatin || (givenNamePersian ? '' : familyNamePersian)
  const persianFamily = familyNamePersian || (givenNameLatin ? '' : familyNameLatin)
  return [
    givenNameLatin && `${givenNameLatin} ${latinFamily}`,
    givenNamePersian && `${givenNamePersian} ${persianFamily}`,
  ]
}

/** Prepares a person for `matchPeople` and `blockingKeys`. Wrong national codes and unreadable phones are left out. */
export function toPersonKey(person: PersonFacts): PersonKey {
  const codes = person.documents
    .filter((document) => document.type === 'national_code')
    .map((document) => parseNationalCode(document.number))
  return {
    core: coreSound(person.givenNameLatin, person.givenNamePersian),
    family: soundOf(person.familyNameLatin, person.familyNamePersian),
    father: soundOf(person.fatherNameLatin, person.fatherNamePersian),
    fatherCore: coreSound(person.fatherNameLatin, person.fatherNamePersian),
    whole: makeSound(wholeNames(person)),
    sex: person.sex,
    birth: person.birth && toBirthSpan(person.birth),
    phones: person.phones.map((phone) => phone.e164).filter((e164) => e164 !== null),
    nationalCodes: codes.filter((code) => code.ok).map((code) => code.value),
    place: normaliseText(`${person.province} ${person.village}`),
    village: normaliseText(person.village),
  }
}

/** Whether two names share a spelling by sound. */
export function intersects(a: readonly string[], b: readonly string[]): boolean {
  for (const value of a) if (b.includes(value)) return true
  return false
}
