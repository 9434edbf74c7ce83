import { describe, expect, test } from 'vitest'
import { getInstrument, instruments, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import { scoreOutcome } from '#domain/outcomes/score-outcome.ts'

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

  test('codes are unique', () => {
    expect(new Set(instruments.map(({ code }) => code)).size).toBe(instruments.length)
  })

  test('comfort and pain run in opposite directions on the same scale', () => {
    const [comfort, pain] = [getInstrument('socket_comfort'), getInstrument('pain_residual')]
    expect(comfort.range).toEqual(pain.range)
    expect([comfort.higherIsBetter, pain.higherIsBetter]).toEqual([true, false])
  })
})
