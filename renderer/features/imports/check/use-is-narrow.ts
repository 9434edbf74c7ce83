import { useLayoutEffect, useState, type RefObject } from 'react'

/** Whether an element is narrower than so many pixels, as long as it is; false where nothing is laid out. */
export function useIsNarrow(element: RefObject<HTMLElement | null>, pixels: number): boolean {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return undefined
    const follow = () => setWidth(measured.clientWidth)
    const size = new ResizeObserver(follow)
    size.observe(measured)
    follow()
    return () => size.disconnect()
  }, [element])
  return width > 0 && width < pixels
}
