import { normaliseText } from '../people/normalise-name.ts'

/** Words that begin a given name and always take the next word with them. */
const binding = new Set(
  [
    ...[
      'sayed',
      'sayyed',
      'seyed',
      'seyyed',
      'sayid',
      'sayyid',
      'syed',
      'sayyad',
      'ghulam',
      'gholam',
      'gulam',
      'golam',
    ],
    ...[
      'abdul',
      'abdol',
      'abdal',
      'abd',
      'abdel',
      'haji',
      'hajji',
      'bibi',
      'mullah',
      'mulla',
      'mir',
      'ustad',
      'khwaja',
    ],
    ...[
      'sheikh',
      'shaikh',
      'dr',
      'eng',
      'engineer',
      'molla',
      'mawlawi',
      'karbalayi',
      'sher',
      'noor',
      'nur',
      'din',
    ],
    ...[
      'سید',
      'غلام',
      'عبدال',
      'عبد',
      'حاجی',
      'بی',
      'بی‌بی',
      'ملا',
      'میر',
      'استاد',
      'خواجه',
      'شیخ',
      'دکتر',
      'مهندس',
      'مولوی',
      'کربلایی',
      'شیر',
      'نور',
    ],
  ].map(normaliseText),
)

/** Words that take the next word with them when a family name is still left after it. */
const bindingBeforeFamily = new Set(
  [
    'mohammad',
    'mohammed',
    'mohamad',
    'mohamed',
    'muhammad',
    'muhammed',
    'mohd',
    'ali',
    'amir',
    'gul',
    'gol',
    'shah',
  ]
    .concat(['محمد', 'علی', 'امیر', 'گل', 'شاه'])
    .map(normaliseText),
)

/** Words that end a given name: Gul Agha, Bibi Jan, Habib Ullah. */
const trailing = new Set(
  [
    'agha',
    'aqa',
    'jan',
    'gul',
    'gol',
    'bibi',
    'ullah',
    'ollah',
    'allah',
    'ulla',
    'rahman',
    'din',
    'uddin',
    'begum',
    'mohammad',
    'mohammed',
    'muhammad',
    'mohd',
    'reza',
  ]
    .concat(['آغا', 'آقا', 'جان', 'گل', 'بی', 'الله', 'الرحمن', 'الدین', 'بیگم', 'محمد', 'رضا', 'بی‌بی'])
    .map(normaliseText),
)

/** Words that end a family name of two words. */
const familyEnding = new Set(
  [
    'zada',
    'zadeh',
    'zade',
    'nejad',
    'nezhad',
    'pour',
    'pur',
    'poor',
    'khel',
    'zai',
    'zay',
    'far',
    'nia',
    'manesh',
    'doost',
  ]
    .concat(['زاده', 'نژاد', 'پور', 'خیل', 'زی', 'فر', 'نیا', 'منش', 'دوست'])
    .map(normaliseText),
)

/** Words that the family name takes, should there be one. */
function familyLength(words: readonly string[]): number {
  return words.length > 2 && familyEnding.has(normaliseText(words.at(-1) ?? '')) ? 2 : 1
}

function givenLength(words: readonly string[]): number {
  const keyAt = (index: number) => normaliseText(words[index] ?? '')
  let length = 1
  while (length < words.length && binding.has(keyAt(length - 1))) length += 1
  if (length + familyLength(words) < words.length && bindingBeforeFamily.has(keyAt(length - 1))) length += 1
  while (length < words.length && trailing.has(keyAt(length))) length += 1
  return length
}

/**
 * Splits a whole name in one script. Known compounds stay together (Sayed Mustafa, Gul Agha, Abdul Rahman); of what is left
 * the last word is the family name. One word, or one compound, is a given name alone.
 */
export function splitWholeName(text: string): { given: string; family: string } {
  const words = text.split(/\s+/).filter(Boolean)
  const least = givenLength(words)
  if (words.length <= least) return { given: words.join(' '), family: '' }
  const length = Math.max(least, words.length - familyLength(words))
  return { given: words.slice(0, length).join(' '), family: words.slice(length).join(' ') }
}

/** Sorts the words of a name by script: Latin, and Persian or Arabic. Punctuation between the two, and numbers, are left out. */
export function splitScripts(text: string): { latin: string; persian: string } {
  const latin: string[] = []
  const persian: string[] = []
  for (const word of text.split(/[\s/|()]+/)) {
    if (!/\p{L}/u.test(word)) continue
    if (/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]/.test(word)) persian.push(word)
    else latin.push(word)
  }
  return { latin: latin.join(' '), persian: persian.join(' ') }
}
