import { useState } from 'react'
import type { BulkMoveLine, DayAppointment } from '#contract/appointments.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import type { Move } from './grid/mover.ts'
import { isWhereItIs, nearestFree, togetherChange, type Board, type Subject } from './grid/subject.ts'
import type { Day } from './use-day.ts'
import { usePut, type Put, type PutOptions, type RefusedPut } from './use-put.ts'

export interface Drops {
  drop: (move: Move) => void
  /** Says why a visit is not to be moved at all. */
  stay: (subject: Subject) => void
  refused: RefusedPut | null
  /** Takes a free slot that was offered instead. */
  take: (slot: DraftAppointment) => void
  forget: () => void
  /** Those of the last move of several for whom there was no place. */
  left: readonly BulkMoveLine[]
}

/** Saves what was dropped on a day's grid; the block is shown in its new place before the core has answered. */
export function useDrop(day: Day, board: Board | null, onSaved: PutOptions['onSaved']): Drops {
  const { t } = useTranslation()
  const api = useApi()
  const [left, setLeft] = useState<readonly BulkMoveLine[]>([])
  const nearest = ({ draft, subject }: Put) => (board ? nearestFree(draft, subject, board) : [])
  const one = usePut({
    nearest,
    onStart: day.showPending,
    onFailed: day.dropPending,
    onSaved: (visit, put) => {
      day.keepSaved(visit, put)
      onSaved(visit, put)
    },
  })
  const together = useAction(api.appointments.moveMany.mutationOptions(), {
    done: ({ lines }) => t('calendar.bulk.done', { count: lines.filter(({ draft }) => draft).length }),
    onDone: ({ lines }) => setLeft(lines.filter(({ draft }) => draft === null)),
  })
  const forget = () => {
    one.forget()
    setLeft([])
  }
  const saveTogether = (held: DayAppointment, others: readonly DayAppointment[], draft: DraftAppointment) => {
    forget()
    void together.run({
      campId: held.appointment.campId,
      visits: [held, ...others].map(({ appointment: { id, version } }) => ({ id, version })),
      change: togetherChange(held.appointment, draft),
      apply: true,
      reason: '',
    })
  }
  const refuse = (move: Move) => {
    const { draft, subject, clashes } = move
    const here = clashes.length === 0 && !isWhereItIs(subject, draft) ? [draft] : []
    one.refuse({ ...move, taken: [], nearest: [...here, ...nearest(move)].slice(0, 3) })
  }

  return {
    left,
    drop: (move) => {
      const { subject, draft } = move
      if (move.isMisplaced) refuse(move)
      else if (subject.kind === 'visit' && subject.others?.length)
        saveTogether(subject.item, subject.others, draft)
      else one.put(move)
    },
    refused: one.refused,
    take: one.take,
    stay: one.stay,
    forget,
  }
}
