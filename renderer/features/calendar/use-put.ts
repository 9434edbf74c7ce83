import { useRef, useState } from 'react'
import type { TakenBy } from '#contract/appointments.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { readError } from '../../api/errors.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { personOf, type Subject } from './grid/subject.ts'

/** Who is put where: a visit that moves, or somebody who gets one. */
export interface Put {
  subject: Subject
  draft: DraftAppointment
  /** Held over the row of another person or group, where it can never go. */
  isMisplaced: boolean
}

/** A drop that was refused: why, and what is free nearby, nearest first; where nothing is named the core is asked. */
export interface RefusedPut extends Put {
  clashes: readonly Clash[]
  /** The visits that hold the wanted place, with who booked them. */
  taken: readonly TakenBy[]
  nearest: readonly DraftAppointment[]
}

export interface PutOptions {
  /** Free slots to offer instead of a refused one, as far as the screen knows. */
  nearest: (put: Put) => readonly DraftAppointment[]
  onStart?: (put: Put) => void
  onSaved: (visit: Appointment, put: Put) => void
  onFailed?: () => void
  /** The toast's words for when; without it only the hours are told. */
  when?: (visit: Appointment) => string
}

/** Saves one subject in its place. The core decides: what it refuses stays where it was, with the reason and the nearest free slot. */
export function usePut(options: PutOptions) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [refused, setRefused] = useState<RefusedPut | null>(null)
  const running = useRef<Put | null>(null)

  const put = async (wanted: Put) => {
    const { subject, draft } = wanted
    options.onStart?.(wanted)
    setRefused(null)
    const visit = subject.kind === 'visit' ? subject.item.appointment : null
    const { id: _id, ...where } = draft
    const full = { ...where, pinned: visit?.pinned ?? false, note: visit?.note ?? '' }
    running.current = wanted
    const saved = visit
      ? await change.run({ id: visit.id, version: visit.version, draft: full, overrideReason: '' })
      : await book.run({ draft: full, overrideReason: '' })
    if (!saved) return options.onFailed?.()
    const { operationId: _operation, ...appointment } = saved
    return options.onSaved(appointment, wanted)
  }
  const done = (visit: Appointment) =>
    t('calendar.move.done', {
      name: running.current ? format.fullName(personOf(running.current.subject)) : '',
      time: options.when?.(visit) ?? format.timeRange(visit.startMinute, visit.durationMinutes),
    })
  const onRefused = (error: unknown) => {
    const { code, data } = readError(error)
    const wanted = running.current
    if (code !== 'REFUSED' || data.reason !== 'clash' || !wanted) return false
    const clashes = (data.details['clashes'] as Clash[] | undefined) ?? []
    const taken = (data.details['taken'] as TakenBy[] | undefined) ?? []
    setRefused({ ...wanted, clashes, taken, nearest: options.nearest(wanted) })
    return true
  }
  const book = useAction(api.appointments.book.mutationOptions(), { done, onRefused })
  const change = useAction(api.appointments.change.mutationOptions(), { done, onRefused })
  return {
    put: (wanted: Put) => void put(wanted),
    refused,
    /** Says that it cannot go there, without asking the core. */
    refuse: (what: RefusedPut) => setRefused(what),
    /** Says why a visit is not to be moved at all. */
    stay: (subject: Subject) => {
      if (subject.kind !== 'visit') return
      const draft = subject.item.appointment
      setRefused({ subject, draft, isMisplaced: false, clashes: [], taken: [], nearest: [] })
    },
    /** Takes a free slot that was offered instead. */
    take: (slot: DraftAppointment) => {
      if (refused) void put({ ...refused, draft: slot, isMisplaced: false })
    },
    forget: () => setRefused(null),
  }
}
