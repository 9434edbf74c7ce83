/** Heights of a list as the browser laid it out in one flow; any unit. `gap` is the distance to what stands before. */
export interface MeasuredList {
  masthead: number
  tables: MeasuredTable[]
  totals: { gap: number; height: number }
}

export interface MeasuredTable {
  gap: number
  head: number
  rows: number[]
  startsPage: boolean
  keepsTogether: boolean
}

/** Lines `from` up to but without `to` of a table. */
export interface PagePiece {
  table: number
  from: number
  to: number
}

export interface PaperPage {
  hasMasthead: boolean
  pieces: PagePiece[]
  hasTotals: boolean
}

/** Room for content on a page. */
export interface PageRoom {
  first: number
  other: number
}

const ROUNDING = 0.5

/**
 * Cuts a measured list into pages by the rules that the printer follows: a table's head is repeated on every page, no row is
 * broken, no head stands alone, and a gap at the top of a page that was not asked for is swallowed.
 */
export function paginate(list: MeasuredList, room: PageRoom): PaperPage[] {
  const pages: PaperPage[] = [{ hasMasthead: true, pieces: [], hasTotals: false }]
  let page = pages[0] as PaperPage
  let used = list.masthead
  const free = () => (pages.length === 1 ? room.first : room.other) - used + ROUNDING
  const turn = () => {
    page = { hasMasthead: false, pieces: [], hasTotals: false }
    pages.push(page)
    used = 0
  }

  list.tables.forEach(({ gap, head, rows, startsPage, keepsTogether }, table) => {
    const atOnce = keepsTogether ? rows : rows.slice(0, 1)
    if (startsPage || (used > 0 && free() < gap + head + sum(atOnce))) turn()
    else used += gap
    used += head
    let piece: PagePiece = { table, from: 0, to: 0 }
    page.pieces.push(piece)
    for (const row of rows) {
      if (free() < row && piece.to > piece.from) {
        turn()
        used += head
        piece = { table, from: piece.to, to: piece.to }
        page.pieces.push(piece)
      }
      piece.to += 1
      used += row
    }
  })

  if (free() < list.totals.gap + list.totals.height) turn()
  page.hasTotals = true
  return pages
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0)
