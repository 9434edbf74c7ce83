import { describe, expect, test } from 'vitest'
import { getInstrument, instruments, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { scoreOutcome, scoreParts } from '#domain/outcomes/score-outcome.ts'

const items = (count: number, answer: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index + 1), answer]))

/** What each publication says that an entry scores. */
const golden: readonly (readonly [InstrumentCode, number[], Record<string, number>, number])[] = [
  // Mean of the tries; Dite 2007 reads its 19 s from it.
  ['tug', [19.2, 18.8], {}, 19],
  ['tug', [8.17], {}, 8.17],
  // Gaunaurd 2020: metres as walked.
  ['walk_2min', [143.8], {}, 143.8],
  ['walk_6min', [300], {}, 300],
  ['walk_6min', [280, 312], {}, 312],
  // Perry 1995: 6 m in 7.5 s is 0.8 m/s, 10 m in 25 s is 0.4 m/s.
  ['walk_10m_usual', [7.5], { stretch: 6 }, 0.8],
  ['walk_10m_usual', [24, 26], { stretch: 10 }, 0.4],
  ['walk_10m_fast', [4, 4, 4], { stretch: 6 }, 1.5],
  // Gailey 2002: the totals themselves, highest 47 and 43.
  ['amppro', [], { total: 47 }, 47],
  ['ampnopro', [], { total: 43 }, 43],
  ['k_level', [], { grade: 3 }, 3],
  // Ryall 2003: C with a walking aid is still C.
  ['sigam', [], { grade: 0 }, 1],
  ['sigam', [], { grade: 5 }, 3],
  ['sigam', [], { grade: 11 }, 6],
  // Houghton 1992: four questions of 0 to 3.
  ['houghton', [], items(4, 3), 12],
  ['houghton', [], { 1: 3, 2: 2, 3: 2, 4: 2 }, 9],
  // Franchignoni 2004: 14 abilities of 0 to 4.
  ['lci5', [], items(14, 4), 56],
  ['lci5', [], items(14, 3), 42],
  ['plus_m12', [], items(12, 1), 12],
  ['plus_m12', [], items(12, 5), 60],
  ['plus_m7', [], items(7, 1), 7],
  ['plus_m7', [], items(7, 5), 35],
  ['plus_m7', [], { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1, 6: 5, 7: 5 }, 25],
  // Gallagher 2010: means of adjustment and satisfaction, sum of restriction.
  ['tapes_psychosocial', [], items(15, 3), 3],
  ['tapes_psychosocial', [], { ...items(15, 3), 1: 1.5, 2: 4.5 - 1.5 }, 2.9],
  ['tapes_restriction', [], items(10, 2), 20],
  ['tapes_satisfaction', [], items(8, 2), 2],
  ['socket_comfort', [], { rating: 10 }, 10],
  ['pain_residual', [], { rating: 0 }, 0],
]

describe('scores of the publications', () => {
  test.each(golden)('%s of %j and %j is right', (code, trials, answers, score) => {
    expect(scoreOutcome(getInstrument(code), { trials, answers })).toEqual({ kind: 'scored', score })
  })

  test('every instrument has one at least, a source, and its references name whom they come from', () => {
    const covered = new Set(golden.map(([code]) => code))
    for (const { code, source, references, change } of instruments) {
      if (!code.startsWith('pain_')) expect(covered, code).toContain(code)
      expect(source.citation.length).toBeGreaterThan(8)
      for (const { population, citation } of references) expect(population && citation).toBeTruthy()
      if (change) expect(change.citation).toBeTruthy()
    }
  })

  /** What the publications say of change and of others, read again beside them: value, spread, and whose it is. */
  test.each([
    [
      'tug',
      3.6,
      [
        '19 transtibial_early',
        '8.17 established_users',
        '10.1±2.3 transtibial_component',
        '12.8±5.1 transfemoral_component',
      ],
    ],
    [
      'walk_2min',
      34.3,
      [
        '143.8±37.5 prosthesis_101',
        '152.9±43 transtibial_users',
        '135.6±43 transfemoral_users',
        '154.2±34.2 men',
        '134.4±38.1 women',
        '81.7±26.9 k2',
        '138.4±28.5 k3',
        '177.9±31.1 k4',
      ],
    ],
    ['walk_6min', 45, ['300 amputation_mixed']],
    ['walk_10m_usual', 0.1, ['0.4 stroke', '0.8 stroke']],
    ['walk_10m_fast', 0.1, []],
    [
      'amppro',
      3.4,
      ['15 amputation_mixed', '27 amputation_mixed', '37 amputation_mixed', '43 amputation_mixed'],
    ],
    [
      'ampnopro',
      3.4,
      ['9 amputation_mixed', '21 amputation_mixed', '29 amputation_mixed', '37 amputation_mixed'],
    ],
    ['k_level', 1, []],
    ['sigam', 1, []],
    ['houghton', null, ['9 amputation_mixed', '6.14±2.4 at_discharge', '7.7±2.62 three_months_later']],
    ['lci5', null, ['42±15 finnish']],
    ['plus_m12', null, []],
    ['plus_m7', null, []],
    ['socket_comfort', 3, []],
    ['pain_residual', 2, []],
    ['tapes_psychosocial', null, ['3.08±0.52 jordan']],
    ['tapes_restriction', null, ['8.76±5.61 jordan']],
    ['tapes_satisfaction', null, ['2.23±0.47 jordan']],
  ] as const)('%s counts a change from %s on, and others are %j', (code, counts, others) => {
    const { change, references } = getInstrument(code)
    expect(change?.value ?? null).toBe(counts)
    expect(
      references.map((one) => {
        const spread = one.kind === 'mean' && one.sd !== null ? `±${one.sd}` : ''
        return `${one.value}${spread} ${one.population}`
      }),
    ).toEqual(others)
  })

  test.each([
    ['tug', 1, 600, false],
    ['walk_2min', 0, 300, true],
    ['walk_6min', 0, 800, true],
    ['walk_10m_usual', 0, 2.5, true],
    ['walk_10m_fast', 0, 2.5, true],
    ['amppro', 0, 47, true],
    ['ampnopro', 0, 43, true],
    ['k_level', 0, 4, true],
    ['sigam', 1, 6, true],
    ['houghton', 0, 12, true],
    ['lci5', 0, 56, true],
    ['plus_m12', 12, 60, true],
    ['plus_m7', 7, 35, true],
    ['socket_comfort', 0, 10, true],
    ['pain_residual', 0, 10, false],
    ['pain_phantom', 0, 10, false],
    ['pain_back', 0, 10, false],
    ['pain_sound', 0, 10, false],
    ['tapes_psychosocial', 1, 4, true],
    ['tapes_restriction', 0, 20, false],
    ['tapes_satisfaction', 1, 3, true],
  ] as const)('%s runs from %d to %d', (code, min, max, higherIsBetter) => {
    const instrument = getInstrument(code)
    expect([instrument.range, instrument.higherIsBetter]).toEqual([{ min, max }, higherIsBetter])
  })

  test('codes are unique', () => {
    expect(new Set(instruments.map(({ code }) => code)).size).toBe(instruments.length)
  })

  test('comfort and pain run in opposite directions on the same scale', () => {
    const [comfort, pain] = [getInstrument('socket_comfort'), getInstrument('pain_residual')]
    expect(comfort.range).toEqual(pain.range)
    expect([comfort.higherIsBetter, pain.higherIsBetter]).toEqual([true, false])
  })
})

describe('basic and advanced activities of the LCI-5 (Franchignoni 2004: seven abilities of 0 to 4 each)', () => {
  const lci5 = getInstrument('lci5')
  const basic = Object.fromEntries([1, 4, 5, 8, 9, 10, 11].map((item) => [item, 4]))
  const advanced = Object.fromEntries([2, 3, 6, 7, 12, 13, 14].map((item) => [item, 1]))

  test.each([
    [items(14, 4), 28, 28],
    [items(14, 0), 0, 0],
    [{ ...basic, ...advanced }, 28, 7],
    [basic, 28, null],
    [{ ...basic, ...advanced, 14: 3 }, 28, 9],
    [{ total: 40 }, null, null],
  ])('%j', (answers, ofBasic, ofAdvanced) => {
    const range = { min: 0, max: 28 }
    expect(scoreParts(lci5, { answers })).toEqual([
      { code: 'basic', score: ofBasic, range },
      { code: 'advanced', score: ofAdvanced, range },
    ])
    if (ofBasic !== null && ofAdvanced !== null)
      expect(scoreOutcome(lci5, { trials: [], answers })).toEqual({
        kind: 'scored',
        score: ofBasic + ofAdvanced,
      })
  })
})
