import { Button, Group, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BulkMoveLine, DayAppointment } from '#contract/appointments.ts'
import { daysToChoose } from '#domain/camps/day-hours.ts'
import type { BulkChange } from '#domain/scheduling/move-many.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { MoveLines } from '../../../shared/MoveLines.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useCallList } from '../hand-out/use-call-list.ts'
import classes from '../fill-day/fill-day.module.css'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface BulkDialogProps {
  visits: readonly DayAppointment[]
  places: Places
  date: string
  onClose: () => void
  onMoved: () => void
}

const SAME = 'same'
const nothing: BulkChange = {
  shiftMinutes: 0,
  toDate: null,
  toStationId: null,
  toStaffId: null,
  spread: true,
}

const FURTHEST_MINUTES = 720

const isSomething = ({ shiftMinutes, toDate, toStationId, toStaffId }: BulkChange) =>
  Math.abs(shiftMinutes) <= FURTHEST_MINUTES &&
  (shiftMinutes !== 0 || toDate !== null || toStationId !== null || toStaffId !== null)

/** Moves many visits: what is to change, every consequence before it is done, one undo, and the list of those to be called. */
export function BulkDialog({ visits, places, date, onClose, onMoved }: BulkDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const callList = useCallList()
  const [change, setChange] = useState<BulkChange>(nothing)
  const [sign, setSign] = useState(1)
  const input = {
    campId: camp.id,
    visits: visits.map(({ appointment: { id, version } }) => ({ id, version })),
    change,
    reason: '',
  }
  const plan = useQuery(
    api.appointments.moveMany.queryOptions({
      input: { ...input, apply: false },
      enabled: isSomething(change),
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const apply = useAction(api.appointments.moveMany.mutationOptions(), {
    done: ({ lines }) => t('calendar.bulk.done', { count: movedIn(lines).length }),
    onDone: () => {
      onMoved()
      onClose()
    },
  })
  const lines = isSomething(change) ? (plan.data?.lines ?? null) : null
  const moved = lines ? movedIn(lines) : []
  const stay = lines?.filter(({ draft }) => draft === null) ?? []
  const set = (part: Partial<BulkChange>) => setChange({ ...change, ...part })
  const turn = (to: 1 | -1) => {
    setSign(to)
    set({ shiftMinutes: to * Math.abs(change.shiftMinutes) })
  }
  const pick = (value: string | null) => (value === SAME ? null : value)

  return (
    <Modal onClose={onClose} size={1000} title={t('calendar.bulk.title', { count: visits.length })}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <NumberField
            label={t('calendar.bulk.shift')}
            value={Math.abs(change.shiftMinutes)}
            onChange={(value) => set({ shiftMinutes: sign * (value || 0) })}
            max={FURTHEST_MINUTES}
            w={110}
            data-autofocus
          />
          <SegmentedControl
            aria-label={t('calendar.bulk.direction')}
            value={sign < 0 ? 'earlier' : 'later'}
            onChange={(value) => turn(value === 'earlier' ? -1 : 1)}
            data={[
              { value: 'later', label: t('calendar.bulk.later') },
              { value: 'earlier', label: t('calendar.bulk.earlier') },
            ]}
          />
          <Select
            label={t('calendar.bulk.day')}
            data={[
              { value: SAME, label: t('calendar.bulk.same') },
              ...daysToChoose(camp, date).map((day) => ({ value: day, label: format.date(day, 'weekday') })),
            ]}
            value={change.toDate ?? SAME}
            onChange={(value) => set({ toDate: pick(value) })}
          />
          <Select
            label={t('calendar.bulk.station')}
            data={[
              { value: SAME, label: t('calendar.bulk.same') },
              ...places.stations.map((known) => ({ value: known.id, label: format.stationName(known) })),
            ]}
            value={change.toStationId ?? SAME}
            onChange={(value) => set({ toStationId: pick(value) })}
          />
          <Select
            label={t('calendar.bulk.staff')}
            data={[
              { value: SAME, label: t('calendar.bulk.same') },
              ...places.staff.map((known) => ({ value: known.id, label: format.staffName(known) })),
            ]}
            value={change.toStaffId ?? SAME}
            onChange={(value) => set({ toStaffId: pick(value) })}
          />
        </Group>
        <Switch
          label={t('calendar.bulk.spread')}
          checked={change.spread}
          onChange={(event) => set({ spread: event.currentTarget.checked })}
        />
        {plan.error ? <ErrorState error={plan.error} onRetry={() => void plan.refetch()} /> : null}
        {!isSomething(change) ? <Text c="dimmed">{t('calendar.bulk.hint')}</Text> : null}
        {isSomething(change) && !lines && !plan.error ? <Loading rows={6} /> : null}
        {lines ? (
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('calendar.bulk.plan')}>
            {stay.length > 0 ? (
              <MoveLines
                title={t('calendar.bulk.stay', { count: stay.length })}
                lines={stay}
                places={places}
              />
            ) : null}
            <MoveLines title={t('calendar.bulk.go', { count: moved.length })} lines={moved} places={places} />
          </div>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="subtle"
            disabled={moved.length === 0}
            onClick={() =>
              void callList.save(
                moved.map(({ appointment }) => appointment.id),
                moved,
              )
            }
          >
            {t('calendar.bulk.callList')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            disabled={moved.length === 0 || plan.isPlaceholderData}
            loading={apply.isRunning}
            onClick={() => void apply.run({ ...input, apply: true })}
          >
            {t('calendar.bulk.apply', { count: moved.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const movedIn = (lines: readonly BulkMoveLine[]) => lines.filter(({ draft }) => draft !== null)
