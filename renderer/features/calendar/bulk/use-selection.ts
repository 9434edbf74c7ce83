import { useCallback, useMemo, useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'

/** The visits that were chosen one by one, among those that are shown. */
export interface Selection {
  items: readonly DayAppointment[]
  has: (visitId: string) => boolean
  toggle: (item: DayAppointment) => void
  add: (items: readonly DayAppointment[]) => void
  clear: () => void
}

/** What is no longer shown is no longer chosen. */
export function useSelection(shown: readonly DayAppointment[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const items = useMemo(() => shown.filter(({ appointment }) => ids.has(appointment.id)), [shown, ids])
  const toggle = useCallback(({ appointment: { id } }: DayAppointment) => {
    setIds((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    )
  }, [])
  const add = useCallback((more: readonly DayAppointment[]) => {
    setIds((before) => new Set([...before, ...more.map(({ appointment }) => appointment.id)]))
  }, [])
  const clear = useCallback(() => setIds(new Set()), [])
  const has = useCallback((id: string) => ids.has(id), [ids])
  return { items, has, toggle, add, clear }
}
