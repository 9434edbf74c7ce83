import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form'
import { appointmentDraft, type AppointmentDraft } from '#contract/appointments.ts'
import type { PatientRecord } from '#contract/patients.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { visitDefaults, type AppointmentKind } from '#domain/scheduling/appointment.ts'
import { useDraft } from '../../../shared/drafts.ts'
import type { BookingRequest, Spot } from './request.ts'

/** What somebody has chosen; null stands for what the dialog proposes by itself. */
export interface BookingChoice {
  /** `undefined`: the order that waits for a visit. */
  orderId: string | null | undefined
  kind: AppointmentKind | null
  durationMinutes: number | null
  spot: Partial<Spot> | null
  pinned: boolean
  note: string
  chaperone: string
  overrideReason: string
}

export interface BookingForm {
  form: UseFormReturnType<BookingChoice>
  /** The draft as it stands, with what is proposed filled in; date and time may still be missing. */
  draftWith: (proposed: Spot | null) => DraftInProgress | null
  orders: DeviceOrder[]
  order: DeviceOrder | null
  kind: AppointmentKind
  /** The visit that the order waits for, which the list of kinds marks. */
  nextKind: AppointmentKind | null
  durationMinutes: number
  forget: () => void
}

export type DraftInProgress = Omit<AppointmentDraft, 'date' | 'startMinute'> & {
  date: string | null
  startMinute: number | null
}

const resolve = schemaResolver(appointmentDraft, { sync: true })

function startChoice({ visit, orderId, spot, kind, durationMinutes }: BookingRequest): BookingChoice {
  return {
    orderId: visit ? visit.orderId : (orderId ?? undefined),
    kind,
    durationMinutes,
    spot,
    pinned: visit?.pinned ?? false,
    note: visit?.note ?? '',
    chaperone: visit?.chaperone ?? '',
    overrideReason: visit?.overrideReason ?? '',
  }
}

/** The choices of the booking dialog; the contract's schema is the form's. What is typed outlives the dialog until it is booked. */
export function useBookingForm(
  request: BookingRequest,
  record: PatientRecord | null,
  draftTitle: string,
): BookingForm {
  const key = `calendar.book.${request.visit?.id ?? request.patientId ?? 'somebody'}`
  const address = request.patientId && !request.visit ? `/calendar?book=${request.patientId}` : '/calendar'
  const { kept, keep, forget } = useDraft<BookingChoice>(key, draftTitle, address)
  const form = useForm<BookingChoice>({
    mode: 'controlled',
    initialValues: {
      ...startChoice(request),
      ...(kept ? { note: kept.note, overrideReason: kept.overrideReason } : {}),
    },
    onValuesChange: (values) => {
      if (values.note !== (request.visit?.note ?? '') || values.overrideReason) keep(values)
    },
  })
  const { values } = form
  const orders = record?.orders ?? []
  const waiting = orders.filter((order) => nextVisitKind(order) !== null)
  const orderId = values.orderId === undefined ? (waiting[0]?.id ?? null) : values.orderId
  const order = orders.find(({ id }) => id === orderId) ?? null
  const nextKind = order ? nextVisitKind(order) : null
  const kind = values.kind ?? nextKind ?? (orders.length > 0 ? 'follow_up' : 'assessment')
  const durationMinutes = values.durationMinutes ?? visitDefaults[kind].durationMinutes

  const draftWith = (proposed: Spot | null): DraftInProgress | null => {
    if (!record) return null
    const spot = { ...proposed, ...values.spot }
    return {
      kind,
      durationMinutes,
      patientId: record.patient.id,
      orderId,
      date: spot.date ?? null,
      startMinute: spot.startMinute ?? null,
      stationId: spot.stationId ?? null,
      staffId: spot.staffId ?? null,
      pinned: values.pinned,
      note: values.note,
      chaperone: values.chaperone.trim() || null,
    }
  }
  return { form, draftWith, orders, order, kind, nextKind, durationMinutes, forget }
}

/** The draft ready to be sent, or the reason per field why not. */
export function readDraft(
  draft: DraftInProgress,
): { ok: true; draft: AppointmentDraft } | { ok: false; errors: Record<string, unknown> } {
  const errors = resolve({ ...draft })
  const parsed = appointmentDraft.safeParse(draft)
  return parsed.success ? { ok: true, draft: parsed.data } : { ok: false, errors }
}
