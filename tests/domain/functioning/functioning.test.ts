import { describe, expect, test } from 'vitest'
import { ageBandOf, ageBandSetNames, ageBandSets, type AgeBandRange } from '#domain/functioning/age-bands.ts'
import { functioningDomains, type Functioning } from '#domain/functioning/functioning.ts'
import { checkFunctioning, hasDisability, severeDomains } from '#domain/functioning/short-set.ts'

type Answers = Functioning['answers']
const answers = (...given: (number | null)[]) =>
  Object.fromEntries(functioningDomains.map((domain, at) => [domain, given[at] ?? null])) as Answers

describe('the Short Set', () => {
  test('has its six domains in the fixed order', () => {
    expect(functioningDomains).toEqual([
      'seeing',
      'hearing',
      'walking',
      'remembering',
      'self_care',
      'communicating',
    ])
  })

  test.each([
    ['no difficulty anywhere', answers(1, 1, 1, 1, 1, 1), false, []],
    ['some difficulty everywhere', answers(2, 2, 2, 2, 2, 2), false, []],
    ['a lot in one', answers(1, 1, 3, 1, 1, 1), true, ['walking']],
    ['cannot in one, others declined', answers(null, null, 4, null, null, null), true, ['walking']],
    ['declined, the rest fine', answers(1, 1, null, 1, 1, 1), null, []],
  ])('%s', (_name, given, disability, severe) => {
    expect(hasDisability(given)).toBe(disability)
    expect(severeDomains(given)).toEqual(severe)
  })

  const stored = { struckReason: '' } as Functioning
  test.each([
    ['is put down', {}, {}, {}],
    ['once only', {}, { records: [stored] }, { answers: 'already_asked' }],
    ['again after it was struck through', {}, { records: [{ ...stored, struckReason: 'other person' }] }, {}],
    ['not under five', {}, { ageYears: 4 }, { answers: 'under_five' }],
    ['with at least one answer', { answers: answers() }, {}, { answers: 'nothing_answered' }],
    ['with 1 to 4', { answers: answers(5) }, {}, { answers: 'not_an_answer' }],
    ['not tomorrow', { askedOn: '2026-11-25' }, {}, { askedOn: 'in_future' }],
  ])('%s', (_name, draft, who, problems) => {
    const base = { askedOn: '2026-11-24', answers: answers(1, 1, 3, 1, 1, 1) }
    const facts = { records: [] as Functioning[], today: '2026-11-24', ageYears: 30 as number | null }
    expect(checkFunctioning({ ...base, ...draft }, { ...facts, ...who })).toEqual(problems)
  })
})

describe('age bands', () => {
  test.each([
    [0, '0-4'],
    [4, '0-4'],
    [5, '5-11'],
    [11, '5-11'],
    [12, '12-17'],
    [17, '12-17'],
    [18, '18-59'],
    [59, '18-59'],
    [60, '60+'],
    [101, '60+'],
    [null, null],
    [-1, null],
  ])('%s years', (years, band) => {
    expect(ageBandOf(years)).toBe(band)
  })

  test.each(ageBandSetNames)('%s covers every age once', (name) => {
    const bands: readonly AgeBandRange[] = ageBandSets[name]
    expect(bands[0]?.from).toBe(0)
    expect(bands.at(-1)?.to).toBeNull()
    for (const [at, band] of bands.slice(1).entries()) expect(band.from).toBe((bands[at]?.to ?? 0) + 1)
  })
})
