/** One loaded page of a long list: its number (from 0) and the rows on it. */
export interface Page<Row> {
  index: number
  rows: Row[]
}

/** What is known of a list at one moment. `key` names the question that it answers. */
export interface Window<Row> {
  key: string
  pages: Page<Row>[]
  total: number
  isCounted: boolean
}

export interface HeldView<Row> {
  shown: Window<Row>
  /** Ids of rows that stand where they stood but say something new. */
  changedIds: ReadonlySet<string>
  /** How many rows are new, gone, moved or changed against what is shown. */
  waiting: number
}

/**
 * What is shown while somebody points at the list: the order and the length of `held`, the newest words of every row that is
 * still known, and how much `live` differs. Pages that were not loaded yet come as they are.
 */
export function holdOrder<Row>(
  held: Window<Row>,
  live: Window<Row>,
  idOf: (row: Row) => string,
): HeldView<Row> {
  const livePages = new Map(live.pages.map((page) => [page.index, page]))
  const heldIndexes = new Set(held.pages.map((page) => page.index))
  const liveRows = new Map(live.pages.flatMap((page) => page.rows.map((row) => [idOf(row), row] as const)))
  const changedIds = new Set<string>()
  const waiting = new Set<string>()

  const pages = held.pages.map((page) => {
    const now = livePages.get(page.index)
    if (now) for (const id of differingIds(page.rows, now.rows, idOf)) waiting.add(id)
    const rows = page.rows.map((row) => {
      const fresh = liveRows.get(idOf(row))
      if (fresh === undefined || isSame(row, fresh)) return row
      changedIds.add(idOf(row))
      waiting.add(idOf(row))
      return fresh
    })
    return { index: page.index, rows }
  })
  for (const page of live.pages) if (!heldIndexes.has(page.index)) pages.push(page)

  return {
    shown: { ...held, pages },
    changedIds,
    waiting: Math.max(waiting.size, Math.abs(live.total - held.total)),
  }
}

/** `held` with the pages of `live` that it lacks; the same object when it lacks none. */
export function addMissingPages<Row>(held: Window<Row>, live: Window<Row>): Window<Row> {
  const known = new Set(held.pages.map((page) => page.index))
  const missing = live.pages.filter((page) => !known.has(page.index))
  return missing.length === 0 ? held : { ...held, pages: [...held.pages, ...missing] }
}

/** The row at a position of the whole list, or undefined while its page is not loaded. */
export function rowAt<Row>(window: Window<Row>, index: number, pageSize: number): Row | undefined {
  const page = window.pages.find((candidate) => candidate.index === Math.floor(index / pageSize))
  return page?.rows[index % pageSize]
}

/** Whether two windows show the very same rows, by identity. */
export function isSameWindow<Row>(a: Window<Row>, b: Window<Row>): boolean {
  if (a === b) return true
  if (a.key !== b.key || a.total !== b.total || a.isCounted !== b.isCounted) return false
  return (
    a.pages.length === b.pages.length &&
    a.pages.every((page, at) => page.index === b.pages[at]?.index && page.rows === b.pages[at]?.rows)
  )
}

/** Ids that came, went, or changed places among those who stayed. */
function differingIds<Row>(before: Row[], after: Row[], idOf: (row: Row) => string): string[] {
  const [old, now] = [before.map(idOf), after.map(idOf)]
  const [inOld, inNow] = [new Set(old), new Set(now)]
  const came = now.filter((id) => !inOld.has(id))
  const went = old.filter((id) => !inNow.has(id))
  const stayedOld = old.filter((id) => inNow.has(id))
  const stayedNow = now.filter((id) => inOld.has(id))
  const moved = stayedNow.filter((id, index) => stayedOld[index] !== id)
  // A row that came in pushes the last one off its page: that one is still there, a page further on.
  const pushed = Math.min(came.length, went.length)
  return [...came, ...went.slice(0, went.length - pushed), ...moved]
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
