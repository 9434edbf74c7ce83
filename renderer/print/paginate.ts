/** Heights of a paper's parts as the browser laid them out in one flow; any unit. `gap` is the distance to what stands before. */
export type MeasuredPart = MeasuredBlock | MeasuredTable

export interface MeasuredBlock {
  kind: 'block'
  gap: number
  height: number
  startsPage: boolean
  /** Stands on the page of what is before it: on that of a table's last row. */
  keepsWithBefore: boolean
}

export interface MeasuredTable {
  kind: 'table'
  gap: number
  head: number
  rows: number[]
  startsPage: boolean
  keepsTogether: boolean
}

/** Rows `from` up to but without `to` of a part; a block has none. */
export interface PagePiece {
  part: number
  from: number
  to: number
}

export interface PaperPage {
  pieces: PagePiece[]
}

/** Room for content on a page. */
export interface PageRoom {
  first: number
  other: number
}

const ROUNDING = 0.5

/**
 * Cuts measured parts into pages by the rules that the printer follows: a table's head is repeated on every page, no row and no
 * block is broken, no head stands alone, no block is parted from what it closes, and a gap at the top of a page that was not asked
 * for is swallowed.
 */
export function paginate(parts: readonly MeasuredPart[], room: PageRoom): PaperPage[] {
  const pages: PaperPage[] = [{ pieces: [] }]
  let page = pages[0] as PaperPage
  let used = 0
  const free = () => (pages.length === 1 ? room.first : room.other) - used + ROUNDING
  const turn = () => {
    page = { pieces: [] }
    pages.push(page)
    used = 0
  }
  const begin = (part: MeasuredPart, needed: number) => {
    if (page.pieces.length === 0) return
    if (part.startsPage || free() < part.gap + needed) turn()
    else used += part.gap
  }

  /** Room that the end of a part needs below itself. */
  const closing = (part: number) => {
    const next = parts[part + 1]
    return next?.kind === 'block' && next.keepsWithBefore ? next.gap + next.height : 0
  }

  parts.forEach((measured, part) => {
    const below = closing(part)
    if (measured.kind === 'block') {
      begin(measured, measured.height + below)
      page.pieces.push({ part, from: 0, to: 0 })
      used += measured.height
      return
    }
    const { head, rows, keepsTogether } = measured
    const whole = keepsTogether || rows.length < 2
    begin(measured, head + (whole ? sum(rows) + below : (rows[0] ?? 0)))
    used += head
    let piece: PagePiece = { part, from: 0, to: 0 }
    page.pieces.push(piece)
    for (const row of rows) {
      const isLast = piece.to === rows.length - 1
      if (free() < row + (isLast ? below : 0) && piece.to > piece.from) {
        turn()
        used += head
        piece = { part, from: piece.to, to: piece.to }
        page.pieces.push(piece)
      }
      piece.to += 1
      used += row
    }
  })
  return pages
}

const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0)
