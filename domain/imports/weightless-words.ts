/** Words around a known one that change nothing: "due to diabetes", «بر اثر تصادف», «نیاز به مترجم دارد». */
export const lightWords: readonly string[] = [
  ...[
    'a',
    'an',
    'the',
    'of',
    'in',
    'on',
    'by',
    'to',
    'due',
    'from',
    'with',
    'after',
    'because',
    'and',
    'has',
    'had',
  ],
  ...[
    'is',
    'was',
    'case',
    'caused',
    'result',
    'disease',
    'language',
    'speaks',
    'need',
    'needs',
    'needed',
    'required',
    'please',
  ],
  ...[
    'بر',
    'در',
    'به',
    'از',
    'با',
    'اثر',
    'علت',
    'دلیل',
    'خاطر',
    'سبب',
    'ناشی',
    'نتیجه',
    'پس',
    'بعد',
    'شدن',
    'شده',
  ],
  ...['بیماری', 'زبان', 'نیاز', 'نیازمند', 'دارد', 'است'],
]

/** Of a status also who carries a card: an "Afghan refugee with Amayesh card" has an Amayesh card. */
export const lightStatusWords: readonly string[] = [
  ...lightWords,
  ...[
    'afghan',
    'afghani',
    'refugee',
    'refugees',
    'foreign',
    'national',
    'nationals',
    'holder',
    'holders',
    'holding',
  ],
  ...['card', 'valid', 'status'],
  ...[
    'افغان',
    'افغانی',
    'افغانستانی',
    'پناهنده',
    'مهاجر',
    'اتباع',
    'تبعه',
    'خارجی',
    'دارای',
    'دارنده',
    'کارت',
    'معتبر',
  ],
]

/** Marks in a column that is ticked; a number above nothing is one too. */
export const tickWords: readonly string[] = [
  ...['x', '✓', '✔', '√', '☑', '*', '+', 'v', 'y', 'yes', 'true', 'ok', 'needed', 'required'],
  ...['بله', 'بلی', 'آری', 'دارد', 'نیاز', 'نیاز دارد', 'هو'],
]

/** What says no in such a column. */
export const denialWords: readonly string[] = ['0', 'n', 'no', 'not', 'false', '☐', 'خیر', 'نه', 'نخیر', '۰']

/** What people write where there is nothing to write. */
export const blankWords: readonly string[] = [
  '-',
  '--',
  '---',
  '—',
  '–',
  '_',
  '.',
  '/',
  'n/a',
  'na',
  'nil',
  'none',
  'null',
  'no phone',
  'no mobile',
  'بدون تلفن',
  'تلفن ندارد',
  'ندارد',
  'نیست',
]
