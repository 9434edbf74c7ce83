import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DayAppointment, DayView } from '#contract/appointments.ts'
import { bookedPlainly, type Appointment } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import type { Put } from './use-put.ts'

export interface Day {
  /** As it is shown: held still while something is dragged, with what was just dropped in its new place. */
  day: DayView | null
  error: unknown
  retry: () => void
  /** Shows a drop at once, before the core has answered. */
  showPending: (move: Put) => void
  /** Takes it back: the block returns to where it was. */
  dropPending: () => void
  /** Puts what the core has saved into the day without waiting for the next reading. */
  keepSaved: (visit: Appointment, move: Put) => void
}

/** Everything of one day that the calendar draws. */
export function useDay(campId: string, date: string, isHeld: boolean): Day {
  const api = useApi()
  const queryClient = useQueryClient()
  const input = { campId, date }
  const query = useQuery(api.appointments.day.queryOptions({ input, placeholderData: keepPreviousData }))
  const fresh = query.data ?? null
  const [shown, setShown] = useState(fresh)
  if (!isHeld && shown !== fresh) setShown(fresh)
  const base = isHeld ? shown : fresh
  const [pending, setPending] = useState<Put | null>(null)
  const day = useMemo(() => (base && pending ? withMove(base, pending) : base), [base, pending])
  const queryKey = api.appointments.day.queryKey({ input })

  return {
    day,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    showPending: setPending,
    dropPending: () => setPending(null),
    keepSaved: (visit, move) => {
      queryClient.setQueryData<DayView>(queryKey, (before) => before && withSaved(before, visit, move))
      setPending(null)
    },
  }
}

const PENDING = 'pending'

function itemOf(move: Put, appointment: Appointment): DayAppointment {
  const { patient, order } = move.subject.kind === 'visit' ? move.subject.item : move.subject.entry
  return { appointment, patient, order }
}

function replace(day: DayView, item: DayAppointment): DayView {
  const others = day.appointments.filter(({ appointment }) => appointment.id !== item.appointment.id)
  return { ...day, appointments: [...others, item] }
}

function withMove(day: DayView, move: Put): DayView {
  const { id, ...draft }: DraftAppointment = move.draft
  if (draft.date !== day.date) return day
  const before = day.appointments.find(({ appointment }) => appointment.id === id)?.appointment
  if (id !== null && !before) return day
  const blank = { ...bookedPlainly, id: PENDING, campId: day.camp.id, version: 1 }
  return replace(day, itemOf(move, { ...(before ?? blank), ...draft }))
}

function withSaved(day: DayView, visit: Appointment, move: Put): DayView {
  const known = day.appointments.find(({ appointment }) => appointment.id === visit.id)
  if (known && known.appointment.version > visit.version) return day
  const others = day.appointments.filter(({ appointment }) => appointment.id !== visit.id)
  return visit.date === day.date ? replace(day, itemOf(move, visit)) : { ...day, appointments: others }
}
