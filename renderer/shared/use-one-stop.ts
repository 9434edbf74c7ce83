import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

interface OneStop {
  /** For the element around the boxes. */
  group: { ref: RefObject<HTMLDivElement | null>; onKeyDown: (event: KeyboardEvent) => void }
  /** For the box at an index. */
  box: (index: number) => { tabIndex: 0 | -1; onFocus: () => void }
}

/** One Tab stop for a group of boxes any of which may be ticked: arrows move between them, Home and End go to its ends. */
export function useOneStop(count: number): OneStop {
  const ref = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState(0)
  const stop = Math.min(last, Math.max(count - 1, 0))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!ref.current || event.altKey || event.ctrlKey || event.metaKey) return
    const boxes = [...ref.current.querySelectorAll('input')]
    const from = boxes.findIndex((box) => box === event.target)
    const to = targetOf(event.key, from, boxes.length, getComputedStyle(ref.current).direction === 'rtl')
    if (from < 0 || to === null) return
    event.preventDefault()
    boxes[to]?.focus()
  }
  return {
    group: { ref, onKeyDown },
    box: (index) => ({ tabIndex: index === stop ? 0 : -1, onFocus: () => setLast(index) }),
  }
}

function targetOf(key: string, from: number, count: number, isRtl: boolean): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const forward = key === 'ArrowDown' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight')
  const back = key === 'ArrowUp' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft')
  if (!forward && !back) return null
  return (from + (forward ? 1 : -1) + count) % count
}
