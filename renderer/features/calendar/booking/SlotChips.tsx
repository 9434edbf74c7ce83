import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useFormat } from '../../../shared/format.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useSlotWhen } from '../use-slot-when.ts'
import type { Spot } from './request.ts'
import classes from './booking.module.css'

export interface SlotChipsProps {
  slots: readonly DraftAppointment[] | null
  chosen: Partial<Spot> | null
  places: Places
  /** Whether the first of them has the focus as soon as it is there. */
  takesFocus: boolean
  onPick: (spot: Spot) => void
  onLater: () => void
}

/** The next free slots; one press takes time, place and technician together. */
export function SlotChips({ slots, chosen, places, takesFocus, onPick, onLater }: SlotChipsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const first = useRef<HTMLButtonElement>(null)
  const hasSlots = slots !== null
  useEffect(() => {
    if (hasSlots && takesFocus) first.current?.focus()
  }, [hasSlots, takesFocus])
  const whenOf = useSlotWhen(today.date)
  if (!slots) return <div className={classes.slots} aria-busy />
  if (slots.length === 0) {
    return (
      <Text size="sm" c="dimmed" className={classes.slots}>
        {t('calendar.booking.noSlot')}
      </Text>
    )
  }
  return (
    <Group gap={6} className={classes.slots} role="group" aria-label={t('calendar.booking.slots')}>
      {slots.map(({ date, startMinute, stationId, staffId }, index) => {
        const station = places.stations.find(({ id }) => id === stationId)
        const member = places.staff.find(({ id }) => id === staffId)
        const isChosen =
          chosen?.date === date &&
          chosen.startMinute === startMinute &&
          chosen.stationId === stationId &&
          chosen.staffId === staffId
        return (
          <Button
            key={`${date} ${startMinute} ${stationId} ${staffId}`}
            size="compact-sm"
            variant={isChosen ? 'filled' : 'default'}
            aria-pressed={isChosen}
            title={format.date(date, 'weekday')}
            ref={index === 0 ? first : undefined}
            onClick={() => onPick({ date, startMinute, stationId, staffId })}
            classNames={{ label: classes.slot }}
          >
            <strong>{whenOf({ date, startMinute })}</strong>
            {station ? <bdi>{format.stationName(station)}</bdi> : null}
            {member ? <bdi className={classes.quiet}>{format.staffName(member)}</bdi> : null}
          </Button>
        )
      })}
      <Button size="compact-sm" variant="subtle" onClick={onLater}>
        {t('calendar.booking.later')}
      </Button>
    </Group>
  )
}
