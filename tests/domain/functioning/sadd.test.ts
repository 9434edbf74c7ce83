import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import {
  countSadd,
  isInCell,
  saddDisabilities,
  saddDisabilityColumns,
  saddSexColumns,
  saddSexes,
  type Cell,
  type CountedPerson,
  type Sadd,
  type SaddCounts,
} from '#domain/functioning/sadd.ts'
import { smallestShownCell } from '#domain/functioning/hide-cells.ts'
import { hideSmallCells } from '#domain/functioning/small-cells.ts'

const person = fc.record({
  id: fc.constant(''),
  campId: fc.constantFrom('one', 'two', 'three'),
  sex: fc.constantFrom('female' as const, 'male' as const, 'unspecified' as const, null),
  ageYears: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
  hasDisability: fc.constantFrom(true, false, null),
  devices: fc.array(
    fc.record({ deviceType: fc.constantFrom('transtibial', 'shoe', 'crutch'), level: fc.constant('') }),
    { maxLength: 3 },
  ),
})
const crowd = fc.array(person, { maxLength: 200 })
const everything = { axes: ['age', 'device', 'level', 'camp'], bands: 'unhcr' } as const

const aPerson = (over: Partial<CountedPerson> = {}): CountedPerson => ({
  id: '',
  campId: 'one',
  sex: 'female',
  ageYears: 30,
  hasDisability: true,
  devices: [],
  ...over,
})
const many = (count: number, over: Partial<CountedPerson> = {}) =>
  Array.from({ length: count }, () => aPerson(over))
const cellsOf = (counts: SaddCounts) => Object.values(counts).flatMap((bySex) => Object.values(bySex))
const linesOf = ({ tables, total }: Sadd) => [
  ...Object.values(tables).flatMap((rows) => rows.map(({ counts }) => counts)),
  total,
]

describe('the count by sex, age and disability', () => {
  test('counts everybody once in every line, and a cell opens exactly those whom it counts', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { tables, total } = countSadd(people, everything)
        expect(total.all.all).toBe(people.length)
        for (const axis of ['age', 'device', 'level', 'camp'] as const)
          for (const { key, counts } of tables[axis] ?? [])
            for (const disability of saddDisabilityColumns)
              for (const sex of saddSexColumns) {
                const cell = { axis, key, sex, disability }
                const behind = people.filter((one) => isInCell(one, cell, 'unhcr'))
                expect(behind).toHaveLength(counts[disability][sex] ?? -1)
              }
      }),
      { numRuns: 25 },
    )
  })

  test('a person with two devices stands in both lines and once in the sum', () => {
    const devices = [
      { deviceType: 'transtibial', level: 'transtibial' },
      { deviceType: 'crutch', level: '' },
      { deviceType: 'crutch', level: '' },
    ]
    const { tables, total } = countSadd([aPerson({ devices })], everything)
    expect(tables.device?.map(({ key, counts }) => [key, counts.all.all])).toEqual([
      ['crutch', 1],
      ['transtibial', 1],
    ])
    expect(total.with.female).toBe(1)
  })

  test('keeps the bands in order with unknown last, and the camps by size', () => {
    const people = [...many(2, { campId: 'two' }), aPerson({ ageYears: null })]
    const { tables } = countSadd(people, { axes: ['age', 'camp'], bands: 'minors' })
    expect(tables.age?.map(({ key }) => key)).toEqual(['0-17', '18+', ''])
    expect(tables.camp?.map(({ key }) => key)).toEqual(['two', 'one'])
  })
})

describe('outside the team', () => {
  test('no cell from 1 to 4 is shown, and nothing shown is changed', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const counted = countSadd(people, everything)
        const shown = linesOf(hideSmallCells(counted)).flatMap(cellsOf)
        const exact = linesOf(counted).flatMap(cellsOf)
        for (const [at, cell] of shown.entries())
          if (cell !== null) {
            expect(cell).toBe(exact[at])
            expect(cell === 0 || cell >= smallestShownCell).toBe(true)
          }
      }),
      { numRuns: 50 },
    )
  })

  test('no hidden cell follows from all the sums together', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const counted = countSadd(people, { axes: ['age', 'camp'], bands: 'minors' })
        expect(workedOut(hideSmallCells(counted))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('what is large stays as it is', () => {
    const people = [...many(30), ...many(30, { sex: 'male', hasDisability: false })]
    const counted = countSadd(people, everything)
    expect(hideSmallCells(counted)).toEqual(counted)
  })

  test('a small cell takes the next with it, in all tables and in their sum', () => {
    const people = [...many(10, { sex: 'male' }), ...many(2)]
    const { tables, total, isHidden } = hideSmallCells(countSadd(people, everything))
    const grown = tables.age?.find(({ key }) => key === '18-59')?.counts
    expect(grown?.all).toEqual({ female: null, male: null, unknown: 0, all: 12 })
    expect(total.all).toEqual(grown?.all)
    expect(tables.camp?.[0]?.counts.all).toEqual(grown?.all)
    expect(isHidden).toBe(true)
  })
})

const PRIME = 1_000_003

/** Places of hidden cells that linear algebra over all the printed sums tells exactly. */
function workedOut(sadd: Sadd): number[] {
  const lines = linesOf(sadd)
  const total = lines.length - 1
  const placeOf = (line: number, one: number, sex: number) => (line * 4 + one) * 4 + sex
  const cells: Cell[] = lines.flatMap((counts) =>
    saddDisabilityColumns.flatMap((one) => saddSexColumns.map((sex) => counts[one][sex])),
  )
  const sums: { parts: number[]; sum: number }[] = []
  for (let line = 0; line <= total; line += 1) {
    for (let one = 0; one <= saddDisabilities.length; one += 1)
      sums.push({ parts: saddSexes.map((_, sex) => placeOf(line, one, sex)), sum: placeOf(line, one, 3) })
    for (let sex = 0; sex <= saddSexes.length; sex += 1)
      sums.push({
        parts: saddDisabilities.map((_, one) => placeOf(line, one, sex)),
        sum: placeOf(line, 3, sex),
      })
  }
  let from = 0
  for (const rows of Object.values(sadd.tables)) {
    const inTable = rows.map((_, at) => from + at)
    for (let one = 0; one < 4; one += 1)
      for (let sex = 0; sex < 4; sex += 1)
        sums.push({ parts: inTable.map((line) => placeOf(line, one, sex)), sum: placeOf(total, one, sex) })
    from += rows.length
  }
  const hidden = cells.flatMap((cell, at) => (cell === null ? [at] : []))
  const matrix = sums.map(({ parts, sum }) =>
    hidden.map((place) => (place === sum ? PRIME - 1 : parts.includes(place) ? 1 : 0)),
  )
  return eliminate(matrix).map((column) => hidden[column] ?? -1)
}

/** Columns that stand alone in their row once the matrix is reduced. */
function eliminate(matrix: number[][]): number[] {
  const width = matrix[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width; column += 1) {
    const at = matrix.findIndex((row, index) => index >= rank && row[column] !== 0)
    if (at < 0) continue
    const pivot = matrix[at]!
    matrix[at] = matrix[rank]!
    const factor = inverse(pivot[column]!)
    matrix[rank] = pivot.map((value) => (value * factor) % PRIME)
    const lead = matrix[rank]!
    for (const [index, row] of matrix.entries()) {
      const times = row[column]!
      if (index === rank || times === 0) continue
      matrix[index] = row.map((value, place) => (value + (PRIME - times) * lead[place]!) % PRIME)
    }
    rank += 1
  }
  return matrix.slice(0, rank).flatMap((row) => {
    const held = row.flatMap((value, column) => (value === 0 ? [] : [column]))
    return held.length === 1 ? held : []
  })
}

function inverse(value: number): number {
  let [result, base, power] = [1, value % PRIME, PRIME - 2]
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
    power = Math.floor(power / 2)
  }
  return result
}
