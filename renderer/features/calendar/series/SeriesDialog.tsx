import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { addDays } from '#domain/time/local-date.ts'
import { seriesKinds, type SeriesKind } from '#domain/scheduling/series-pattern.ts'
import { isReadyFor } from '#domain/scheduling/visit-rules.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { nearestDay } from '../days.ts'
import { PatternFields } from './PatternFields.tsx'
import { readPattern, startValues, type PatternValues } from './pattern-values.ts'
import { SeriesLines } from './SeriesLines.tsx'
import { useLeftOut, useSeriesSave, visitsOf } from './use-series-save.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface SeriesDialogProps {
  record: PatientRecord
  places: Places
  orderId?: string | null
  onClose: () => void
}

const NONE = 'none'
const SETTLE_MS = 150
const USUAL_START = 10 * 60

interface SeriesValues {
  orderId: string | null
  kind: SeriesKind
  goal: string
  pattern: PatternValues
}

/** Books training or follow-up visits as a series: how they follow each other, every date before anything is written, one undo. */
export function SeriesDialog({ record, places, orderId, onClose }: SeriesDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const today = useToday()
  const name = format.fullName(record.patient) || t('domain.noName')
  const { kept, keep, forget } = useDraft<SeriesValues>(
    `series.book.${record.patient.id}`,
    t('calendar.series.title', { name }),
    `/people/${record.patient.id}`,
  )
  const [values, setValues] = useState<SeriesValues>(() =>
    kept && (orderId === undefined || kept.orderId === orderId)
      ? kept
      : firstValues(record, orderId, firstDay(camp, today)),
  )
  const [tried, setTried] = useState(false)
  const { leftOut, toggle } = useLeftOut()
  const change = (part: Partial<SeriesValues>) => {
    const next = { ...values, ...part }
    setValues(next)
    keep(next)
  }
  const close = () => {
    forget()
    onClose()
  }
  const read = readPattern(values.pattern)
  const ready = 'pattern' in read ? read.pattern : null
  const who = { campId: camp.id, patientId: record.patient.id, orderId: values.orderId, kind: values.kind }
  const [asked] = useDebouncedValue(ready && JSON.stringify({ ...who, pattern: ready }), SETTLE_MS)
  const plan = useQuery(
    api.series.plan.queryOptions({
      input: {
        ...(JSON.parse(asked ?? '{}') as typeof who & { pattern: never }),
        seriesId: null,
        fromVisitId: null,
      },
      enabled: asked !== null,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  const lines = ready ? (plan.data?.lines ?? null) : null
  const visits = visitsOf(lines ?? [], leftOut)
  const save = useSeriesSave(() => t('calendar.series.booked', { name, count: visits.length }), close)
  const submit = () => {
    setTried(true)
    if (!ready || visits.length === 0 || plan.isPlaceholderData) return
    void save.run({ ...who, series: null, goal: values.goal, pattern: ready, visits, cancel: [], reason: '' })
  }
  return (
    <Modal onClose={close} size={860} title={<bdi>{t('calendar.series.title', { name })}</bdi>}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          <Group gap="sm" grow align="flex-start">
            <Select
              size="xs"
              label={t('calendar.booking.kind')}
              data={seriesKinds.map((kind) => ({ value: kind, label: format.kind(kind) }))}
              value={values.kind}
              onChange={(kind) => change({ kind: seriesKinds.find((one) => one === kind) ?? values.kind })}
              data-autofocus
            />
            <Select
              size="xs"
              label={t('calendar.booking.order')}
              data={[
                ...record.orders.map((order) => ({
                  value: order.id,
                  label: [format.device(order.deviceType), format.side(order.side), format.state(order.state)]
                    .filter(Boolean)
                    .join(' · '),
                })),
                { value: NONE, label: t('calendar.booking.noOrder') },
              ]}
              value={values.orderId ?? NONE}
              onChange={(value) => change({ orderId: value === NONE ? null : value })}
            />
            <TextInput
              size="xs"
              label={t('calendar.series.goal')}
              maxLength={200}
              value={values.goal}
              onChange={(event) => change({ goal: event.currentTarget.value })}
            />
          </Group>
          <PatternFields
            values={values.pattern}
            onChange={(part) => change({ pattern: { ...values.pattern, ...part } })}
            missing={tried && 'missing' in read ? read.missing : null}
            places={places}
          />
          {plan.error ? <ErrorState error={plan.error} onRetry={() => void plan.refetch()} /> : null}
          {!ready ? <Text c="dimmed">{t('calendar.series.hint')}</Text> : null}
          {ready && !lines && !plan.error ? <Loading rows={3} /> : null}
          {lines ? <SeriesLines lines={lines} places={places} leftOut={leftOut} onToggle={toggle} /> : null}
          {save.wasTaken ? (
            <Text size="sm" role="alert">
              {t('calendar.series.wasTaken')}
            </Text>
          ) : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              loading={save.isRunning}
              disabled={ready !== null && (visits.length === 0 || plan.isPlaceholderData)}
            >
              {visits.length === 0
                ? t('calendar.series.bookNone')
                : t('calendar.series.book', { count: visits.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** The device that somebody can train with now, else the last one that was delivered, and the usual pattern. */
function firstValues(record: PatientRecord, orderId: string | null | undefined, from: string): SeriesValues {
  const trains = record.orders.find((order) => isReadyFor(order, 'gait_training'))
  const order = orderId === undefined ? trains : record.orders.find(({ id }) => id === orderId)
  return {
    orderId: order?.id ?? null,
    kind: 'gait_training',
    goal: '',
    pattern: startValues('gait_training', from, USUAL_START),
  }
}

/** Today while the usual time lies ahead, else the day after, as far as the camp has one. */
function firstDay(camp: Camp, today: { date: string; minute: number }): string {
  const date = nearestDay(camp, today.date)
  return date === today.date && today.minute >= USUAL_START && date < camp.lastDate ? addDays(date, 1) : date
}
