import { useState } from 'react'
import type { BulkMoveLine, DayAppointment } from '#contract/appointments.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { isBulkMovable, isSamePlace } from '#domain/scheduling/move-many.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RowKind } from '../grid/rows.ts'
import type { Subject } from '../grid/subject.ts'
import { usePut, type PutOptions, type RefusedPut } from '../use-put.ts'
import type { Foresight } from './foresee.ts'
import { changeOfCell } from './plan-cell.ts'
import type { SpanCell } from './span-rows.ts'

export interface SpanMove {
  /** Puts what was carried where it was foreseen; what has no place there stays, with the reason and the nearest free slot. */
  drop: (subject: Subject, cell: SpanCell, foresight: Foresight) => void
  /** Says why a visit is not to be moved at all. */
  stay: (subject: Subject) => void
  refused: RefusedPut | null
  take: (slot: DraftAppointment) => void
  /** Those of the last move of several for whom there was no place. */
  left: readonly BulkMoveLine[]
  forget: () => void
}

/** Saves what was dropped on a day: one subject alone, or several visits in one operation with one undo. */
export function useSpanMove(by: RowKind, onSaved: PutOptions['onSaved']): SpanMove {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const [left, setLeft] = useState<readonly BulkMoveLine[]>([])
  const one = usePut({
    nearest: () => [],
    when: ({ date, startMinute }) => `${format.date(date, 'weekday')} ${format.minute(startMinute)}`,
    onSaved,
  })
  const many = useAction(api.appointments.moveMany.mutationOptions(), {
    done: ({ lines }) => t('calendar.bulk.done', { count: lines.filter(({ draft }) => draft).length }),
    onDone: ({ lines }) => setLeft(lines.filter(({ draft }) => draft === null)),
  })
  const moveMany = (items: readonly DayAppointment[], cell: SpanCell) => {
    const movable = items.filter(({ appointment }) => isBulkMovable(appointment))
    void many.run({
      campId: camp.id,
      visits: movable.map(({ appointment: { id, version } }) => ({ id, version })),
      change: changeOfCell(cell, by),
      apply: true,
      reason: '',
    })
  }
  const forget = () => {
    one.forget()
    setLeft([])
  }
  return {
    left,
    refused: one.refused,
    take: one.take,
    stay: one.stay,
    forget,
    drop: (subject, cell, { draft, wanted, clashes, isMisplaced }) => {
      forget()
      const visit = subject.kind === 'visit' ? subject.item.appointment : null
      if (isMisplaced || (!draft && !(subject.kind === 'visit' && subject.others?.length)))
        one.refuse({ subject, draft: wanted, isMisplaced, clashes, taken: [], nearest: [] })
      else if (subject.kind === 'visit' && subject.others?.length)
        moveMany([subject.item, ...subject.others], cell)
      else if (draft && !(visit && isSamePlace(visit, draft))) one.put({ subject, draft, isMisplaced })
    },
  }
}
