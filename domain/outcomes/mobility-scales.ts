import type { Instrument } from './instrument.ts'

const resnik = 'Resnik, Borgia 2011, Phys Ther 91:555'
const gailey = 'Gailey and others 2002, Arch Phys Med Rehabil 83:613'
const ryall = 'Ryall and others 2003, Disabil Rehabil 25:833; Persian: Disabilities 2025, 5:88'
const devlin = 'Devlin, Pauley, Head, Garfinkel 2004, Arch Phys Med Rehabil 85:1339'
const hafner = 'Hafner, Gaunaurd, Morgan and others 2017, Arch Phys Med Rehabil 98:277'

const kBand = (value: number, beyond: string) =>
  ({
    kind: 'cutoff',
    value,
    beyond,
    population: 'amputation_mixed',
    citation: gailey,
    toConfirm: true,
  }) as const

/** Where the next K-level begins (Gailey 2002, table of bands; to be confirmed). */
const kBands = {
  amppro: [kBand(15, 'k1'), kBand(27, 'k2'), kBand(37, 'k3'), kBand(43, 'k4')],
  ampnopro: [kBand(9, 'k1'), kBand(21, 'k2'), kBand(29, 'k3'), kBand(37, 'k4')],
}

/** Ladders and questionnaires on walking. Texts of licensed items are not in the program, only their numbers and the totals. */
export const mobilityScales = [
  amputeeMobility('amppro', 47),
  amputeeMobility('ampnopro', 43),
  {
    code: 'k_level',
    version: 1,
    entry: 'grade',
    unit: 'grade',
    range: { min: 0, max: 4 },
    usual: { min: 0, max: 4 },
    higherIsBetter: true,
    decimals: 0,
    grades: ['K0', 'K1', 'K2', 'K3', 'K4'].map((code, score) => ({ code, score })),
    measures: 'walking',
    source: { citation: 'Medicare Functional Classification Levels, US HCFA 1995', toConfirm: false },
    licence: 'plain_procedure',
    change: { value: 1, kind: 'step', citation: gailey, toConfirm: true },
    references: [],
  },
  {
    code: 'sigam',
    version: 1,
    entry: 'grade',
    unit: 'grade',
    range: { min: 1, max: 6 },
    usual: { min: 1, max: 6 },
    higherIsBetter: true,
    decimals: 0,
    grades: [
      { code: 'A', score: 1 },
      { code: 'B', score: 2 },
      { code: 'C', score: 3 },
      { code: 'Ca', score: 3 },
      { code: 'Cb', score: 3 },
      { code: 'Cc', score: 3 },
      { code: 'Cd', score: 3 },
      { code: 'D', score: 4 },
      { code: 'Da', score: 4 },
      { code: 'Db', score: 4 },
      { code: 'E', score: 5 },
      { code: 'F', score: 6 },
    ],
    measures: 'walking',
    source: { citation: ryall, toConfirm: true },
    licence: 'scores_only',
    change: { value: 1, kind: 'step', citation: ryall, toConfirm: true },
    references: [],
  },
  {
    code: 'houghton',
    version: 1,
    entry: 'items',
    unit: 'points',
    range: { min: 0, max: 12 },
    usual: { min: 0, max: 12 },
    higherIsBetter: true,
    decimals: 0,
    items: { count: 4, answer: { min: 0, max: 3 }, score: 'sum', missingAllowed: 0 },
    measures: 'use',
    source: { citation: 'Houghton and others 1992, Br J Surg 79:753', toConfirm: false },
    licence: 'scores_only',
    change: null,
    references: [
      {
        kind: 'cutoff',
        value: 9,
        beyond: 'community',
        population: 'amputation_mixed',
        citation: 'Wong, Gibbs, Chen 2016, Arch Phys Med Rehabil 97:1130',
        toConfirm: false,
      },
      { kind: 'mean', value: 6.14, sd: 2.4, population: 'at_discharge', citation: devlin, toConfirm: false },
      {
        kind: 'mean',
        value: 7.7,
        sd: 2.62,
        population: 'three_months_later',
        citation: devlin,
        toConfirm: false,
      },
    ],
  },
  {
    code: 'lci5',
    // 2: basic and advanced activities beside the total, which is scored as in 1.
    version: 2,
    entry: 'items',
    unit: 'points',
    range: { min: 0, max: 56 },
    usual: { min: 0, max: 56 },
    higherIsBetter: true,
    decimals: 0,
    items: {
      count: 14,
      answer: { min: 0, max: 4 },
      score: 'sum',
      missingAllowed: 0,
      parts: [
        { code: 'basic', items: [1, 4, 5, 8, 9, 10, 11] },
        { code: 'advanced', items: [2, 3, 6, 7, 12, 13, 14] },
      ],
    },
    measures: 'walking',
    source: {
      citation:
        'Franchignoni and others 2004, Arch Phys Med Rehabil 85:743; Persian: Salavati and others 2011, Qual Life Res 20:1',
      toConfirm: true,
    },
    licence: 'scores_only',
    change: null,
    references: [
      {
        kind: 'mean',
        value: 42,
        sd: 15,
        population: 'finnish',
        citation: 'Sinikallio and others 2018, J Prosthet Orthot (Finnish version)',
        toConfirm: true,
      },
    ],
  },
  plusM('plus_m12', 12),
  plusM('plus_m7', 7),
] as const satisfies readonly Instrument[]

/** Totals only: the items carry a licence. With the prosthesis 47 points, without 43. */
function amputeeMobility<Code extends string>(code: Code, max: number) {
  return {
    code,
    version: 1,
    entry: 'items',
    unit: 'points',
    range: { min: 0, max },
    usual: { min: 0, max },
    higherIsBetter: true,
    decimals: 0,
    items: { count: 0, answer: { min: 0, max: 5 }, score: 'sum', missingAllowed: 0 },
    measures: 'walking',
    source: { citation: gailey, toConfirm: false },
    licence: 'scores_only',
    change: { value: 3.4, kind: 'mdc90', citation: resnik, toConfirm: true },
    references: kBands[max === 47 ? 'amppro' : 'ampnopro'],
  } as const satisfies Instrument
}

/** A short form of 7 or 12 items of 1 to 5; its sum is no score of its own, a table of that form turns it into a T-score. */
function plusM<Code extends string>(code: Code, count: number) {
  const range = { min: count, max: 5 * count }
  return {
    code,
    version: 1,
    entry: 'items',
    unit: 'points',
    range,
    usual: range,
    higherIsBetter: true,
    decimals: 0,
    items: { count, answer: { min: 1, max: 5 }, score: 'sum', missingAllowed: 0 },
    convertsByTable: {
      // The table gives a digit behind the point; the paper's figure is 4.5.
      change: {
        value: 4.5,
        kind: 'mdc90',
        citation: 'Hafner and others 2016, J Rehabil Res Dev 53:797',
        toConfirm: true,
      },
      references: [
        { kind: 'mean', value: 50, sd: 10, population: 'plus_m_sample', citation: hafner, toConfirm: false },
      ],
    },
    measures: 'walking',
    source: { citation: hafner, toConfirm: true },
    licence: 'free_for_care',
    change: null,
    references: [],
  } as const satisfies Instrument
}
