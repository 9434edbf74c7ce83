import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import { getInstrument, instruments } from '#domain/outcomes/instruments.ts'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import { isUnusual, itemNumbers, scoreOutcome, type OutcomeEntry } from '#domain/outcomes/score-outcome.ts'
import { compareScores, painBand } from '#domain/outcomes/trend.ts'
import { convertOutcomes, convertPoints, readConversionTable } from '#domain/outcomes/conversion-table.ts'

/** An entry whose every value can be. */
function anEntry(instrument: Instrument): fc.Arbitrary<OutcomeEntry> {
  const { trials, items, grades, stretches } = instrument
  const within = ({ min, max }: { min: number; max: number }) => fc.integer({ min: Math.ceil(min), max })
  const readings = trials
    ? fc.array(within(trials.reading), { minLength: trials.needed, maxLength: trials.planned })
    : fc.constant([])
  const answers: Record<string, fc.Arbitrary<number>> = {}
  if (grades) answers['grade'] = fc.integer({ min: 0, max: grades.length - 1 })
  if (instrument.entry === 'rating') answers['rating'] = within(instrument.range)
  if (items?.count === 0) answers['total'] = within(instrument.range)
  else if (items) for (const item of itemNumbers(items)) answers[item] = within(items.answer)
  if (stretches) answers['stretch'] = fc.constantFrom(...stretches)
  return fc.record({ trials: readings, answers: fc.record(answers) })
}

describe.each(instruments.map((instrument) => [instrument.code, instrument] as const))(
  '%s',
  (_, instrument) => {
    test('a complete entry has a score within the range, or is refused with it', () => {
      fc.assert(
        fc.property(anEntry(instrument), (entry) => {
          const scored = scoreOutcome(instrument, entry)
          if (scored.kind === 'refused') {
            expect(instrument.entry).toBe('timed_walk')
            expect(scored.problems[0]?.bounds).toEqual(instrument.range)
            return
          }
          expect(scored.kind).toBe('scored')
          const { score } = scored as { score: number }
          expect(score).toBeGreaterThanOrEqual(instrument.range.min)
          expect(score).toBeLessThanOrEqual(instrument.range.max)
        }),
      )
    })

    test('nothing at all is incomplete and has no score', () => {
      expect(scoreOutcome(instrument, { trials: [], answers: {} })).toMatchObject({ kind: 'incomplete' })
    })
  },
)

describe('monotone where it must be', () => {
  const itemised = instruments.filter(({ items }) => (items?.count ?? 0) > 0)
  test.each(itemised.map(({ code }) => code))('%s never falls when an answer rises', (code) => {
    const instrument = getInstrument(code)
    const rule = instrument.items!
    const entries = anEntry(instrument)
    fc.assert(
      fc.property(entries, fc.constantFrom(...itemNumbers(rule)), (entry, item) => {
        const raised = { ...entry.answers, [item]: Math.min(rule.answer.max, (entry.answers[item] ?? 0) + 1) }
        const [before, after] = [entry, { ...entry, answers: raised }].map((one) =>
          scoreOutcome(instrument, one),
        )
        expect((after as { score: number }).score).toBeGreaterThanOrEqual((before as { score: number }).score)
      }),
    )
  })

  test('a slower walk is never a higher speed', () => {
    const instrument = getInstrument('walk_10m_usual')
    const seconds = fc.integer({ min: 5, max: 590 })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 10 }), (time, more) => {
        const speed = (reading: number) =>
          (scoreOutcome(instrument, { trials: [reading], answers: { stretch: 10 } }) as { score: number })
            .score
        expect(speed(time + more)).toBeLessThanOrEqual(speed(time))
      }),
    )
  })
})

describe('what cannot be', () => {
  test.each([
    ['a TUG of half a second', 'tug', { trials: [0.5], answers: {} }, 'trials.0', { min: 1, max: 600 }],
    [
      'pain of 11',
      'pain_back',
      { trials: [], answers: { rating: 11 } },
      'answers.rating',
      { min: 0, max: 10 },
    ],
    ['an LCI item of 5', 'lci5', { trials: [], answers: { 3: 5 } }, 'answers.3', { min: 0, max: 4 }],
    [
      'an AMPnoPRO of 44',
      'ampnopro',
      { trials: [], answers: { total: 44 } },
      'answers.total',
      { min: 0, max: 43 },
    ],
    [
      'a speed of 5 m/s',
      'walk_10m_fast',
      { trials: [2], answers: { stretch: 10 } },
      'score',
      { min: 0, max: 2.5 },
    ],
  ] as const)('%s is refused with the range', (_, code, entry, field, bounds) => {
    const scored = scoreOutcome(getInstrument(code), entry)
    expect(scored.kind).toBe('refused')
    expect((scored as { problems: unknown[] }).problems[0]).toMatchObject({ field, bounds })
  })

  test('a half-filled questionnaire is not scored, a timed test with one of its tries is', () => {
    expect(scoreOutcome(getInstrument('lci5'), { trials: [], answers: { 1: 4, 2: 4 } })).toEqual({
      kind: 'incomplete',
      missing: 12,
    })
    expect(scoreOutcome(getInstrument('walk_10m_usual'), { trials: [5], answers: {} })).toMatchObject({
      kind: 'scored',
    })
  })

  test('an unlikely score is asked about, not refused', () => {
    const tug = getInstrument('tug')
    expect([isUnusual(tug, 2.5), isUnusual(tug, 14)]).toEqual([true, false])
  })
})

describe('change', () => {
  test('counts from the published change on, in the direction of the instrument', () => {
    const tug = getInstrument('tug')
    expect(compareScores(tug, 20, 16.4, 90)).toEqual({ difference: -3.6, verdict: 'better', isSoon: false })
    expect(compareScores(tug, 16, 20, 90).verdict).toBe('worse')
    expect(compareScores(tug, 16, 14, 90).verdict).toBe('unclear')
  })

  test('within the camp it is one baseline', () => {
    expect(compareScores(getInstrument('tug'), 30, 15, 1)).toMatchObject({ verdict: 'unclear', isSoon: true })
  })

  test.each([
    [0, 'none'],
    [3, 'mild'],
    [6, 'moderate'],
    [7, 'severe'],
  ] as const)('pain of %i is %s', (rating, band) => {
    expect(painBand(rating)).toBe(band)
  })
})

describe('conversion table', () => {
  const range = { min: 12, max: 14 }

  test('reads what is pasted, in any digits and with any divider', () => {
    expect(readConversionTable('12\t21.8\n۱۳;۲۳٫۱\n14, 25', range)).toEqual({
      rows: [
        { points: 12, t: 21.8 },
        { points: 13, t: 23.1 },
        { points: 14, t: 25 },
      ],
      problems: [],
    })
  })

  test.each([
    ['12 21\n14 25', { reason: 'incomplete', missing: 1 }],
    ['12 30\n13 25\n14 40', { reason: 'not_rising', line: 2 }],
    ['12 21\n12 22\n13 24', { reason: 'repeated', line: 2 }],
    ['12 21\n99 22', { reason: 'out_of_range', line: 2 }],
    ['12 21\n13', { reason: 'unreadable', line: 2 }],
  ])('%j is refused', (text, problem) => {
    expect(readConversionTable(text, range).problems[0]).toEqual(problem)
  })

  const outcome = (score: number): Outcome => ({
    id: String(score),
    campId: '',
    patientId: '',
    orderId: null,
    sessionId: null,
    instrument: 'plus_m12',
    instrumentVersion: 1,
    date: '2026-11-24',
    staffId: null,
    aid: 'none',
    trials: [],
    answers: { total: score },
    score,
    isComplete: true,
    note: '',
    struckReason: '',
    version: 1,
  })

  test('T-scores have a change that counts and a reference of their own; points have neither', () => {
    const plusM = getInstrument('plus_m12')
    const rows = [
      { points: 30, t: 44 },
      { points: 36, t: 48.4 },
      { points: 37, t: 48.5 },
    ]
    const table = { instrument: 'plus_m12', source: '', rows }
    const [first, less, enough] = [30, 36, 37].map(outcome)
    const given = convertOutcomes(plusM, [first!, less!, enough!], table)!
    expect(given.outcomes.map(({ score }) => score)).toEqual([44, 48.4, 48.5])
    expect(given.instrument).toMatchObject({ unit: 't_score', range: { min: 0, max: 100 } })
    expect(compareScores(given.instrument, 44, 48.4, 90).verdict).toBe('unclear')
    expect(compareScores(given.instrument, 44, 48.5, 90).verdict).toBe('better')
    expect(given.instrument.references).toMatchObject([{ value: 50, sd: 10 }])
    expect(plusM.change).toBeNull()
    expect(convertOutcomes(plusM, [first!], null)).toBeNull()
    expect(convertOutcomes(getInstrument('tug'), [first!], table)).toBeNull()
  })

  test('without a table there is no T-score', () => {
    expect(convertPoints(null, 30)).toBeNull()
    expect(convertPoints({ instrument: 'plus_m12', source: '', rows: [{ points: 30, t: 44.1 }] }, 30)).toBe(
      44.1,
    )
  })
})
