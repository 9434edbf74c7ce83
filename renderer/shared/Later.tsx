import {
  createElement,
  lazy,
  Suspense,
  useDeferredValue,
  useEffect,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react'
import { allTexts } from './i18n.ts'
import { readCode, rememberRefused } from './read-code.ts'

let hasStarted = false

/** A component whose code is read when it is first drawn or, by the router, on the way to it. */
export interface Lazily<P> {
  (props: P): ReactNode
  /** Never refuses: what went wrong is told where it is drawn. */
  preload: () => Promise<void> | undefined
}

/**
 * A component whose code is read when it is first drawn; it may say what is in `texts`. Unlike React's own `lazy` it does not
 * keep a refusal for good.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  texts: () => Promise<void> = allTexts,
): Lazily<P> {
  let known: ComponentType<P> | null = null
  let isRefused = false
  const start = async () => {
    try {
      const [component] = await readCode(() => Promise.all([load(), texts()]))
      return (known = component)
    } catch (error) {
      isRefused = true
      rememberRefused(forget)
      throw error
    }
  }
  let reading: Promise<ComponentType<P>> | null = null
  const read = () => (reading ??= start())
  const readWhenDrawn = () => lazy(async () => ({ default: await read() }))
  let unread = readWhenDrawn()
  const forget = () => {
    isRefused = false
    reading = null
    unread = readWhenDrawn()
  }

  function Read(props: P) {
    // Chosen once: with another one what stands there would begin anew.
    const [Component] = useState(() => known ?? unread)
    return createElement(Component as ComponentType<P>, props)
  }
  const preload = () => {
    if (isRefused) forget()
    return known
      ? undefined
      : read().then(
          () => undefined,
          () => undefined,
        )
  }
  return Object.assign(Read, { preload })
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
