import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageBandOf, ageBands } from '#domain/functioning/age-bands.ts'
import { functioningDomains, type Functioning } from '#domain/functioning/functioning.ts'
import {
  countSadd,
  hideSmallCells,
  smallestShownCell,
  type CountedPerson,
  type SaddRow,
} from '#domain/functioning/sadd.ts'
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
})

const person = fc.record<CountedPerson>({
  sex: fc.constantFrom('female', 'male', 'unspecified', null),
  ageYears: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  hasDisability: fc.constantFrom(true, false, null),
})
const cellsOf = (row: SaddRow) => [
  row.withDisability,
  row.withoutDisability,
  row.notAsked,
  row.total,
  ...Object.values(row.bySex),
]

describe('the count by sex, age and disability', () => {
  test('counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 200 }), (people) => {
        const { rows, total } = countSadd(people)
        const sum = (pick: (row: SaddRow) => number | null) =>
          rows.reduce((all, row) => all + (pick(row) ?? 0), 0)
        expect(total.total).toBe(people.length)
        expect(sum((row) => row.total)).toBe(people.length)
        expect(sum((row) => row.withDisability)).toBe(total.withDisability)
        for (const row of rows) {
          const bySex = Object.values(row.bySex).reduce<number>((all, cell) => all + (cell ?? 0), 0)
          expect(bySex).toBe(row.total)
        }
        expect(rows).toHaveLength(ageBands.length + 1)
      }),
    )
  })

  test('outside the team no cell from 1 to 4 is shown, and none can be worked out from its line', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 200 }), (people) => {
        const hidden = hideSmallCells(countSadd(people))
        for (const row of [...hidden.rows, hidden.total]) {
          for (const cell of cellsOf(row))
            expect(cell === null || cell === 0 || cell >= smallestShownCell).toBe(true)
          const bySex = Object.values(row.bySex)
          const lone = bySex.filter((cell) => cell === null).length === 1
          const others = bySex.filter((cell) => cell !== null && cell > 0).length
          expect(lone && others > 0).toBe(false)
        }
      }),
    )
  })

  test('what is large stays as it is', () => {
    const many = Array.from({ length: 60 }, (_, at): CountedPerson => ({
      sex: at % 2 ? 'male' : 'female',
      ageYears: 30,
      hasDisability: at % 3 === 0,
    }))
    expect(hideSmallCells(countSadd(many))).toEqual({ ...countSadd(many), isHidden: false })
  })

  test('a small cell is hidden together with the next', () => {
    const people = [
      ...Array.from({ length: 10 }, (): CountedPerson => ({
        sex: 'male',
        ageYears: 30,
        hasDisability: true,
      })),
      ...Array.from({ length: 2 }, (): CountedPerson => ({
        sex: 'female',
        ageYears: 30,
        hasDisability: true,
      })),
    ]
    const { rows, isHidden } = hideSmallCells(countSadd(people))
    const grown = rows.find(({ band }) => band === '18-59')
    expect([grown?.bySex.female, grown?.bySex.male]).toEqual([null, null])
    expect(isHidden).toBe(true)
  })
})
