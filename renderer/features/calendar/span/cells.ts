import type { CarryStore } from './carry.ts'
import type { Foresight } from './foresee.ts'
import type { Subject } from '../grid/subject.ts'
import type { SpanCell } from './span-rows.ts'

/** The cells of the table as they are drawn, with the row and the date of each. */
export function cellElements(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-cell-date]') ?? [])]
}

export function cellOf({ dataset: { cellDate, cellRow } }: HTMLElement): SpanCell | null {
  return cellDate && cellRow ? { date: cellDate, rowId: cellRow } : null
}

export function cellAt(x: number, y: number): SpanCell | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-cell-date]')
  return cell ? cellOf(cell) : null
}

export function elementOf(root: HTMLElement | null, { date, rowId }: SpanCell): HTMLElement | undefined {
  return cellElements(root).find(
    ({ dataset }) => dataset['cellDate'] === date && dataset['cellRow'] === rowId,
  )
}

/** A frame keeps this much of its time for the pointer. */
const BUDGET_MS = 5

interface TintOptions {
  carry: CarryStore
  root: () => HTMLElement | null
  foreseeAt: (subject: Subject, cell: SpanCell) => Foresight
}

/**
 * While something is carried every cell shows whether it can go there, the one below it is marked, and what is carried is faint. Written
 * straight onto the elements, a few in every frame: hundreds of visits are not drawn again.
 */
export function tintWhileCarried({ carry, root, foreseeAt }: TintOptions): () => void {
  let shown: Subject | null = null
  let frame = 0
  let target: HTMLElement | undefined
  let faint: HTMLElement[] = []
  const markTarget = (next: HTMLElement | undefined) => {
    target?.removeAttribute('data-target')
    next?.setAttribute('data-target', 'true')
    target = next
  }
  const clear = () => {
    cancelAnimationFrame(frame)
    markTarget(undefined)
    for (const cell of cellElements(root())) cell.removeAttribute('data-fits')
    for (const chip of faint) chip.removeAttribute('data-moving')
    faint = []
    shown = null
  }
  const start = (subject: Subject) => {
    clear()
    shown = subject
    const ids = subject.kind === 'visit' ? [subject.item, ...(subject.others ?? [])] : []
    faint = ids.flatMap(({ appointment: { id } }) => [
      ...(root()?.querySelectorAll<HTMLElement>(`[data-event-id="${id}"]`) ?? []),
    ])
    for (const chip of faint) chip.setAttribute('data-moving', 'true')
    const waiting = cellElements(root())
    const work = () => {
      const until = performance.now() + BUDGET_MS
      while (waiting.length > 0 && performance.now() < until) {
        const element = waiting.shift()
        const cell = element && cellOf(element)
        if (!element || !cell) continue
        const { isMisplaced, placed, count } = foreseeAt(subject, cell)
        if (count > 0) element.setAttribute('data-fits', !isMisplaced && placed === count ? 'yes' : 'no')
      }
      if (waiting.length > 0) frame = requestAnimationFrame(work)
    }
    frame = requestAnimationFrame(work)
  }
  const unsubscribe = carry.subscribe(() => {
    const current = carry.current()
    if (!current) return clear()
    if (shown !== current.subject) start(current.subject)
    return markTarget(current.over ? elementOf(root(), current.over) : undefined)
  })
  return () => {
    unsubscribe()
    clear()
  }
}
