import { useDirection } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, type CSSProperties, type Ref } from 'react'
import { scrollBy } from '../../../shared/pointer/scroll.ts'

const REM_PX = 16
/** Names of the rows; the least width of a day, and of one on which nobody is seen. */
const NAMES_REM = { wide: 8.5, narrow: 6.5 }
const DAY_REM = 8.5
const IDLE_REM = 3.5
/** A day at least so wide has room for a visit in one line. */
const LINE_REM = 11.5

/** How wide the days were when they were last seen, so that they are drawn once when they are opened again, not twice. */
let widthBefore = 0
const rememberWidth = (width: number) => {
  if (width > 0) widthBefore = width
}

export interface SpanSize {
  /** Of what scrolls. */
  ref: Ref<HTMLDivElement>
  headRef: Ref<HTMLTableSectionElement>
  /** Widths of the columns, and how high the head is. */
  style: CSSProperties
  /** A visit takes two lines, its name the second. */
  isNarrow: boolean
}

/** Fits days side by side into the width there is: never so narrow that a name cannot be read; what has no room is scrolled to. */
export function useSpanSize(
  attach: (root: HTMLElement | null) => void,
  days: number,
  idle: number,
): SpanSize {
  const size = useElementSize<HTMLDivElement>()
  const head = useElementSize<HTMLTableSectionElement>()
  const ref = useMergedRef(size.ref, attach)
  const width = size.width || widthBefore
  useEffect(() => rememberWidth(size.width), [size.width])
  const names = (width < 56 * REM_PX ? NAMES_REM.narrow : NAMES_REM.wide) * REM_PX
  const open = Math.max(1, days - idle)
  const perDay = Math.max(DAY_REM * REM_PX, (width - names - idle * IDLE_REM * REM_PX) / open)
  return {
    ref,
    headRef: head.ref,
    isNarrow: perDay < LINE_REM * REM_PX,
    style: {
      '--names': `${names}px`,
      '--idle': `${IDLE_REM}rem`,
      '--head': `${head.height}px`,
      '--table': `${names + open * DAY_REM * REM_PX + idle * IDLE_REM * REM_PX}px`,
    } as CSSProperties,
  }
}

/** Brings the shown day into view where not all have room, when another one is turned to. */
export function useShownDay(root: () => HTMLElement | null, date: string): void {
  const { dir } = useDirection()
  const read = useRef(root)
  useEffect(() => {
    const show = () => {
      const view = read.current()
      const head = view?.querySelector<HTMLElement>(`[data-head="${date}"]`)
      const names = view?.querySelector<HTMLElement>('[data-names]')
      if (!view || !head || !names || view.scrollWidth <= view.clientWidth) return
      const [box, corner] = [head.getBoundingClientRect(), names.getBoundingClientRect()]
      scrollBy(view, dir === 'rtl' ? box.right - corner.left : box.left - corner.right, 0)
    }
    // After the router, which puts what scrolled back to where it was.
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [date, dir])
}
