import type { Instrument } from './instrument.ts'

const dite = 'Dite, Connor, Curtis 2007, Arch Phys Med Rehabil 88:109'
const sawers = 'Sawers, Hafner 2020, PM&R 12:16'
const clemens = 'Clemens and others 2018, Clin Rehabil 32:388'
const gaunaurd = 'Gaunaurd and others 2020, Arch Phys Med Rehabil 101:1183'
const reid = 'Reid, Thomson, Besemann, Dudek 2015, J Rehabil Med 47:256'
const resnik = 'Resnik, Borgia 2011, Phys Ther 91:555'
const bowden = 'Perry and others 1995, Stroke 26:982 (people after a stroke)'

/** Tests with stopwatch and tape. Best or mean: the rule of each, to be confirmed where the paper leaves it open. */
export const timedTests = [
  {
    code: 'tug',
    version: 1,
    entry: 'timed',
    unit: 's',
    range: { min: 1, max: 600 },
    usual: { min: 4, max: 180 },
    higherIsBetter: false,
    decimals: 1,
    trials: { planned: 2, needed: 1, reading: { min: 1, max: 600 }, score: 'mean' },
    measures: 'walking',
    source: { citation: 'Podsiadlo, Richardson 1991, J Am Geriatr Soc 39:142', toConfirm: false },
    licence: 'plain_procedure',
    change: { value: 3.6, kind: 'mdc90', citation: resnik, toConfirm: true },
    references: [
      {
        kind: 'cutoff',
        value: 19,
        beyond: 'falls',
        population: 'transtibial_early',
        citation: dite,
        toConfirm: false,
      },
      {
        kind: 'cutoff',
        value: 8.17,
        beyond: 'falls',
        population: 'established_users',
        citation: sawers,
        toConfirm: false,
      },
      {
        kind: 'mean',
        value: 10.1,
        sd: 2.3,
        population: 'transtibial_component',
        citation: clemens,
        toConfirm: true,
      },
      {
        kind: 'mean',
        value: 12.8,
        sd: 5.1,
        population: 'transfemoral_component',
        citation: clemens,
        toConfirm: true,
      },
    ],
  },
  {
    code: 'walk_2min',
    version: 1,
    entry: 'distance',
    unit: 'm',
    range: { min: 0, max: 300 },
    usual: { min: 20, max: 260 },
    higherIsBetter: true,
    decimals: 0,
    trials: { planned: 1, needed: 1, reading: { min: 0, max: 300 }, score: 'best' },
    walkSeconds: 120,
    measures: 'walking',
    source: { citation: 'Brooks and others 2001, Arch Phys Med Rehabil 82:1478', toConfirm: false },
    licence: 'plain_procedure',
    change: { value: 34.3, kind: 'mdc90', citation: resnik, toConfirm: true },
    references: [
      {
        kind: 'mean',
        value: 143.8,
        sd: 37.5,
        population: 'prosthesis_101',
        citation: gaunaurd,
        toConfirm: false,
      },
      {
        kind: 'mean',
        value: 152.9,
        sd: 43,
        population: 'transtibial_users',
        citation: gaunaurd,
        toConfirm: false,
      },
      {
        kind: 'mean',
        value: 135.6,
        sd: 43,
        population: 'transfemoral_users',
        citation: gaunaurd,
        toConfirm: false,
      },
      { kind: 'mean', value: 154.2, sd: 34.2, population: 'men', citation: gaunaurd, toConfirm: false },
      { kind: 'mean', value: 134.4, sd: 38.1, population: 'women', citation: gaunaurd, toConfirm: false },
      { kind: 'mean', value: 81.7, sd: 26.9, population: 'k2', citation: gaunaurd, toConfirm: false },
      { kind: 'mean', value: 138.4, sd: 28.5, population: 'k3', citation: gaunaurd, toConfirm: false },
      { kind: 'mean', value: 177.9, sd: 31.1, population: 'k4', citation: gaunaurd, toConfirm: false },
    ],
  },
  {
    code: 'walk_6min',
    version: 1,
    entry: 'distance',
    unit: 'm',
    range: { min: 0, max: 800 },
    usual: { min: 50, max: 700 },
    higherIsBetter: true,
    decimals: 0,
    trials: { planned: 1, needed: 1, reading: { min: 0, max: 800 }, score: 'best' },
    walkSeconds: 360,
    measures: 'walking',
    source: {
      citation: 'American Thoracic Society 2002, Am J Respir Crit Care Med 166:111',
      toConfirm: false,
    },
    licence: 'plain_procedure',
    change: { value: 45, kind: 'mdc90', citation: resnik, toConfirm: true },
    references: [
      {
        kind: 'cutoff',
        value: 300,
        beyond: 'community_distance',
        population: 'amputation_mixed',
        citation: reid,
        toConfirm: false,
      },
    ],
  },
  walk10('walk_10m_usual'),
  walk10('walk_10m_fast'),
] as const satisfies readonly Instrument[]

/** Speed over the middle of the walkway; the score is the stretch divided by the mean time. */
function walk10<Code extends string>(code: Code) {
  return {
    code,
    version: 1,
    entry: 'timed_walk',
    unit: 'm_per_s',
    range: { min: 0, max: 2.5 },
    usual: { min: 0.1, max: 2 },
    higherIsBetter: true,
    decimals: 2,
    trials: { planned: 3, needed: 1, reading: { min: 2, max: 600 }, score: 'mean' },
    stretches: [6, 10],
    measures: 'walking',
    source: { citation: 'Watson 2002, Physiotherapy 88:386', toConfirm: true },
    licence: 'plain_procedure',
    change: {
      value: 0.1,
      kind: 'mcid',
      citation: 'Perera and others 2006, J Am Geriatr Soc 54:743',
      toConfirm: true,
    },
    references:
      code === 'walk_10m_usual'
        ? [
            {
              kind: 'cutoff',
              value: 0.4,
              beyond: 'out_of_house',
              population: 'stroke',
              citation: bowden,
              toConfirm: true,
            },
            {
              kind: 'cutoff',
              value: 0.8,
              beyond: 'community',
              population: 'stroke',
              citation: bowden,
              toConfirm: true,
            },
          ]
        : [],
  } as const satisfies Instrument
}
