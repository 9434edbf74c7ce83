import { describe, expect, it } from 'vitest'
import {
  addMissingPages,
  holdOrder,
  isSameWindow,
  rowAt,
  type Window,
} from '#renderer/features/people/list/held-rows.ts'

interface Row {
  id: string
  word: string
}
const row = (id: string, word = id): Row => ({ id, word })
const windowOf = (rows: Row[], total = rows.length): Window<Row> => ({
  key: 'all',
  pages: [{ index: 0, rows }],
  total,
  isCounted: true,
})
const idOf = ({ id }: Row) => id
const ids = (window: Window<Row>) => window.pages.flatMap(({ rows }) => rows.map(idOf))

describe('holdOrder', () => {
  const held = windowOf([row('a'), row('b'), row('c')])

  it('has nothing waiting when nothing changed', () => {
    const view = holdOrder(held, windowOf([row('a'), row('b'), row('c')]), idOf)
    expect(view.waiting).toBe(0)
    expect([...view.changedIds]).toEqual([])
  })

  it('keeps the place of a row whose words changed and shows the new ones', () => {
    const view = holdOrder(held, windowOf([row('a'), row('b', 'new'), row('c')]), idOf)
    expect(ids(view.shown)).toEqual(['a', 'b', 'c'])
    expect(rowAt(view.shown, 1, 100)?.word).toBe('new')
    expect([...view.changedIds]).toEqual(['b'])
    expect(view.waiting).toBe(1)
  })

  it('lets nobody in and nobody out, and counts them', () => {
    const view = holdOrder(held, windowOf([row('a'), row('new'), row('b'), row('c')]), idOf)
    expect(ids(view.shown)).toEqual(['a', 'b', 'c'])
    expect(view.shown.total).toBe(3)
    expect(view.waiting).toBe(1)
    expect(holdOrder(held, windowOf([row('a'), row('c')]), idOf).waiting).toBe(1)
  })

  it('counts a renamed row that moved once', () => {
    const view = holdOrder(held, windowOf([row('b'), row('c'), row('a', 'z')]), idOf)
    expect(ids(view.shown)).toEqual(['a', 'b', 'c'])
    expect([...view.changedIds]).toEqual(['a'])
    expect(view.waiting).toBeGreaterThan(0)
  })

  it('does not count a row that only went on to the next page', () => {
    const full: Window<Row> = {
      key: 'all',
      pages: [{ index: 0, rows: [row('a'), row('b')] }],
      total: 9,
      isCounted: true,
    }
    const live: Window<Row> = {
      key: 'all',
      pages: [{ index: 0, rows: [row('new'), row('a')] }],
      total: 10,
      isCounted: true,
    }
    expect(holdOrder(full, live, idOf).waiting).toBe(1)
  })

  it('takes pages that were not loaded yet as they come', () => {
    const live: Window<Row> = { ...held, pages: [...held.pages, { index: 1, rows: [row('x')] }] }
    expect(rowAt(addMissingPages(held, live), 100, 100)?.id).toBe('x')
    expect(addMissingPages(held, held)).toBe(held)
  })
})

it('tells windows apart by their very rows', () => {
  const rows = [row('a')]
  expect(isSameWindow(windowOf(rows), windowOf(rows))).toBe(true)
  expect(isSameWindow(windowOf(rows), windowOf([row('a')]))).toBe(false)
  expect(isSameWindow(windowOf(rows), { ...windowOf(rows), key: 'other' })).toBe(false)
})
