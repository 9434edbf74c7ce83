import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import {
  paginate,
  type MeasuredBlock,
  type MeasuredPart,
  type MeasuredTable,
} from '#renderer/print/paginate.ts'

const aTable = (rows: number[], over: Partial<MeasuredTable> = {}): MeasuredTable => ({
  kind: 'table',
  gap: 5,
  head: 20,
  rows,
  startsPage: false,
  keepsTogether: false,
  ...over,
})
const aBlock = (height: number, over: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  kind: 'block',
  gap: 5,
  height,
  startsPage: false,
  keepsWithBefore: false,
  ...over,
})
/** A masthead, the tables and the totals. */
const list = (tables: MeasuredTable[], totals = 15): MeasuredPart[] => [
  aBlock(30, { gap: 0 }),
  ...tables,
  aBlock(totals, { keepsWithBefore: true }),
]
const room = { first: 100, other: 110 }
const told = (measured: MeasuredPart[]) =>
  paginate(measured, room).map(({ pieces }) =>
    pieces
      .filter(({ part }) => part > 0)
      .map(({ part, from, to }) => (part === measured.length - 1 ? 'totals' : `${part - 1}:${from}-${to}`))
      .join(' '),
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

  it('turns for the totals too, with the last row or with what is kept together', () => {
    // 30 + 5 + 20 leaves 45: for the rows, but not for the totals below them.
    expect(told(list([aTable([15, 15, 10])]))).toEqual(['0:0-2', '0:2-3 totals'])
    const empty = aTable([5, 5], { keepsTogether: true })
    expect(told(list([aTable([5]), empty], 20))).toEqual(['0:0-1', '1:0-2 totals'])
    expect(told(list([aTable([45])]))).toEqual(['', '0:0-1 totals'])
  })

  it('parts the totals from a last row that leaves them no room on any page', () => {
    expect(told(list([aTable([10, 85])]))).toEqual(['0:0-1', '0:1-2', 'totals'])
  })

  it('never breaks a block, and starts a page with one where that is asked for', () => {
    const pages = paginate([aBlock(60), aBlock(50), aBlock(10, { startsPage: true })], room)
    expect(pages.map(({ pieces }) => pieces.map(({ part }) => part))).toEqual([[0], [1], [2]])
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
          pieces.flatMap(({ part, from, to }) =>
            measured[part]?.kind === 'block'
              ? [`${part}`]
              : Array.from({ length: to - from }, (_, row) => `${part}:${from + row}`),
          ),
        )
        expect(shown).toEqual(
          measured.flatMap((part, index) =>
            part.kind === 'block' ? [`${index}`] : part.rows.map((_, row) => `${index}:${row}`),
          ),
        )
        for (const [index, { pieces }] of pages.entries()) {
          const used = pieces.map(({ part, from, to }) => {
            const piece = measured[part]!
            if (piece.kind === 'block') return piece.height
            return piece.head + piece.rows.slice(from, to).reduce((total, row) => total + row, 0)
          })
          const total = used.reduce((a, b) => a + b, 0)
          expect(total).toBeLessThanOrEqual((index === 0 ? room.first : room.other) + 0.5)
          for (const { part, from, to } of pieces)
            if (measured[part]?.kind === 'table') expect(to).toBeGreaterThan(from)
        }
      }),
    )
  })
})
