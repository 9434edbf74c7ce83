import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'

export interface MeasuredRows {
  /** The rows that are drawn: from `first` up to but without `end`. */
  first: number
  end: number
  /** Pixels that the rows from one up to but without another take. */
  span: (from: number, to: number) => number
  /** Scrolls as little as is needed to bring a row into view. */
  reveal: (index: number) => void
}

interface RowsLayout {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** Height of a row that was not drawn yet, in pixels. */
  estimate: number
  /** Pixels at the top that the header covers. */
  header: number
  /** Heights are forgotten when this changes. */
  key: string
}

/** Rows drawn beyond the edges. */
const MARGIN = 10

/** Pixels of scrolling that draw nothing new. */
const STEP = 160

interface Measured {
  key: string
  heights: ReadonlyMap<number, number>
}

/** The same object when every row is as high as it was. */
function withHeights(known: Measured, rows: readonly { target: Element; height: number }[]): Measured {
  const changed = rows.flatMap(({ target, height }) => {
    const index = Number(target.getAttribute('data-index'))
    return height > 0 && known.heights.get(index) !== height ? [[index, height] as const] : []
  })
  return changed.length === 0 ? known : { ...known, heights: new Map([...known.heights, ...changed]) }
}

/** Where each row begins; one entry more than rows. */
function beginnings(count: number, estimate: number, heights: ReadonlyMap<number, number>): Float64Array {
  const tops = new Float64Array(count + 1)
  for (let index = 0; index < count; index += 1) {
    tops[index + 1] = (tops[index] ?? 0) + (heights.get(index) ?? estimate)
  }
  return tops
}

/** The last row that begins at or before a height. */
function rowAtHeight(tops: Float64Array, height: number): number {
  let [low, high] = [0, tops.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] ?? 0) <= height) low = middle
    else high = middle - 1
  }
  return low
}

function revealSpan(element: HTMLElement, top: number, bottom: number): void {
  const lowest = bottom - element.clientHeight
  if (element.scrollTop > top) element.scrollTop = top
  else if (element.scrollTop < lowest) element.scrollTop = lowest
}

/** Rows of different heights, of which only those near the view are drawn. Drawn rows carry `data-index` and are measured. */
export function useMeasuredRows({ scroller, count, estimate, header, key }: RowsLayout): MeasuredRows {
  const [view, setView] = useState({ top: 0, height: 600 })
  const [measured, setMeasured] = useState<Measured>({ key, heights: new Map() })
  const heights = measured.key === key ? measured.heights : undefined
  const tops = useMemo(() => beginnings(count, estimate, heights ?? new Map()), [count, estimate, heights])
  const first = Math.max(0, rowAtHeight(tops, view.top) - MARGIN)
  const end = Math.min(count, rowAtHeight(tops, view.top + STEP + view.height) + 1 + MARGIN)
  const observer = useRef<ResizeObserver | null>(null)
  const watched = useRef(new WeakSet<Element>())

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const follow = () => {
      const top = Math.floor(element.scrollTop / STEP) * STEP
      const height = element.clientHeight || element.offsetHeight
      setView((known) => (known.top === top && known.height === height ? known : { top, height }))
    }
    const size = new ResizeObserver(follow)
    size.observe(element)
    element.addEventListener('scroll', follow, { passive: true })
    follow()
    return () => {
      size.disconnect()
      element.removeEventListener('scroll', follow)
    }
  }, [scroller, key])

  useLayoutEffect(() => {
    watched.current = new WeakSet()
    observer.current = new ResizeObserver((entries, self) => {
      const rows = entries.map(({ target }) => ({ target, height: target.getBoundingClientRect().height }))
      for (const { target, height } of rows) if (height === 0) self.unobserve(target)
      setMeasured((known) => withHeights(known.key === key ? known : { key, heights: new Map() }, rows))
    })
    return () => observer.current?.disconnect()
  }, [key])

  useLayoutEffect(() => {
    for (const row of scroller.current?.querySelectorAll('[data-index]') ?? []) {
      if (watched.current.has(row)) continue
      watched.current.add(row)
      observer.current?.observe(row)
    }
  })

  const reveal = (index: number) => {
    if (scroller.current) revealSpan(scroller.current, tops[index] ?? 0, (tops[index + 1] ?? 0) + header)
  }
  return { first, end, span: (from, to) => (tops[to] ?? 0) - (tops[from] ?? 0), reveal }
}
