import { useRef, useState } from 'react'
import type { BulkMoveLine, DayAppointment, TakenBy } from '#contract/appointments.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { readError } from '../../api/errors.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { Move } from './grid/mover.ts'
import { isWhereItIs, nearestFree, personOf, togetherChange, type Board } from './grid/subject.ts'
import type { Day } from './use-day.ts'

/** A drop that was refused: why, and what is free nearby, nearest first. */
export interface RefusedDrop {
  move: Move
  clashes: readonly Clash[]
  /** The visits that hold the wanted place, with who booked them. */
  taken: readonly TakenBy[]
  nearest: readonly DraftAppointment[]
}

export interface Drops {
  drop: (move: Move) => void
  refused: RefusedDrop | null
  /** Takes a free slot that was offered instead. */
  take: (slot: DraftAppointment) => void
  forget: () => void
  /** Those of the last move of several for whom there was no place. */
  left: readonly BulkMoveLine[]
}

/** Saves what was dropped. The core decides: what it refuses goes back to where it was, with the reason and the nearest free slot. */
export function useDrop(day: Day, board: Board | null, onSaved: (visit: Appointment) => void): Drops {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [refused, setRefused] = useState<RefusedDrop | null>(null)
  const running = useRef<Move | null>(null)
  const [left, setLeft] = useState<readonly BulkMoveLine[]>([])

  const save = async (move: Move) => {
    day.showPending(move)
    setRefused(null)
    const visit = move.subject.kind === 'visit' ? move.subject.item.appointment : null
    const { id: _id, ...where } = move.draft
    const draft = { ...where, pinned: visit?.pinned ?? false, note: visit?.note ?? '' }
    running.current = move
    const saved = visit
      ? await change.run({ id: visit.id, version: visit.version, draft, overrideReason: '' })
      : await book.run({ draft, overrideReason: '' })
    if (!saved) return day.dropPending()
    const { operationId: _operation, ...appointment } = saved
    day.keepSaved(appointment, move)
    onSaved(appointment)
  }
  const nameOf = (move: Move | null) => (move ? format.fullName(personOf(move.subject)) : '')
  const done = (visit: Appointment) =>
    t('calendar.move.done', {
      name: nameOf(running.current),
      time: format.timeRange(visit.startMinute, visit.durationMinutes),
    })
  const onRefused = (error: unknown) => {
    const { code, data } = readError(error)
    const move = running.current
    if (code !== 'REFUSED' || data.reason !== 'clash' || !move || !board) return false
    const clashes = (data.details['clashes'] as Clash[] | undefined) ?? []
    const taken = (data.details['taken'] as TakenBy[] | undefined) ?? []
    setRefused({ move, clashes, taken, nearest: nearestFree(move.draft, move.subject, board) })
    return true
  }
  const book = useAction(api.appointments.book.mutationOptions(), { done, onRefused })
  const change = useAction(api.appointments.change.mutationOptions(), { done, onRefused })

  const together = useAction(api.appointments.moveMany.mutationOptions(), {
    done: ({ lines }) => t('calendar.bulk.done', { count: lines.filter(({ draft }) => draft).length }),
    onDone: ({ lines }) => setLeft(lines.filter(({ draft }) => draft === null)),
  })
  const saveTogether = (held: DayAppointment, others: readonly DayAppointment[], draft: DraftAppointment) => {
    setLeft([])
    setRefused(null)
    void together.run({
      campId: held.appointment.campId,
      visits: [held, ...others].map(({ appointment: { id, version } }) => ({ id, version })),
      change: togetherChange(held.appointment, draft),
      apply: true,
      reason: '',
    })
  }

  const refuse = (move: Move) => {
    if (!board) return
    const { draft, subject, clashes } = move
    const here = clashes.length === 0 && !isWhereItIs(subject, draft) ? [draft] : []
    setRefused({
      move,
      clashes,
      taken: [],
      nearest: [...here, ...nearestFree(draft, subject, board)].slice(0, 3),
    })
  }

  return {
    left,
    drop: (move) => {
      const { subject, draft } = move
      if (move.isMisplaced) refuse(move)
      else if (subject.kind === 'visit' && subject.others?.length)
        saveTogether(subject.item, subject.others, draft)
      else void save(move)
    },
    refused,
    take: (slot) => {
      if (refused) void save({ ...refused.move, draft: slot, clashes: [] })
    },
    forget: () => {
      setRefused(null)
      setLeft([])
    },
  }
}
