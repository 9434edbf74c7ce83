import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { priorities, type DeviceOrder, type Priority } from '#domain/orders/device-order.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import {
  appointmentKinds,
  visitDefaults,
  type Appointment,
  type AppointmentKind,
} from '#domain/scheduling/appointment.ts'
import { noticeChoices, type WaitEntry } from '#domain/scheduling/wait-list.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat, type PatientNames } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { StrikeField } from './StrikeField.tsx'
import { useNoticeWords } from './wait-words.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

type OrderChoice = NonNullable<DayAppointment['order']> | DeviceOrder

export interface WaitDialogProps {
  patient: PatientNames & { id: string }
  orders: readonly OrderChoice[]
  /** The entry that is changed; null puts the person on the list. */
  entry: WaitEntry | null
  /** Visits ahead that might be given up for an earlier one. */
  heldVisits: readonly Appointment[]
  /** What the list is opened for, where it is known. */
  wanted?: { orderId: string | null; kind: AppointmentKind }
  onClose: () => void
}

const NONE = 'none'

interface WaitValues {
  orderId: string | null
  kind: AppointmentKind
  priority: Priority
  noticeMinutes: number
  need: string
  givesUp: boolean
}

function firstValues({ orders, entry, wanted }: WaitDialogProps): WaitValues {
  if (entry) return { ...entry, givesUp: entry.appointmentId !== null }
  const waiting = orders.find((order) => nextVisitKind(order) !== null)
  const order = wanted ? orders.find(({ id }) => id === wanted.orderId) : waiting
  return {
    orderId: order?.id ?? null,
    kind: wanted?.kind ?? (order && nextVisitKind(order)) ?? 'assessment',
    priority: order?.priority ?? 'normal',
    noticeMinutes: 30,
    need: '',
    givesUp: true,
  }
}

/** Puts somebody on the wait list, changes what is said of them there, or takes them off with a reason. */
export function WaitDialog(props: WaitDialogProps) {
  const { patient, orders, entry, heldVisits, onClose } = props
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const notice = useNoticeWords()
  const name = format.fullName(patient) || t('domain.noName')
  const [values, setValues] = useState(() => firstValues(props))
  const [isLeaving, setLeaving] = useState(false)
  const set = (part: Partial<WaitValues>) => setValues({ ...values, ...part })
  const done = { onDone: onClose }
  const add = useAction(api.waitList.add.mutationOptions(), {
    ...done,
    done: () => t('calendar.wait.added', { name }),
  })
  const change = useAction(api.waitList.change.mutationOptions(), {
    ...done,
    done: () => t('calendar.wait.changed', { name }),
  })
  const leave = useAction(api.waitList.leave.mutationOptions(), {
    ...done,
    done: () => t('calendar.wait.left', { name }),
  })
  const held = heldVisits.find(({ kind, orderId }) => kind === values.kind && orderId === values.orderId)
  const submit = () => {
    const { priority, noticeMinutes, need, orderId, kind } = values
    if (entry) {
      const { id, version, durationMinutes } = entry
      void change.run({ id, version, durationMinutes, priority, noticeMinutes, need })
      return
    }
    void add.run({
      campId: camp.id,
      patientId: patient.id,
      orderId,
      kind,
      appointmentId: held && values.givesUp ? held.id : null,
      durationMinutes: held?.durationMinutes ?? visitDefaults[kind].durationMinutes,
      priority,
      noticeMinutes,
      need,
    })
  }
  return (
    <Modal
      onClose={onClose}
      title={<bdi>{t(entry ? 'calendar.wait.titleChange' : 'calendar.wait.titleAdd', { name })}</bdi>}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          {entry ? null : (
            <>
              <Select
                label={t('calendar.booking.order')}
                data={[
                  ...orders.map((order) => ({
                    value: order.id,
                    label: [
                      format.device(order.deviceType),
                      format.side(order.side),
                      format.state(order.state),
                    ]
                      .filter(Boolean)
                      .join(' · '),
                  })),
                  { value: NONE, label: t('calendar.booking.noOrder') },
                ]}
                value={values.orderId ?? NONE}
                onChange={(value) => {
                  const order = orders.find(({ id }) => id === value)
                  const kind = (order && nextVisitKind(order)) ?? values.kind
                  set({ orderId: order?.id ?? null, kind })
                }}
              />
              <Select
                label={t('calendar.booking.kind')}
                data={appointmentKinds.map((kind) => ({ value: kind, label: format.kind(kind) }))}
                value={values.kind}
                onChange={(value) =>
                  set({ kind: appointmentKinds.find((one) => one === value) ?? values.kind })
                }
              />
            </>
          )}
          <Group grow align="flex-start">
            <Select
              label={t('calendar.wait.priority')}
              data={priorities.map((value) => ({ value, label: format.priority(value) }))}
              value={values.priority}
              onChange={(value) =>
                set({ priority: priorities.find((one) => one === value) ?? values.priority })
              }
              data-autofocus
            />
            <Select
              label={t('calendar.wait.noticeLabel')}
              data={[...new Set([...noticeChoices, values.noticeMinutes])].map((minutes) => ({
                value: String(minutes),
                label: notice(minutes),
              }))}
              value={String(values.noticeMinutes)}
              onChange={(value) => set({ noticeMinutes: Number(value) })}
            />
          </Group>
          <TextInput
            label={t('calendar.wait.need')}
            placeholder={t('calendar.wait.needHint')}
            maxLength={200}
            value={values.need}
            onChange={(event) => set({ need: event.currentTarget.value })}
          />
          {held && !entry ? (
            <Checkbox
              label={t('calendar.wait.givesUp', {
                date: format.date(held.date, 'weekday'),
                time: format.minute(held.startMinute),
              })}
              checked={values.givesUp}
              onChange={(event) => set({ givesUp: event.currentTarget.checked })}
            />
          ) : null}
          {isLeaving && entry ? (
            <StrikeField
              isRunning={leave.isRunning}
              onCancel={() => setLeaving(false)}
              onSubmit={(reason) => void leave.run({ id: entry.id, version: entry.version, reason })}
            />
          ) : (
            <Group justify="flex-end" gap="xs">
              {entry ? (
                <Button variant="subtle" color="gray" me="auto" onClick={() => setLeaving(true)}>
                  {t('calendar.wait.leave')}
                </Button>
              ) : null}
              <Button variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={add.isRunning || change.isRunning}>
                {t(entry ? 'common.save' : 'calendar.wait.add')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
