import { useCallback, useMemo, useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'

/** The visits that were chosen one by one, among those that are shown. */
export interface Selection {
  items: readonly DayAppointment[]
  ids: ReadonlySet<string>
  has: (visitId: string) => boolean
  toggle: (item: DayAppointment) => void
  add: (items: readonly DayAppointment[]) => void
  /** Chooses all from the last one that was chosen to this one, in the order given. */
  reach: (item: DayAppointment, order: readonly DayAppointment[]) => void
  clear: () => void
}

/** What is no longer shown is no longer chosen. */
export function useSelection(shown: readonly DayAppointment[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [lastId, setLastId] = useState<string | null>(null)
  const items = useMemo(() => shown.filter(({ appointment }) => ids.has(appointment.id)), [shown, ids])
  const toggle = useCallback(({ appointment: { id } }: DayAppointment) => {
    setLastId(id)
    setIds((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  }, [])
  const add = useCallback((more: readonly DayAppointment[]) => {
    setIds((before) => new Set([...before, ...more.map(({ appointment }) => appointment.id)]))
  }, [])
  const reach = useCallback(
    (item: DayAppointment, order: readonly DayAppointment[]) => {
      const at = (id: string | null) => order.findIndex(({ appointment }) => appointment.id === id)
      const to = at(item.appointment.id)
      const from = at(lastId)
      add(from < 0 || to < 0 ? [item] : order.slice(Math.min(from, to), Math.max(from, to) + 1))
      setLastId(item.appointment.id)
    },
    [add, lastId],
  )
  const clear = useCallback(() => setIds(new Set()), [])
  const shownIds = useMemo(() => new Set(items.map(({ appointment }) => appointment.id)), [items])
  const has = useCallback((id: string) => shownIds.has(id), [shownIds])
  return { items, ids: shownIds, has, toggle, add, reach, clear }
}
