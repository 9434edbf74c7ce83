import { useState } from 'react'
import type { BulkMoveLine, DayAppointment } from '#contract/appointments.ts'
import { isBulkMovable } from '#domain/scheduling/move-many.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { changeOfCell } from './plan-cell.ts'
import type { RowKind } from '../grid/rows.ts'
import type { SpanCell } from './span-rows.ts'

export interface SpanMove {
  /** Moves visits to a cell: the same minute where it is free, else the next free slot of that day. */
  drop: (items: readonly DayAppointment[], to: SpanCell) => void
  /** Those of the last move for whom there was no place. */
  left: readonly BulkMoveLine[]
  forget: () => void
}

/** Moves what was dropped on a cell, in one operation with one undo; who finds no place stays and is named. */
export function useSpanMove(by: RowKind): SpanMove {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const [left, setLeft] = useState<readonly BulkMoveLine[]>([])
  const action = useAction(api.appointments.moveMany.mutationOptions(), {
    done: ({ lines }) => {
      const moved = lines.filter(({ draft }) => draft !== null)
      const [first] = moved
      return moved.length === 1 && first?.draft
        ? t('calendar.span.movedOne', {
            name: format.fullName(first.patient),
            when: `${format.date(first.draft.date, 'weekday')} ${format.minute(first.draft.startMinute)}`,
          })
        : t('calendar.bulk.done', { count: moved.length })
    },
    onDone: ({ lines }) => setLeft(lines.filter(({ draft }) => draft === null)),
  })
  return {
    left,
    forget: () => setLeft([]),
    drop: (items, to) => {
      const movable = items.filter(({ appointment }) => isBulkMovable(appointment))
      if (movable.length === 0) return
      setLeft([])
      void action.run({
        campId: camp.id,
        visits: movable.map(({ appointment: { id, version } }) => ({ id, version })),
        change: changeOfCell(to, by),
        apply: true,
        reason: '',
      })
    },
  }
}
