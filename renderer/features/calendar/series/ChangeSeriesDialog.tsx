import { Button, Group, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SeriesView } from '#contract/series.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import {
  seriesScopes,
  visitsInScope,
  type SeriesChange,
  type SeriesScope,
} from '#domain/scheduling/plan-series.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { TimeField } from '../../../shared/TimeField.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { PatternFields } from './PatternFields.tsx'
import { readPattern, startValues, valuesOf } from './pattern-values.ts'
import { PlaceSelects } from './PlaceSelects.tsx'
import { SeriesLines } from './SeriesLines.tsx'
import { useLeftOut, useSeriesSave, visitsOf } from './use-series-save.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface ChangeSeriesDialogProps {
  view: SeriesView
  /** The visit that it is opened on. */
  visit: Appointment
  name: string
  places: Places
  onClose: () => void
}

const modes = ['move', 'pattern', 'cancel'] as const
type Mode = (typeof modes)[number]

/** Changes this visit, this and the later ones, or all: time and place, the pattern, or their end. What is done stays as it was. */
export function ChangeSeriesDialog({ view, visit, name, places, onClose }: ChangeSeriesDialogProps) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<Mode>('move')
  const [scope, setScope] = useState<SeriesScope>('later')
  const visits = view.visits.map(({ appointment }) => appointment)
  const parts = { view, visit, name, places, onClose, scope, affected: visitsInScope(visits, visit, scope) }
  return (
    <Modal onClose={onClose} size={860} title={<bdi>{t('calendar.series.titleChange', { name })}</bdi>}>
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('calendar.series.what')}
            value={mode}
            onChange={(value) => setMode(modes.find((one) => one === value) ?? 'move')}
            data={modes.map((value) => ({ value, label: t(`calendar.series.mode.${value}`) }))}
            data-autofocus
          />
          {mode === 'pattern' ? (
            <Text size="sm" c="dimmed">
              {t('calendar.series.fromThis')}
            </Text>
          ) : (
            <SegmentedControl
              aria-label={t('calendar.series.which')}
              value={scope}
              onChange={(value) => setScope(seriesScopes.find((one) => one === value) ?? 'later')}
              data={seriesScopes.map((value) => ({ value, label: t(`calendar.series.scope.${value}`) }))}
            />
          )}
        </Group>
        {mode === 'move' ? <MovePart {...parts} /> : null}
        {mode === 'pattern' ? <PatternPart {...parts} /> : null}
        {mode === 'cancel' ? <CancelPart {...parts} /> : null}
      </Stack>
    </Modal>
  )
}

interface PartProps extends ChangeSeriesDialogProps {
  scope: SeriesScope
  affected: readonly Appointment[]
}

/** What every way of changing a series writes besides its visits. */
function frameOf({ view: { series } }: PartProps) {
  const { id, version, campId, patientId, orderId, kind, goal } = series
  return { series: { id, version }, campId, patientId, orderId, kind, goal, pattern: null, reason: '' }
}

const SETTLE_MS = 150

function MovePart(props: PartProps) {
  const { visit, scope, name, places, onClose } = props
  const { t } = useTranslation()
  const api = useApi()
  const [change, setChange] = useState<SeriesChange>({})
  const [asked] = useDebouncedValue(JSON.stringify(change), SETTLE_MS)
  const { leftOut, toggle } = useLeftOut()
  const isSomething = asked !== '{}'
  const plan = useQuery(
    api.series.planChange.queryOptions({
      input: { visitId: visit.id, scope, change: JSON.parse(asked) as SeriesChange },
      enabled: isSomething,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const lines = isSomething ? plan.data?.lines : undefined
  const visits = visitsOf(lines ?? [], leftOut)
  const save = useSeriesSave(() => t('calendar.series.changed', { name, count: visits.length }), onClose)
  return (
    <>
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm">
        <TimeField
          size="xs"
          label={t('calendar.booking.time')}
          value={change.startMinute ?? visit.startMinute}
          onChange={(minute) =>
            setChange({ ...change, startMinute: minute !== null && minute < 1440 ? minute : undefined })
          }
          stepMinutes={5}
        />
        <PlaceSelects
          places={places}
          stationId={change.stationId}
          staffId={change.staffId}
          onChange={(part) => setChange({ ...change, ...part })}
          onSame={(field) => setChange({ ...change, [field]: undefined })}
        />
      </SimpleGrid>
      {isSomething ? null : <Text c="dimmed">{t('calendar.bulk.hint')}</Text>}
      <PlanPart plan={plan} isAsked={isSomething}>
        {lines ? <SeriesLines lines={lines} places={places} leftOut={leftOut} onToggle={toggle} /> : null}
      </PlanPart>
      <Foot
        onClose={onClose}
        wasTaken={save.wasTaken}
        isRunning={save.isRunning}
        isReady={visits.length > 0 && !plan.isPlaceholderData}
        label={t('calendar.series.move', { count: visits.length })}
        onRun={() => void save.run({ ...frameOf(props), visits, cancel: [] })}
      />
    </>
  )
}

function PatternPart(props: PartProps) {
  const { view, visit, name, places, onClose } = props
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { series } = view
  const [values, setValues] = useState(() => {
    const open = visitsInScope(
      view.visits.map(({ appointment }) => appointment),
      visit,
      'later',
    )
    return series.pattern
      ? valuesOf(series.pattern, visit.date, Math.max(1, open.length))
      : startValues(series.kind, visit.date, visit.startMinute)
  })
  const { leftOut, toggle } = useLeftOut()
  const read = readPattern(values)
  const ready = 'pattern' in read ? read.pattern : null
  const { reason: _reason, series: ref, goal: _goal, ...who } = frameOf(props)
  const [asked] = useDebouncedValue(ready && JSON.stringify(ready), SETTLE_MS)
  const plan = useQuery(
    api.series.plan.queryOptions({
      input: {
        ...who,
        pattern: JSON.parse(asked ?? '{}') as NonNullable<typeof ready>,
        seriesId: ref.id,
        fromVisitId: visit.id,
      },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const lines = ready ? plan.data?.lines : undefined
  const visits = visitsOf(lines ?? [], leftOut)
  const dropped = ready ? (plan.data?.dropped ?? []) : []
  const save = useSeriesSave(() => t('calendar.series.changed', { name, count: visits.length }), onClose)
  const cancel = dropped.map(({ id, version }) => ({ id, version }))
  return (
    <>
      <PatternFields
        values={values}
        onChange={(part) => setValues({ ...values, ...part })}
        missing={'missing' in read ? read.missing : null}
        places={places}
      />
      <PlanPart plan={plan} isAsked={ready !== null}>
        {lines ? <SeriesLines lines={lines} places={places} leftOut={leftOut} onToggle={toggle} /> : null}
      </PlanPart>
      {dropped.length > 0 ? (
        <Text size="sm">
          {t('calendar.series.dropped', {
            count: dropped.length,
            dates: dropped.map(({ date }) => format.date(date, 'weekday')).join(t('calendar.block.comma')),
          })}
        </Text>
      ) : null}
      <Foot
        onClose={onClose}
        wasTaken={save.wasTaken}
        isRunning={save.isRunning}
        isReady={visits.length > 0 && !plan.isPlaceholderData}
        label={t('calendar.series.repattern', { count: visits.length })}
        onRun={() => void save.run({ ...frameOf(props), pattern: ready, visits, cancel, reason: 'pattern' })}
      />
    </>
  )
}

function CancelPart(props: PartProps) {
  const { affected, name, onClose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = useSeriesSave(() => t('calendar.series.cancelled', { name, count: affected.length }), onClose)
  const run = () => {
    setTried(true)
    if (!reason.trim()) return
    const cancel = affected.map(({ id, version }) => ({ id, version }))
    void save.run({ ...frameOf(props), visits: [], cancel, reason: reason.trim() })
  }
  return (
    <>
      <Text size="sm">
        {affected.length === 0
          ? t('calendar.series.nothingAhead')
          : t('calendar.series.cancelThese', {
              count: affected.length,
              dates: affected
                .map(
                  ({ date, startMinute }) => `${format.date(date, 'weekday')} ${format.minute(startMinute)}`,
                )
                .join(t('calendar.block.comma')),
            })}
      </Text>
      <Textarea
        label={t('domain.stepWhy.cancelled')}
        required
        autosize
        minRows={1}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && !reason.trim() ? t('calendar.booking.reasonMissing') : null}
      />
      <Foot
        onClose={onClose}
        wasTaken={false}
        isRunning={save.isRunning}
        isReady={affected.length > 0}
        label={t('calendar.series.cancel', { count: affected.length })}
        onRun={run}
      />
    </>
  )
}

interface PlanPartProps {
  plan: { data: unknown; error: unknown; refetch: () => unknown }
  isAsked: boolean
  children: React.ReactNode
}

function PlanPart({ plan, isAsked, children }: PlanPartProps) {
  if (plan.error) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  return isAsked && !plan.data ? <Loading rows={3} /> : children
}

interface FootProps {
  onClose: () => void
  wasTaken: boolean
  isRunning: boolean
  isReady: boolean
  label: string
  onRun: () => void
}

function Foot({ onClose, wasTaken, isRunning, isReady, label, onRun }: FootProps) {
  const { t } = useTranslation()
  return (
    <>
      {wasTaken ? (
        <Text size="sm" role="alert">
          {t('calendar.series.wasTaken')}
        </Text>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.back')}
        </Button>
        <Button disabled={!isReady} loading={isRunning} onClick={onRun}>
          {label}
        </Button>
      </Group>
    </>
  )
}
