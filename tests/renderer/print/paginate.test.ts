import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type MeasuredList, type MeasuredTable } from '#renderer/print/paginate.ts'

const aTable = (rows: number[], over: Partial<MeasuredTable> = {}): MeasuredTable => ({
  gap: 5,
  head: 20,
  rows,
  startsPage: false,
  keepsTogether: false,
  ...over,
})
const list = (tables: MeasuredTable[], totals = { gap: 5, height: 15 }): MeasuredList => ({
  masthead: 30,
  tables,
  totals,
})
const room = { first: 100, other: 110 }
const told = (measured: MeasuredList) =>
  paginate(measured, room).map(({ pieces, hasTotals }) =>
    [...pieces.map(({ table, from, to }) => `${table}:${from}-${to}`), hasTotals ? 'totals' : '']
      .join(' ')
      .trim(),
  )

describe('paginate', () => {
  it('puts what fits on one page', () => {
    expect(told(list([aTable([10, 10])]))).toEqual(['0:0-2 totals'])
  })

  it('turns the page between rows and repeats the head there', () => {
    // 30 + 5 + 20 leaves 45: four rows of 10. The next page has room for nine under its head.
    expect(told(list([aTable(Array<number>(14).fill(10))]))).toEqual(['0:0-4', '0:4-13', '0:13-14 totals'])
  })

  it('never leaves a head alone at the foot of a page', () => {
    expect(told(list([aTable([10, 10]), aTable([10])]))).toEqual(['0:0-2', '1:0-1 totals'])
  })

  it('keeps together what is marked so', () => {
    const empty = aTable([10, 10, 10], { keepsTogether: true })
    expect(told(list([aTable([10]), empty]))).toEqual(['0:0-1', '1:0-3 totals'])
  })

  it('starts a page where that is asked for', () => {
    expect(told(list([aTable([5]), aTable([5], { startsPage: true, gap: 0 })]))).toEqual([
      '0:0-1',
      '1:0-1 totals',
    ])
  })

  it('gives a row that is longer than a page one of its own', () => {
    expect(told(list([aTable([10, 300, 10])]))).toEqual(['0:0-1', '0:1-2', '0:2-3 totals'])
  })

  it('turns for the totals too', () => {
    expect(told(list([aTable([45])]))).toEqual(['0:0-1', 'totals'])
  })

  it('shows every row once, in order, on pages that are not too full', () => {
    const heights = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 40 })
    const tables = fc.array(
      fc.record({ rows: heights, startsPage: fc.boolean(), keepsTogether: fc.constant(false) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(tables, (some) => {
        const measured = list(some.map(({ rows, ...over }) => aTable(rows, over)))
        const pages = paginate(measured, room)
        const shown = pages.flatMap(({ pieces }) =>
          pieces.flatMap(({ table, from, to }) =>
            Array.from({ length: to - from }, (_, row) => `${table}:${from + row}`),
          ),
        )
        expect(shown).toEqual(some.flatMap(({ rows }, table) => rows.map((_, row) => `${table}:${row}`)))
        expect(pages.map(({ hasTotals }) => hasTotals)).toEqual(pages.map((page) => page === pages.at(-1)))
        for (const [index, { hasMasthead, pieces, hasTotals }] of pages.entries()) {
          const used = pieces.map(({ table, from, to }) => {
            const { head, rows } = measured.tables[table]!
            return head + rows.slice(from, to).reduce((total, row) => total + row, 0)
          })
          const total =
            (hasMasthead ? measured.masthead : 0) +
            used.reduce((a, b) => a + b, 0) +
            (hasTotals ? measured.totals.height : 0)
          expect(total).toBeLessThanOrEqual((index === 0 ? room.first : room.other) + 0.5)
          for (const { from, to } of pieces) expect(to).toBeGreaterThan(from)
        }
      }),
    )
  })
})
