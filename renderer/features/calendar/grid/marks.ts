import { createContext, useContext, useSyncExternalStore } from 'react'

/** What single blocks show beside their data, so that a change touches two blocks and not the whole grid. */
interface Marks {
  selectedId: string | null
  movingId: string | null
  /** The one block that Tab reaches; arrows lead from there. */
  focusId: string | null
  /** Visits that were chosen to be moved together. */
  chosen: ReadonlySet<string>
  /** Those that the filters let through; null lets all through. */
  passing: ReadonlySet<string> | null
}

export interface MarkStore {
  get(): Marks
  set(change: Partial<Marks>): void
  subscribe(listener: () => void): () => void
}

export function createMarkStore(): MarkStore {
  const listeners = new Set<() => void>()
  let marks: Marks = { selectedId: null, movingId: null, focusId: null, chosen: new Set(), passing: null }
  return {
    get: () => marks,
    set(change) {
      const next = { ...marks, ...change }
      const isSame = (Object.keys(next) as (keyof Marks)[]).every((key) => next[key] === marks[key])
      if (isSame) return
      marks = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const MarkContext = createContext<MarkStore>(createMarkStore())

export interface BlockMarks {
  isSelected: boolean
  isMoving: boolean
  isFocusable: boolean
  isChosen: boolean
  isFaint: boolean
}

const shapeOf = (bits: number): BlockMarks => ({
  isSelected: (bits & 1) > 0,
  isMoving: (bits & 2) > 0,
  isFocusable: (bits & 4) > 0,
  isChosen: (bits & 8) > 0,
  isFaint: (bits & 16) > 0,
})
const shapes = Array.from({ length: 32 }, (_, bits) => shapeOf(bits))
const none = shapeOf(0)

/** The marks of one block; renders again only when they change. */
export function useBlockMarks(id: string): BlockMarks {
  const store = useContext(MarkContext)
  const bits = useSyncExternalStore(store.subscribe, () => {
    const { selectedId, movingId, focusId, chosen, passing } = store.get()
    return (
      Number(selectedId === id) +
      2 * Number(movingId === id || (movingId !== null && chosen.has(movingId) && chosen.has(id))) +
      4 * Number(focusId === id) +
      8 * Number(chosen.has(id)) +
      16 * Number(passing !== null && !passing.has(id))
    )
  })
  return shapes[bits] ?? none
}
