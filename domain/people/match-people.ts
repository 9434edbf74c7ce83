import { compareBirthSpans, type BirthAgreement, type BirthSpan } from './birth.ts'
import { isWithinOneEdit } from './edit-distance.ts'
import { areNamesApart } from './names-apart.ts'
import { intersects, type NameSound, type PersonKey } from './person-key.ts'

/** What speaks for or against two records being one person; words for it live in the locale files. */
export const matchEvidences = [
  'name_equal',
  'name_sound',
  'name_near',
  'father_equal',
  'father_sound',
  'father_near',
  'father_different',
  'birth_equal',
  'birth_overlap',
  'birth_near',
  'birth_apart',
  'phone_shared',
  'phone_different',
  'national_code_equal',
  'national_code_different',
  'sex_different',
  'place_equal',
  'village_equal',
] as const
export type MatchEvidence = (typeof matchEvidences)[number]

/** `same`: nothing to ask. `likely`: a person should look. */
export type MatchVerdict = 'same' | 'likely' | 'no'

export interface PeopleMatch {
  score: number
  evidence: MatchEvidence[]
  verdict: MatchVerdict
}

const points: Record<MatchEvidence, number> = {
  name_equal: 5,
  name_sound: 2,
  name_near: 2,
  father_equal: 3,
  father_sound: 2,
  father_near: 2,
  father_different: -3,
  birth_equal: 3,
  birth_overlap: 2,
  birth_near: 1,
  birth_apart: -3,
  phone_shared: 3,
  phone_different: 0,
  national_code_equal: 6,
  national_code_different: -4,
  sex_different: -4,
  place_equal: 0.5,
  village_equal: 2,
}

/** Points from which two records of one sounding name are shown to a person. */
const likelyFrom = 7

const conflicts: readonly MatchEvidence[] = ['phone_different', 'national_code_different', 'sex_different']

const birthEvidence: Record<BirthAgreement, MatchEvidence> = {
  equal: 'birth_equal',
  overlap: 'birth_overlap',
  near: 'birth_near',
  apart: 'birth_apart',
}

const isKnown = (name: NameSound) => name.strict.length > 0

/** Shorter words are other words after one edit: Noori and Naderi differ by one sound. */
const shortestFuzzy = 4

function isOneEditAway(a: NameSound, b: NameSound): boolean {
  const isNear = (x: string, y: string) =>
    Math.min(x.length, y.length) >= shortestFuzzy && isWithinOneEdit(x, y)
  return (
    a.spelt.some((x) => b.spelt.some((y) => isNear(x, y))) ||
    a.strict.some((x) => b.strict.some((y) => isNear(x, y)))
  )
}

/** Near: the telling part of one name agrees, and the other is missing, or one letter or sound away. */
function isNameNear(a: PersonKey, b: PersonKey): boolean {
  const isFamilyOpen = !isKnown(a.family) || !isKnown(b.family)
  const isFamilyEqual = intersects(a.family.loose, b.family.loose)
  if (intersects(a.core.loose, b.core.loose))
    return isFamilyOpen || isFamilyEqual || isOneEditAway(a.family, b.family)
  return isFamilyEqual && isOneEditAway(a.core, b.core)
}

const isApart = (a: NameSound, b: NameSound) => areNamesApart(a.spelt, b.spelt)

function compareNames(a: PersonKey, b: PersonKey): MatchEvidence | null {
  const likeness = findLikeness(a, b)
  return likeness && !isApart(a.core, b.core) && !isApart(a.family, b.family) ? likeness : null
}

function findLikeness(a: PersonKey, b: PersonKey): MatchEvidence | null {
  if (intersects(a.whole.strict, b.whole.strict)) return 'name_equal'
  if (intersects(a.whole.loose, b.whole.loose)) return 'name_sound'
  return isNameNear(a, b) ? 'name_near' : null
}

function compareFathers(a: PersonKey, b: PersonKey): MatchEvidence | null {
  if (!isKnown(a.father) || !isKnown(b.father)) return null
  if (isApart(a.fatherCore, b.fatherCore)) return 'father_different'
  if (intersects(a.father.strict, b.father.strict)) return 'father_equal'
  if (intersects(a.fatherCore.loose, b.fatherCore.loose)) return 'father_sound'
  return isOneEditAway(a.fatherCore, b.fatherCore) ? 'father_near' : 'father_different'
}

function compareNumbers(a: readonly string[], b: readonly string[]): 'equal' | 'different' | null {
  if (a.length === 0 || b.length === 0) return null
  return intersects(a, b) ? 'equal' : 'different'
}

function isSexDifferent(a: PersonKey, b: PersonKey): boolean {
  const known = [a.sex, b.sex].filter((sex) => sex === 'female' || sex === 'male')
  return known.length === 2 && a.sex !== b.sex
}

/** One village tells something beside one father; alone it is home to many. */
function comparePlaces(a: PersonKey, b: PersonKey, father: MatchEvidence | null): MatchEvidence | null {
  if (father === 'father_equal' && a.village !== '' && a.village === b.village) return 'village_equal'
  return a.place !== '' && a.place === b.place ? 'place_equal' : null
}

/**
 * All evidence on two people; null when nothing can make them one: neither a name nor a national code agrees, or the
 * fathers differ or the births lie apart and neither a national code nor a phone agrees.
 */
function gatherEvidence(a: PersonKey, b: PersonKey): Set<MatchEvidence> | null {
  const codes = compareNumbers(a.nationalCodes, b.nationalCodes)
  const phones = compareNumbers(a.phones, b.phones)
  const birth = a.birth && b.birth && compareBirthSpans(a.birth, b.birth)
  if (birth === 'apart' && codes !== 'equal' && phones !== 'equal') return null
  const name = compareNames(a, b)
  if (name === null && codes !== 'equal') return null
  const father = compareFathers(a, b)
  if (father === 'father_different' && codes !== 'equal' && phones !== 'equal') return null
  const found = [
    name,
    father,
    birth && birthEvidence[birth],
    phones && (phones === 'equal' ? 'phone_shared' : 'phone_different'),
    codes && (codes === 'equal' ? 'national_code_equal' : 'national_code_different'),
    isSexDifferent(a, b) ? 'sex_different' : null,
    comparePlaces(a, b, father),
  ] as const
  return new Set(found.filter((evidence) => evidence !== null))
}

function isNearBirth(evidence: ReadonlySet<MatchEvidence>): boolean {
  return evidence.has('birth_equal') || evidence.has('birth_overlap') || evidence.has('birth_near')
}

function isFatherAlike(evidence: ReadonlySet<MatchEvidence>): boolean {
  return evidence.has('father_equal') || evidence.has('father_sound')
}

/** A name that is only near needs the father and the age, or a shared phone and one of them, beside it. */
function isNearEnough(evidence: ReadonlySet<MatchEvidence>): boolean {
  if (evidence.has('phone_shared')) return isFatherAlike(evidence) || isNearBirth(evidence)
  return isFatherAlike(evidence) && isNearBirth(evidence)
}

/** A name that agrees needs the father, the age or a phone beside it: names alone are shared by many. */
function isSupported(evidence: ReadonlySet<MatchEvidence>): boolean {
  return isFatherAlike(evidence) || isNearBirth(evidence) || evidence.has('phone_shared')
}

function judge(evidence: ReadonlySet<MatchEvidence>, score: number): MatchVerdict {
  const isNamed = evidence.has('name_equal') || evidence.has('name_sound')
  const isConflicting = conflicts.some((conflict) => evidence.has(conflict))
  if (evidence.has('national_code_equal')) {
    const isSound =
      (isNamed || evidence.has('name_near')) && !evidence.has('birth_apart') && !evidence.has('sex_different')
    return isSound && !evidence.has('father_different') ? 'same' : 'likely'
  }
  const isPrecise = evidence.has('name_equal') && evidence.has('father_equal') && evidence.has('birth_equal')
  if (isPrecise && !isConflicting) return 'same'
  if (isNamed) return score >= likelyFrom && isSupported(evidence) ? 'likely' : 'no'
  const isContradicted = evidence.has('sex_different') || evidence.has('national_code_different')
  return evidence.has('name_near') && !isContradicted && isNearEnough(evidence) ? 'likely' : 'no'
}

/** Most pairs: made once. */
const strangers: PeopleMatch = { score: 0, evidence: [], verdict: 'no' }

/**
 * Whether two records are one person. `same` only when name, father and told birth agree and nothing conflicts, or when a
 * national code agrees and the names are alike; a shared phone alone is never enough, since families share phones.
 */
export function matchPeople(a: PersonKey, b: PersonKey): PeopleMatch {
  const evidence = gatherEvidence(a, b)
  if (evidence === null) return strangers
  let score = 0
  for (const one of evidence) score += points[one]
  return { score, evidence: [...evidence], verdict: judge(evidence, score) }
}

/** The decades of birth that are possible for a person or for anyone within three years of them; at most two. */
function birthDecades(birth: BirthSpan | null): number[] {
  if (!birth) return []
  const { from, to } = birth
  const decades = [Number(from.slice(0, 4)) - 2, Number(to.slice(0, 4)) + 2].map((year) =>
    Math.floor(year / 10),
  )
  return [...new Set(decades)]
}

/**
 * Keys for finding candidates: any two people whose verdict is not `no` share at least one. Few people share a key, so an
 * index on them keeps the search for duplicates close to linear.
 */
export function blockingKeys(person: PersonKey): readonly string[] {
  const known = keysOf.get(person)
  if (known) return known
  const keys = makeBlockingKeys(person)
  keysOf.set(person, keys)
  return keys
}

/** Only remembers what was computed: a row of a sheet is sought several times. */
const keysOf = new WeakMap<PersonKey, readonly string[]>()

function makeBlockingKeys(person: PersonKey): string[] {
  const keys = new Set<string>()
  for (const code of person.nationalCodes) keys.add(`n:${code}`)
  for (const phone of person.phones) keys.add(`p:${phone}`)
  const decades = birthDecades(person.birth)
  const fathers = new Set([...person.father.loose, ...person.fatherCore.loose])
  for (const whole of person.whole.loose) {
    for (const father of fathers) keys.add(`w:${whole}|${father}`)
    for (const decade of decades) keys.add(`b:${whole}|${decade}`)
  }
  for (const father of fathers) {
    for (const decade of decades) {
      for (const given of person.core.loose) keys.add(`g:${given}|${father}|${decade}`)
      for (const family of person.family.loose) keys.add(`f:${family}|${father}|${decade}`)
    }
  }
  return [...keys]
}
