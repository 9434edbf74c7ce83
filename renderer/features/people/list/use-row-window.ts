import { useEffect, useLayoutEffect, useState, type RefObject } from 'react'

/** The rows of a long table that are drawn: from `first` up to but without `end`. */
export interface RowWindow {
  first: number
  end: number
  /** Rows that fit on the screen. */
  perScreen: number
}

/** Rows drawn beyond the edges, and the step in which the window moves, so that most scrolling draws nothing new. */
const MARGIN = 16

/** Pixels of the window that a table never has: bars and filters above it and below. */
const AROUND = 160

/** How long the first drawing stands alone where the browser does not tell when it is idle. */
const SETTLE_MS = 200

/** Calls back once the page has nothing better to do. Returns what takes it back. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, SETTLE_MS)
    return () => clearTimeout(timer)
  }
  const asked = requestIdleCallback(run, { timeout: 5 * SETTLE_MS })
  return () => cancelIdleCallback(asked)
}

/** Rows of one height, of which only those near the view are drawn; `header` pixels at the top are covered by the header. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  height: number,
  header: number,
): RowWindow {
  const [step, setStep] = useState(0)
  const [perScreen, setPerScreen] = useState(() =>
    Math.max(1, Math.ceil((window.innerHeight - AROUND - header) / height)),
  )
  // The first drawing holds only what is seen; the rows around it follow when it stands, or when somebody scrolls.
  const [margin, setMargin] = useState(0)
  useEffect(() => whenIdle(() => setMargin(MARGIN)), [])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const follow = () => setStep(Math.floor(element.scrollTop / (height * MARGIN)))
    const scroll = () => {
      setMargin(MARGIN)
      follow()
    }
    // The observer tells the first size too, once it is laid out anyway; asking for it here would lay the page out twice.
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setPerScreen(Math.max(1, Math.floor((entry.contentRect.height - header) / height)))
      follow()
    })
    observer.observe(element)
    element.addEventListener('scroll', scroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scroll)
    }
  }, [scroller, height, header])

  const first = Math.max(0, Math.min(step * MARGIN - MARGIN, count - 1))
  const end = Math.min(count, (step === 0 ? 2 * margin : (step + 2) * MARGIN) + perScreen)
  return { first, end: Math.max(first, end), perScreen }
}

/** Scrolls as little as is needed to bring a row into view below the header. */
export function revealRow(element: HTMLElement, index: number, height: number, header: number): void {
  const top = index * height
  const lowest = top + height + header - element.clientHeight
  if (element.scrollTop > top) element.scrollTop = top
  else if (element.scrollTop < lowest) element.scrollTop = lowest
}
