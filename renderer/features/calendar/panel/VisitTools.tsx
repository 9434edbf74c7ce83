import { Button, Group } from '@mantine/core'
import {
  IconArrowsMove,
  IconArrowsSplit2,
  IconCopy,
  IconPencil,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { usePin } from '../bulk/use-pin.ts'
import { SplitDialog } from './SplitDialog.tsx'

export interface VisitToolsProps {
  item: DayAppointment
  /** Opens the booking dialog on this visit. */
  onEdit: () => void
  /** Opens the booking dialog for another visit of the same kind. */
  onCopy: () => void
  /** Moves the visit by arrow keys; null where the grid is not shown or the visit cannot be moved. */
  onMove: (() => void) | null
}

const SHORTEST_TO_SPLIT = 10

/** What can be done with a visit besides its next step: change, move, copy, split, fix at its time. */
export function VisitTools({ item, onEdit, onCopy, onMove }: VisitToolsProps) {
  const { t } = useTranslation()
  const mayBook = useMay('book')
  const pin = usePin()
  const [isSplitting, setSplitting] = useState(false)
  const { status, pinned, durationMinutes } = item.appointment
  const isOpen = status === 'booked' || status === 'arrived'
  if (!mayBook) return null
  const PinIcon = pinned ? IconPinnedOff : IconPin
  return (
    <Group gap={4}>
      {isOpen ? (
        <>
          <Tool
            icon={<IconPencil size={16} aria-hidden />}
            label={t('calendar.panel.edit')}
            onClick={onEdit}
          />
          {onMove ? (
            <Tool
              icon={<IconArrowsMove size={16} aria-hidden />}
              label={t('calendar.panel.move')}
              onClick={onMove}
            />
          ) : null}
        </>
      ) : null}
      <Tool icon={<IconCopy size={16} aria-hidden />} label={t('calendar.panel.copy')} onClick={onCopy} />
      {isOpen && durationMinutes >= SHORTEST_TO_SPLIT ? (
        <Tool
          icon={<IconArrowsSplit2 size={16} aria-hidden />}
          label={t('calendar.panel.split')}
          onClick={() => setSplitting(true)}
        />
      ) : null}
      {isOpen ? (
        <Tool
          icon={<PinIcon size={16} aria-hidden />}
          label={t(pinned ? 'calendar.panel.unpin' : 'calendar.panel.pin')}
          onClick={() => pin.set([item], !pinned)}
        />
      ) : null}
      {isSplitting ? <SplitDialog item={item} onClose={() => setSplitting(false)} /> : null}
    </Group>
  )
}

function Tool({ icon, label, onClick }: { icon: React.ReactNode; label: string; onClick: () => void }) {
  return (
    <Button variant="subtle" size="compact-sm" leftSection={icon} onClick={onClick}>
      {label}
    </Button>
  )
}
