import { useMemo, useState } from 'react'

export interface StillRow<Row> {
  row: Row
  /** It is no longer there, and stands where it stood until the pointer leaves. */
  isGone: boolean
}

export interface StillRows<Row> {
  rows: readonly StillRow<Row>[]
  /** For the element around the rows. */
  holding: { onPointerEnter: () => void; onPointerLeave: () => void }
}

interface Options<Row> {
  /** What the rows answer: another question shows its own answer at once. */
  question?: string
  /** Where the newest words of a row are found that is no longer among those shown; the rows themselves when left out. */
  known?: readonly Row[]
}

/** `held` in its order, and behind it whatever came since. The same array where nothing came. */
export function keepOrder<Row>(
  held: readonly Row[],
  live: readonly Row[],
  idOf: (row: Row) => string,
): readonly Row[] {
  const ids = new Set(held.map(idOf))
  const came = live.filter((row) => !ids.has(idOf(row)))
  return came.length === 0 ? held : [...held, ...came]
}

/**
 * Rows that others change while somebody points at them: each says what is new of it, none changes its place, who is gone is marked,
 * and who came stands last, until the pointer leaves.
 */
export function useStillRows<Row>(
  live: readonly Row[],
  idOf: (row: Row) => string,
  { question = '', known = live }: Options<Row> = {},
): StillRows<Row> {
  const [held, setHeld] = useState<{ question: string; rows: readonly Row[] } | null>(null)
  const order = held?.question === question ? keepOrder(held.rows, live, idOf) : live
  if (held && (order !== held.rows || held.question !== question)) setHeld({ question, rows: order })
  const rows = useMemo(() => {
    const fresh = new Map(known.map((row) => [idOf(row), row]))
    return order.map((row) => ({ row: fresh.get(idOf(row)) ?? row, isGone: !fresh.has(idOf(row)) }))
  }, [order, known, idOf])
  return {
    rows,
    holding: {
      onPointerEnter: () => setHeld({ question, rows: live }),
      onPointerLeave: () => setHeld(null),
    },
  }
}
