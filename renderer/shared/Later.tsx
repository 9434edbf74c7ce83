import {
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react'
import { allTexts } from './i18n.ts'

let hasStarted = false

/** A component whose code is read when it is first drawn; it may say whatever there are texts for. */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [component] = await Promise.all([load(), allTexts()])
    return { default: component }
  })
}

export interface LaterProps {
  children: ReactNode
  /** What keeps its room until then, also while its code is still being read. */
  room?: ReactNode
}

/**
 * Draws its children right after the first frame of the page, so that what somebody came for stands there sooner; in every
 * later drawing at once.
 */
export function Later({ children, room = null }: LaterProps) {
  const isDue = useDeferredValue(true, hasStarted)
  useEffect(() => {
    hasStarted ||= isDue
  }, [isDue])
  return isDue ? <Suspense fallback={room}>{children}</Suspense> : room
}
