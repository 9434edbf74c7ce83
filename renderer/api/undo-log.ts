/** Something a person did that can be taken back, or took back and can do again. */
export interface Deed {
  /** What stays the same however often it is taken back and done again. */
  key: number
  /** The operation that taking it back (or doing it again) undoes. */
  operationId: string
  /** What was done, in the words of its toast. */
  message: string
  /** The word of the contract it belongs to, as `appointments`. */
  area: string
}

export type Turn = 'undo' | 'redo'

export interface UndoLog {
  /** Notes what was done; what was taken back before cannot be done again from then on. */
  did: (deed: Omit<Deed, 'key'>) => Deed
  /** What the next undo or redo of these areas would turn; null when there is nothing. */
  next: (turn: Turn, areas: readonly string[]) => Deed | null
  /** A deed was turned by the operation given, which turns it back. */
  turned: (deed: Deed, turn: Turn, operationId: string) => Deed
  /** A deed that cannot be turned any more. */
  forget: (deed: Deed) => void
  /** Whose deeds they are; those of somebody else are forgotten. */
  belongsTo: (staffId: string) => void
  subscribe: (listener: () => void) => () => void
}

/** More steps than anybody remembers. */
const DEPTH = 100

/** What this window's person did, newest last, and what was taken back of it. Nothing of it outlives the window. */
export function createUndoLog(): UndoLog {
  const listeners = new Set<() => void>()
  let stacks: Record<Turn, readonly Deed[]> = { undo: [], redo: [] }
  let owner: string | null = null
  let key = 0
  const change = (next: Record<Turn, readonly Deed[]>) => {
    stacks = next
    for (const listener of listeners) listener()
  }
  const without = (deeds: readonly Deed[], deed: Deed) => deeds.filter((known) => known.key !== deed.key)

  return {
    did: (what) => {
      key += 1
      const deed = { ...what, key }
      change({
        undo: [...stacks.undo, deed].slice(-DEPTH),
        redo: stacks.redo.filter(({ area }) => area !== deed.area),
      })
      return deed
    },
    next: (turn, areas) => stacks[turn].findLast(({ area }) => areas.includes(area)) ?? null,
    turned: (deed, turn, operationId) => {
      const after = { ...deed, operationId }
      const undo = without(stacks.undo, deed)
      const redo = without(stacks.redo, deed)
      change(turn === 'undo' ? { undo, redo: [...redo, after] } : { undo: [...undo, after], redo })
      return after
    },
    forget: (deed) => change({ undo: without(stacks.undo, deed), redo: without(stacks.redo, deed) }),
    belongsTo: (staffId) => {
      if (owner !== staffId) change({ undo: [], redo: [] })
      owner = staffId
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export const undoLog = createUndoLog()
