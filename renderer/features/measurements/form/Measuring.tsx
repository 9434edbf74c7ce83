import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { MeasurementDraft, PatientMeasurements } from '#contract/measurements.ts'
import type { PatientRecord } from '#contract/patients.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { DeviceOrder, Side } from '#domain/orders/device-order.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { isStale } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useSessionState, useToday } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useFormat } from '../../../shared/format.ts'
import { useOrderInHand } from '../../../shared/order-in-hand.ts'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import { useMeasureWords } from '../use-measure-words.ts'
import { draftOfSet, openState, type MeasureState } from './measure-state.ts'
import { MeasureSheet } from './MeasureSheet.tsx'
import { StaleDraft } from './StaleDraft.tsx'
import { useForgetOnce } from './use-forget-once.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useMeasureForm } from './use-measure-form.ts'

export interface MeasuredFor {
  order: DeviceOrder | null
  deviceType: DeviceType
  side: Side | null
  form: MeasurementForm
}

interface MeasuringProps {
  record: PatientRecord
  measured: PatientMeasurements
  /** A set whose values a new one begins with. */
  from: string | null
  what: MeasuredFor
}

/** The half-taken set of the same order, or of the same device and side without one. */
function findDraft(
  sets: readonly MeasurementSet[],
  { order, deviceType, side }: MeasuredFor,
): MeasurementSet | null {
  return (
    sets.find(
      (set) =>
        set.status === 'draft' &&
        set.struckReason === '' &&
        set.deviceType === deviceType &&
        set.side === side &&
        (set.orderId ?? null) === (order?.id ?? null),
    ) ?? null
  )
}

/** Goes on with the half-taken set where there is one, and says so; another can be begun instead. */
export function Measuring(props: MeasuringProps) {
  const { measured, what } = props
  const [draft] = useState(() => findDraft(measured.sets, what))
  const [round, setRound] = useState(0)
  const form = draft && round === 0 ? measurementForms.find(draft.formId, draft.formVersion) : null
  return (
    <MeasureOne
      key={round}
      {...props}
      what={{ ...what, form: form ?? what.form }}
      draft={form ? draft : null}
      onBeginAgain={() => setRound(round + 1)}
    />
  )
}

interface MeasureOneProps extends MeasuringProps {
  draft: MeasurementSet | null
  onBeginAgain: () => void
}

function useInitialState(
  { measured, what, from, draft }: MeasureOneProps,
  kept: MeasureState | null,
): MeasureState {
  const today = useToday().date
  const { staff } = useSessionState()
  const [initial] = useState(() => {
    if (kept) return kept
    if (draft) return openState(what.form, draftOfSet(draft))
    const measures = staff?.roles.some((role) => role === 'technician' || role === 'therapist')
    const empty: MeasurementDraft = {
      takenOn: today,
      staffId: measures ? (staff?.id ?? null) : null,
      posture: '',
      sockOn: null,
      unit: measured.sets[0]?.unit ?? 'cm',
      values: {},
      series: {},
      accepted: [],
      note: '',
    }
    const pattern = measured.sets.find(({ id }) => id === from && from !== null)
    if (pattern?.formId !== what.form.id) return openState(what.form, empty)
    return openState(what.form, {
      ...empty,
      values: pattern.values,
      series: pattern.series,
      unit: pattern.unit,
    })
  })
  return initial
}

function MeasureOne(props: MeasureOneProps) {
  const { record, measured, what, draft, onBeginAgain } = props
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const { patient } = record
  useHoldOrder(what.order)
  const subject = useMemo(
    () => ({
      patientId: patient.id,
      orderId: what.order?.id ?? null,
      deviceType: what.deviceType,
      side: what.side,
    }),
    [patient.id, what.order?.id, what.deviceType, what.side],
  )
  const title = useTitle(record, what)
  const unsaved = useDraft<MeasureState>(
    `measure.${patient.id}.${subject.orderId ?? `${what.deviceType}.${what.side}`}`,
    title,
    addressOf(patient.id, what),
  )
  const initial = useInitialState(props, unsaved.kept)
  const kept = useKeptDraft(subject, draft)
  const { keep } = kept
  const { keep: keepHere, forget } = unsaved
  const onChange = useCallback(
    (state: MeasureState) => {
      keepHere(state)
      keep(state.draft)
    },
    [keep, keepHere],
  )
  const isWritten = kept.status.kind === 'saved'
  useForgetOnce(isWritten, forget)

  const [sets] = useState(measured.sets)
  const form = useMeasureForm(
    {
      form: what.form,
      deviceType: what.deviceType,
      side: what.side,
      birth: patient.birth,
      ranges: measured.ranges,
      sets,
      ownId: draft?.id ?? '',
    },
    initial,
    onChange,
  )
  const words = useMeasureWords(form.state.draft.unit)
  const complete = useAction(api.measurements.complete.mutationOptions(), {
    done: () => t('measure.completed', { what: title }),
    onDone: ({ set }) => {
      forget()
      void navigate({ to: '/people/$id/measurements/$set', params: { id: patient.id, set: set.id } } as never)
    },
  })
  const strike = useAction(api.measurements.strike.mutationOptions(), {
    done: () => t('measure.begunAgain'),
    onDone: () => {
      forget()
      onBeginAgain()
    },
  })

  const finish = async () => {
    const stored = await kept.settle(form.state.draft)
    if (stored) await complete.run({ id: stored.id, version: stored.version, draft: form.state.draft })
  }
  const staleError = kept.status.kind === 'failed' ? kept.status.error : complete.error
  const [settled, setSettled] = useState<unknown>(null)
  const stale = staleError === settled ? null : isStale(staleError)

  return (
    <>
      <Head record={record} what={what} />
      {draft && kept.stored ? (
        <DraftNotice
          draft={draft}
          isRunning={strike.isRunning}
          onBeginAgain={async () => {
            const stored = await kept.settle(form.state.draft)
            if (stored)
              void strike.run({ id: stored.id, version: stored.version, reason: t('measure.begunAgain') })
          }}
        />
      ) : null}
      <MeasureSheet
        form={form}
        words={words}
        status={kept.status}
        isCompleting={complete.isRunning}
        onComplete={() => void finish()}
      />
      {stale ? (
        <StaleDraft
          stale={stale}
          before={kept.stored ? draftOfSet(kept.stored) : form.state.draft}
          mine={form.state.draft}
          words={words}
          onChosen={(set, merged) => {
            kept.goOnFrom(set)
            form.replaceDraft(merged)
            setSettled(staleError)
          }}
          onClose={() => setSettled(staleError)}
        />
      ) : null}
    </>
  )
}

/** While its limb is measured, a scan of another limb's or person's tag stops the work. */
function useHoldOrder(order: DeviceOrder | null): void {
  const api = useApi()
  const { data } = useQuery({
    ...api.orders.get.queryOptions({ input: { id: order?.id ?? '' } }),
    enabled: order !== null,
  })
  useOrderInHand(
    useMemo(() => (data ? { order: data.order, patient: data.patient, spells: [] } : null), [data]),
  )
}

function useTitle({ patient }: PatientRecord, { deviceType, side }: MeasuredFor): string {
  const { t } = useTranslation()
  const format = useFormat()
  const what = [format.device(deviceType), format.side(side)].filter(Boolean).join(' ')
  return t('measure.draftTitle', { name: format.fullName(patient), what })
}

function addressOf(patientId: string, { order, deviceType, side }: MeasuredFor): string {
  const search = order ? `order=${order.id}` : `device=${deviceType}${side ? `&side=${side}` : ''}`
  return `/people/${patientId}/measure?${search}`
}

function Head({ record, what }: { record: PatientRecord; what: MeasuredFor }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { patient } = record
  return (
    <PageHeader
      title={t('measure.titleOf', { name: format.fullName(patient) })}
      subtitle={
        <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 12, alignItems: 'center' }}>
          <Text component="span" fw={650} c="var(--mantine-color-text)">
            {format.device(what.deviceType)}
          </Text>
          <SideMark of={what.deviceType} side={what.side} />
          <bdi>{format.digits(what.order?.number ?? patient.number)}</bdi>
        </span>
      }
      actions={
        <Button component={Link} to="/people/$id" params={{ id: patient.id } as never} variant="default">
          {t('measure.toPerson')}
        </Button>
      }
    />
  )
}

interface DraftNoticeProps {
  draft: MeasurementSet
  isRunning: boolean
  onBeginAgain: () => Promise<void>
}

function DraftNotice({ draft, isRunning, onBeginAgain }: DraftNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const count =
    Object.values(draft.values).filter((value) => value !== null).length +
    Object.values(draft.series).reduce((sum, readings) => sum + readings.length, 0)
  return (
    <div className={classes.notice} role="status">
      <Text size="sm">{t('measure.goesOn', { date: format.date(draft.takenOn), count })}</Text>
      <Button size="compact-md" variant="subtle" loading={isRunning} onClick={() => void onBeginAgain()}>
        {t('measure.beginAgain')}
      </Button>
    </div>
  )
}
