import { Button, CloseButton, Group, Paper, Stack, Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconHandStop } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import type { ClashSpeaker, Places } from '../../shared/clash-text.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { isWhereItIs, personOf, staysFor } from './grid/subject.ts'
import { TakenList } from './TakenList.tsx'
import type { RefusedPut } from './use-put.ts'
import { useSlotWhen } from './use-slot-when.ts'
import classes from './calendar.module.css'

export interface RefusedBarProps {
  refused: RefusedPut
  places: Places
  speak: ClashSpeaker
  onTake: (slot: DraftAppointment) => void
  /** Opens the booking dialog with the place that was wanted, where a reason can be given. */
  onAnyway: () => void
  onClose: () => void
}

/** Why a drop was refused, and what can be done instead. */
export function RefusedBar({ refused, places, speak, onTake, onAnyway, onClose }: RefusedBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayOverride = useMay('overrideClash')
  const { subject, draft, isMisplaced, clashes } = refused
  const stays = staysFor(subject)
  const nearest = useNearest(refused, stays === null)
  const name = format.fullName(personOf(subject)) || t('domain.noName')
  const stationOf = (slot: DraftAppointment) => places.stations.find(({ id }) => id === slot.stationId)
  const whenOf = useSlotWhen(draft.date)
  const canOverride =
    mayOverride && !isMisplaced && stays === null && clashes.every(({ overridable }) => overridable)
  // There is nothing to choose, so the focus stays where it was.
  useWindowEvent('keydown', (event) => {
    if (stays && event.key === 'Escape') onClose()
  })
  return (
    <Paper
      className={classes.refused}
      role="alert"
      withBorder
      shadow="md"
      p="xs"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconHandStop size={20} aria-hidden color="var(--q-warning)" style={{ flexShrink: 0 }} />
        <Stack gap={6} flex={1}>
          <Text size="sm">
            <strong>
              {t(subject.kind === 'visit' ? 'calendar.refused.moved' : 'calendar.refused.booked', {
                name,
              })}
            </strong>{' '}
            {stays ? t(`calendar.move.stays.${stays}`) : null}
            {isMisplaced && !stays ? `${t('calendar.move.misplaced')} ` : null}
            {clashes.map(speak).join(' ')}
          </Text>
          <TakenList taken={refused.taken} />
          <Group gap={6}>
            {nearest?.map((slot, index) => {
              const station = stationOf(slot)
              return (
                <Button
                  key={`${slot.date} ${slot.startMinute} ${slot.stationId}`}
                  size="compact-sm"
                  variant={index === 0 ? 'filled' : 'light'}
                  autoFocus={index === 0}
                  onClick={() => onTake(slot)}
                >
                  {t(index === 0 ? 'calendar.refused.nearest' : 'calendar.refused.orElse', {
                    time: whenOf(slot),
                    station: station ? format.stationName(station) : '',
                  })}
                </Button>
              )
            })}
            {nearest?.length === 0 ? (
              <Text size="sm" c="dimmed">
                {t('calendar.refused.noneFree')}
              </Text>
            ) : null}
            {canOverride ? (
              <Button size="compact-sm" variant="default" onClick={onAnyway}>
                {t('calendar.refused.anyway')}
              </Button>
            ) : null}
          </Group>
        </Stack>
        <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
      </Group>
    </Paper>
  )
}

const OFFERED = 3

/** The nearest free slots of the day, else the first of later ones, else of the whole camp; none when it has none, undefined while sought. */
function useNearest(
  { subject, draft, nearest }: RefusedPut,
  isSought: boolean,
): readonly DraftAppointment[] | undefined {
  const api = useApi()
  const camp = useCamp()
  const now = useToday()
  const { id, date, kind, durationMinutes, patientId, orderId } = draft
  const ask = (from: string, enabled: boolean) =>
    api.appointments.propose.queryOptions({
      input: {
        ...{ campId: camp.id, patientId, orderId, kind, durationMinutes, date: from, fromMinute: 0 },
        ...{ stationId: null, staffId: null, appointmentId: id, limit: OFFERED + 1 },
      },
      enabled,
    })
  const { data: later } = useQuery(ask(date, isSought && nearest.length === 0))
  const { data: everywhere } = useQuery(ask(now.date, later?.length === 0))
  if (nearest.length > 0) return nearest
  const found = later?.length === 0 ? everywhere : later
  return found?.filter((slot) => !isWhereItIs(subject, slot)).slice(0, OFFERED)
}
