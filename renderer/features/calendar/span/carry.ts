import type { Subject } from '../grid/subject.ts'
import type { Foresight } from './foresee.ts'
import type { SpanCell } from './span-rows.ts'

/** What is carried over the days, by pointer or by keys, and the cell below it. */
export interface Carry {
  subject: Subject
  by: 'pointer' | 'keys'
  over: SpanCell | null
  /** What letting go there would do; null beside the cells. */
  foresight: Foresight | null
  /** Where the pointer is in the window. */
  at: { x: number; y: number }
}

export interface CarryStore {
  current: () => Carry | null
  subscribe: (listener: () => void) => () => void
  begin: (subject: Subject, by: Carry['by'], over: SpanCell | null, at?: Carry['at']) => void
  moveTo: (over: SpanCell | null, at?: Carry['at']) => void
  /** Ends it and says where it was. */
  end: () => Carry | null
}

const nowhere = { x: 0, y: 0 }
const isSameCell = (a: SpanCell | null, b: SpanCell | null) => a?.date === b?.date && a?.rowId === b?.rowId

/** Keeps one carry at a time, outside of React, so that a pointer that moves draws nothing but what follows it. */
export function createCarry(foreseeAt: (subject: Subject, cell: SpanCell) => Foresight): CarryStore {
  const listeners = new Set<() => void>()
  let carry: Carry | null = null
  const show = (next: Carry | null) => {
    carry = next
    for (const listener of listeners) listener()
  }
  const begin: CarryStore['begin'] = (subject, by, over, at = nowhere) =>
    show({ subject, by, over, foresight: over && foreseeAt(subject, over), at })
  return {
    current: () => carry,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    begin,
    moveTo: (over, at = nowhere) => {
      if (!carry) return
      const isSame = isSameCell(carry.over, over)
      const foresight = isSame ? carry.foresight : over && foreseeAt(carry.subject, over)
      show({ ...carry, over, foresight, at })
    },
    end: () => {
      const ended = carry
      show(null)
      return ended
    },
  }
}
