import { boardColumnKeys, type BoardColumn } from '#domain/workshop/board-columns.ts'
import type { Point } from '../../../shared/pointer/follow-pointer.ts'

/** The column below a point. */
export function columnAt({ x, y }: Point): BoardColumn | null {
  const key = document.elementFromPoint(x, y)?.closest('[data-column]')?.getAttribute('data-column')
  return boardColumnKeys.find((known) => known === key) ?? null
}

/** Whether a point lies on the way to the calendar. */
export function isOnCalendar({ x, y }: Point): boolean {
  return Boolean(document.elementFromPoint(x, y)?.closest('[data-place="calendar"]'))
}
