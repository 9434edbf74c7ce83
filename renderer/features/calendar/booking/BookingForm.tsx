import { Button, Checkbox, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import type { AppointmentDraft, TakenBy } from '#contract/appointments.ts'
import type { PatientRecord } from '#contract/patients.ts'
import { appointmentKinds, type Appointment, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { readError } from '../../../api/errors.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useClashText, type Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { TakenList } from '../TakenList.tsx'
import { ClashList } from './ClashList.tsx'
import { SlotChips } from './SlotChips.tsx'
import { SpotFields } from './SpotFields.tsx'
import type { BookingRequest, Spot } from './request.ts'
import { readDraft, useBookingForm } from './use-booking-form.ts'
import { useSlots } from './use-slots.ts'

export interface BookingFormProps {
  request: BookingRequest & { patientId: string }
  record: PatientRecord
  places: Places
  date: string
  onClose: () => void
  onBooked: (visit: Appointment) => void
  /** Puts the person on the wait list instead. */
  onWait: (wanted: { orderId: string | null; kind: AppointmentKind }) => void
}

const NONE = 'none'
const SETTLE_MS = 120
const durations = [5, 10, 15, 20, 30, 40, 45, 60, 75, 90, 120]

export function BookingForm({ request, record, places, date, onClose, onBooked, onWait }: BookingFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayOverride = useMay('overrideClash')
  const speak = useClashText(places)
  const name = format.fullName(record.patient) || t('domain.noName')
  const booking = useBookingForm(request, record, t('calendar.booking.titleFor', { name }))
  const { form, order, orders, kind, nextKind, durationMinutes } = booking
  const { values } = form
  const [tried, setTried] = useState(false)
  const [taken, setTaken] = useState<readonly TakenBy[]>([])
  const { slots, later } = useSlots(
    request,
    { patientId: record.patient.id, orderId: order?.id ?? null, kind, durationMinutes },
    date,
  )
  const proposed = slots?.[0] ?? null
  const draft = booking.draftWith(proposed)
  const read = draft ? readDraft(draft) : null
  const ready = read?.ok ? read.draft : null
  const id = request.visit?.id ?? null
  const clashes = useClashes(id, ready)
  const isBlocked = clashes?.some(({ overridable }) => !overridable) ?? false
  const needsReason = (clashes?.length ?? 0) > 0 && !isBlocked && mayOverride
  const isStuck = (clashes?.length ?? 0) > 0 && (isBlocked || !mayOverride)
  const isReasonMissing = needsReason && values.overrideReason.trim() === ''

  const done = (visit: Appointment) =>
    t(request.visit ? 'calendar.booking.changed' : 'calendar.booking.booked', {
      name,
      date: format.date(visit.date, 'weekday'),
      time: format.minute(visit.startMinute),
    })
  const onDone = (visit: Appointment) => {
    booking.forget()
    onBooked(visit)
  }
  /** A clash that came up in the meantime is listed in the dialog itself, as the check is asked again. */
  const onRefused = (error: unknown) => {
    const { code, data } = readError(error)
    if (code !== 'REFUSED' || data.reason !== 'clash') return false
    setTaken((data.details['taken'] as TakenBy[] | undefined) ?? [])
    return true
  }
  const book = useAction(api.appointments.book.mutationOptions(), { done, onDone, onRefused })
  const change = useAction(api.appointments.change.mutationOptions(), { done, onDone, onRefused })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!ready || isStuck || isReasonMissing) return
    const input = { draft: ready, overrideReason: needsReason ? values.overrideReason : '' }
    const { visit } = request
    await (visit ? change.run({ id: visit.id, version: visit.version, ...input }) : book.run(input))
  }
  const submitByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  const errorOf = (field: 'date' | 'startMinute' | 'durationMinutes') =>
    tried && read && !read.ok && read.errors[field] ? t('common.invalid.required') : null
  const setSpot = (change: Partial<Spot>) => {
    const { date: day, startMinute, stationId, staffId } = draft ?? {}
    const spot = {
      date: day ?? undefined,
      startMinute: startMinute ?? undefined,
      stationId,
      staffId,
      ...change,
    }
    form.setFieldValue('spot', spot)
  }
  const setKind = (next: AppointmentKind) =>
    form.setValues({ kind: next, durationMinutes: null, spot: request.spot ? values.spot : null })

  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitByKey} noValidate>
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
          <Select
            label={t('calendar.booking.order')}
            data={[
              ...orders.map((known) => ({
                value: known.id,
                label: [format.device(known.deviceType), format.side(known.side), format.state(known.state)]
                  .filter(Boolean)
                  .join(' · '),
              })),
              { value: NONE, label: t('calendar.booking.noOrder') },
            ]}
            value={order?.id ?? NONE}
            onChange={(value) =>
              form.setValues({ orderId: value === NONE ? null : value, kind: null, durationMinutes: null })
            }
          />
          <Group gap="xs" grow align="flex-start" wrap="nowrap" preventGrowOverflow={false}>
            <Select
              label={t('calendar.booking.kind')}
              data={appointmentKinds.map((value) => ({
                value,
                label:
                  value === nextKind
                    ? t('calendar.booking.nextStep', { kind: format.kind(value) })
                    : format.kind(value),
              }))}
              value={kind}
              onChange={(value) => value && setKind(value)}
            />
            <Select
              maw={110}
              label={t('calendar.booking.duration')}
              data={[...new Set([...durations, durationMinutes])]
                .toSorted((a, b) => a - b)
                .map((minutes) => ({
                  value: String(minutes),
                  label: t('calendar.minutes', { count: minutes }),
                }))}
              value={String(durationMinutes)}
              onChange={(value) => value && form.setFieldValue('durationMinutes', Number(value))}
              error={errorOf('durationMinutes')}
            />
          </Group>
        </SimpleGrid>
        <div>
          <Text fw={500} mb={4}>
            {t('calendar.booking.slots')}
          </Text>
          <SlotChips
            slots={slots}
            chosen={draft && asSpot(draft)}
            places={places}
            takesFocus={!request.isAnyway}
            onPick={setSpot}
            onLater={later}
          />
        </div>
        <SpotFields spot={draft} places={places} errorOf={errorOf} onChange={setSpot} />
        {record.patient.needs.includes('same_sex_staff') ? (
          <TextInput
            label={t('calendar.booking.chaperone')}
            description={t('calendar.booking.chaperoneHint')}
            maxLength={200}
            {...form.getInputProps('chaperone')}
          />
        ) : null}
        <ClashList clashes={clashes} speak={speak} />
        {(clashes?.length ?? 0) > 0 ? <TakenList taken={taken} /> : null}
        {isBlocked ? <Text size="sm">{t('calendar.booking.blocked')}</Text> : null}
        {isStuck && !isBlocked ? <Text size="sm">{t('calendar.booking.askCoordinator')}</Text> : null}
        {needsReason ? (
          <Textarea
            label={t('calendar.booking.reason')}
            description={t('calendar.booking.reasonHint')}
            required
            autoFocus={request.isAnyway}
            autosize
            minRows={1}
            maxLength={200}
            {...form.getInputProps('overrideReason')}
            error={tried && isReasonMissing ? t('calendar.booking.reasonMissing') : null}
          />
        ) : null}
        <Textarea
          label={t('calendar.booking.note')}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={4000}
          {...form.getInputProps('note')}
        />
        <Checkbox
          label={t('calendar.booking.pinned')}
          {...form.getInputProps('pinned', { type: 'checkbox' })}
        />
        <Group justify="flex-end" gap="xs">
          {request.visit ? null : (
            <Button variant="subtle" me="auto" onClick={() => onWait({ orderId: order?.id ?? null, kind })}>
              {t('calendar.wait.instead')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            aria-keyshortcuts="Control+Enter"
            disabled={isStuck}
            loading={book.isRunning || change.isRunning}
          >
            {needsReason
              ? t('calendar.booking.bookAnyway')
              : t(request.visit ? 'calendar.booking.save' : 'calendar.booking.book')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function asSpot({
  date,
  startMinute,
  stationId,
  staffId,
}: {
  date: string | null
  startMinute: number | null
  stationId: string | null
  staffId: string | null
}): Partial<Spot> {
  return { date: date ?? undefined, startMinute: startMinute ?? undefined, stationId, staffId }
}

/** What the draft would clash with now; asked again whenever something changes anywhere. Null before the first answer. */
function useClashes(id: string | null, draft: AppointmentDraft | null): readonly Clash[] | null {
  const api = useApi()
  const asked = draft && { ...draft, note: '' }
  const [settled] = useDebouncedValue(asked && JSON.stringify(asked), SETTLE_MS)
  const { data } = useQuery(
    api.appointments.check.queryOptions({
      input: { id, draft: settled ? (JSON.parse(settled) as AppointmentDraft) : emptyDraft },
      enabled: settled !== null,
      placeholderData: keepPreviousData,
    }),
  )
  return data ?? null
}

const emptyDraft: AppointmentDraft = {
  kind: 'assessment',
  date: '1970-01-01',
  startMinute: 0,
  durationMinutes: 5,
  patientId: '',
  orderId: null,
  stationId: null,
  staffId: null,
  pinned: false,
  note: '',
}
