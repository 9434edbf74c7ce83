import type { Instrument } from './instrument.ts'

const gallagher = 'Gallagher, Franchignoni, Giordano, MacLachlan 2010, Am J Phys Med Rehabil 89:487'
const jordan = {
  population: 'jordan',
  citation: 'Atallah and others 2026, J Clin Med 15:1291 (74 people in Jordan)',
  toConfirm: false,
} as const

const rating = {
  entry: 'rating',
  unit: 'points',
  range: { min: 0, max: 10 },
  usual: { min: 0, max: 10 },
  decimals: 0,
  licence: 'plain_procedure',
} as const

/** How it fits, how life with it is, and how it hurts. Comfort: 10 is best. Pain: 10 is worst. */
export const fitAndPain = [
  {
    code: 'socket_comfort',
    version: 1,
    ...rating,
    higherIsBetter: true,
    measures: 'fit',
    source: { citation: 'Hanspal, Fisher, Nieveen 2003, Disabil Rehabil 25:1278', toConfirm: false },
    // The paper's figure lies between 2 and 3; of whole points only 3 is beyond chance for certain.
    change: {
      value: 3,
      kind: 'mdc90',
      citation: 'Hafner and others 2016, J Rehabil Res Dev 53:797',
      toConfirm: true,
    },
    references: [],
  },
  pain('pain_residual'),
  pain('pain_phantom'),
  pain('pain_back'),
  pain('pain_sound'),
  {
    ...tapes('tapes_psychosocial', { min: 1, max: 4 }, 15, { min: 1, max: 4 }, 'mean'),
    references: [{ kind: 'mean', value: 3.08, sd: 0.52, ...jordan }],
  },
  {
    ...tapes('tapes_restriction', { min: 0, max: 20 }, 10, { min: 0, max: 2 }, 'sum'),
    higherIsBetter: false,
    references: [{ kind: 'mean', value: 8.76, sd: 5.61, ...jordan }],
  },
  {
    ...tapes('tapes_satisfaction', { min: 1, max: 3 }, 8, { min: 1, max: 3 }, 'mean'),
    references: [{ kind: 'mean', value: 2.23, sd: 0.47, ...jordan }],
  },
] as const satisfies readonly Instrument[]

function pain<Code extends string>(code: Code) {
  return {
    code,
    version: 1,
    ...rating,
    higherIsBetter: false,
    measures: 'pain',
    source: { citation: 'Jensen, Karoly, Braver 1986, Pain 27:117', toConfirm: false },
    change: { value: 2, kind: 'mcid', citation: 'Farrar and others 2001, Pain 94:149', toConfirm: false },
    references: [],
  } as const satisfies Instrument
}

/** A subscale of TAPES-R by its item numbers; mean or sum of the answers. */
function tapes<Code extends string>(
  code: Code,
  range: Instrument['range'],
  count: number,
  answer: Instrument['range'],
  score: 'mean' | 'sum',
) {
  return {
    code,
    version: 1,
    entry: 'items',
    unit: 'points',
    range,
    usual: range,
    higherIsBetter: true,
    decimals: score === 'mean' ? 2 : 0,
    items: { count, answer, score, missingAllowed: 0 },
    measures: 'use',
    source: { citation: gallagher, toConfirm: true },
    licence: 'free_for_care',
    change: null,
    references: [],
  } as const satisfies Instrument
}
