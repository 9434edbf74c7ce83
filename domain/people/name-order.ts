import type { Language } from '../camps/camp.ts'
import { normaliseText } from './normalise-name.ts'
import type { NameField, Patient } from './patient.ts'

/**
 * The letters of Persian in the order of its dictionaries, those of Pashto and Urdu beside the letters that they are written
 * like. Source: Unicode CLDR, collation of fa, ps and ur. Letters that search holds for one (ي and ی) are one here too.
 */
const ALPHABET = 'آابپتټثٹجځچڅحخدډڈذرړڑزژږسښشصضطظعغفقکگلمنڼںوهی'
/** Private to the keys: آ has no form that survives the folding of letters, and all of these stand after Latin and digits. */
const FIRST_LETTER = 0xe000
const ALEF_MADDA = String.fromCharCode(FIRST_LETTER)
const AFTER_ALL = '\uf000'

const places = new Map(
  [...ALPHABET].map((letter, index) => [letter, String.fromCharCode(FIRST_LETTER + index)]),
)

/**
 * A key for a name in either script: keys compared sign by sign, as a database does, stand in the alphabet's order, Latin
 * before Persian. Never shown to anyone.
 */
export function nameOrderKey(name: string): string {
  const folded = normaliseText(name.replaceAll(/آ|ا\u0653/g, ALEF_MADDA))
  return folded.replaceAll(/[^\x20-\x7e]/g, (sign) => places.get(sign) ?? sign)
}

/**
 * Given name, family name and father's name as one key, parted by tabs, so that who has no family name comes first. A name that
 * the language's script lacks is taken from the other, and stands after all that it has.
 */
export function personOrderKey(names: Pick<Patient, NameField>, language: Language): string {
  const [own, other] = language === 'en' ? (['Latin', 'Persian'] as const) : (['Persian', 'Latin'] as const)
  const keys = (['given', 'family', 'father'] as const).map((part) => {
    const [name, substitute] = [names[`${part}Name${own}`], names[`${part}Name${other}`]]
    return name ? nameOrderKey(name) : substitute && AFTER_ALL + nameOrderKey(substitute)
  })
  return keys.join('\t')
}
