import { Button } from '@mantine/core'
import { IconArrowsTransferUp, IconPin, IconPinnedOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { isBulkMovable } from '#domain/scheduling/move-many.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { ExportMenu } from '../hand-out/ExportMenu.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import { usePin } from './use-pin.ts'
import type { Selection } from './use-selection.ts'

export interface BulkToolsProps {
  /** Everything that the filters let through. */
  visits: readonly DayAppointment[]
  selection: Selection
  places: Places
  date: string
  /** Offers to move only what was chosen, where what is shown is the whole day. */
  onlyChosen?: boolean
}

/** What can be done with many visits: those that were chosen, else all that are shown. */
export function BulkTools({ visits, selection, places, date, onlyChosen = false }: BulkToolsProps) {
  const { t } = useTranslation()
  const mayBook = useMay('book')
  const [asked, setAsked] = useState<readonly DayAppointment[] | null>(null)
  const chosen = selection.items.length > 0 ? selection.items : visits
  const pin = usePin()
  const open = selection.items.filter(
    ({ appointment: { status } }) => status === 'booked' || status === 'arrived',
  )
  const isPinned = open.length > 0 && open.every(({ appointment }) => appointment.pinned)
  const movable = chosen.filter(({ appointment }) => isBulkMovable(appointment))
  return (
    <>
      {selection.items.length > 0 ? (
        <Button size="xs" variant="subtle" onClick={selection.clear}>
          {t('calendar.bulk.clear', { count: selection.items.length })}
        </Button>
      ) : null}
      {mayBook && open.length > 0 ? (
        <Button
          size="xs"
          variant="default"
          leftSection={isPinned ? <IconPinnedOff size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
          onClick={() => pin.set(open, !isPinned)}
        >
          {t(isPinned ? 'calendar.pin.unpinMany' : 'calendar.pin.pinMany', { count: open.length })}
        </Button>
      ) : null}
      {mayBook && (!onlyChosen || selection.items.length > 0) ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowsTransferUp size={16} aria-hidden />}
          disabled={movable.length === 0}
          onClick={() => setAsked(movable)}
        >
          {t('calendar.bulk.move', { count: movable.length })}
        </Button>
      ) : null}
      <ExportMenu visits={chosen} places={places} />
      {asked ? (
        <BulkDialog
          visits={asked}
          places={places}
          date={date}
          onClose={() => setAsked(null)}
          onMoved={selection.clear}
        />
      ) : null}
    </>
  )
}
