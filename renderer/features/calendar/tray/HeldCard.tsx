import { Button, CloseButton, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { DayAppointment, TrayEntry } from '#contract/appointments.ts'
import { visitDefaults } from '#domain/scheduling/appointment.ts'
import { nextVisitKind } from '#domain/orders/order-state.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { keyOfSubject, type Subject } from '../grid/subject.ts'
import { TrayCard } from './TrayCard.tsx'
import classes from './tray.module.css'

export interface HeldCardProps {
  orderId: string
  movingKey: string | null
  onBook: (entry: TrayEntry) => void
  onEdit: (item: DayAppointment) => void
  onGrab: (subject: Subject, event: PointerEvent) => void
  onMoveByKeys: (subject: Subject) => void
  onPutDown: () => void
}

/** An order that was brought to the calendar, from the workshop's board say: it is dragged, placed by keys, or booked with the form. */
export function HeldCard({ orderId, onPutDown, ...props }: HeldCardProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { data, error, refetch } = useQuery(api.orders.get.queryOptions({ input: { id: orderId } }))
  return (
    <section className={classes.held} aria-label={t('calendar.held.title')}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text fw={600}>{t('calendar.held.title')}</Text>
        <CloseButton size="sm" aria-label={t('calendar.held.putDown')} onClick={onPutDown} />
      </Group>
      {data ? (
        <Held record={data} {...props} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loader size="sm" />
      )}
    </section>
  )
}

type HeldProps = Omit<HeldCardProps, 'orderId' | 'onPutDown'> & { record: OrderRecord }

function Held({ record, movingKey, onBook, onEdit, onGrab, onMoveByKeys }: HeldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, patient } = record
  const subject = useSubject(record)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus({ preventScroll: true }), [order.id])
  if (!subject)
    return (
      <Text size="sm">
        <bdi>{format.fullName(patient)}</bdi>:{' '}
        {t('calendar.held.noVisit', { state: format.state(order.state) })}
      </Text>
    )
  const isVisit = subject.kind === 'visit'
  const entry: TrayEntry = isVisit
    ? { patient, order, kind: subject.item.appointment.kind, durationMinutes: 0 }
    : subject.entry
  const openForm = () => (isVisit ? onEdit(subject.item) : onBook(subject.entry))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.code === 'KeyM') onMoveByKeys(subject)
    else if (event.code === 'KeyB') openForm()
    else return
    event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) onGrab(subject, event)
  }
  return (
    <>
      <div
        ref={box}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onClick={openForm}
        role="presentation"
      >
        <TrayCard entry={entry} index={-1} isFocusable isMoving={movingKey === keyOfSubject(subject)} />
      </div>
      {isVisit ? (
        <Text size="sm">
          {t('calendar.held.has', {
            when: `${format.date(subject.item.appointment.date, 'weekday')} ${format.minute(subject.item.appointment.startMinute)}`,
          })}
        </Text>
      ) : null}
      <Text size="xs" c="dimmed">
        {t('calendar.held.hint')}
      </Text>
      <Group gap={4}>
        <Button size="compact-sm" onClick={openForm}>
          {t(isVisit ? 'calendar.held.change' : 'calendar.held.book')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onMoveByKeys(subject)}>
          {t('calendar.panel.move')}
        </Button>
      </Group>
    </>
  )
}

/** The next visit that is booked for the order, else the one that it waits for; null when it waits for none. */
function useSubject({ order, patient, visits }: OrderRecord): Subject | null {
  const camp = useCamp()
  const today = useToday()
  const [ahead] = visits
    .filter(({ status, campId, date }) => status === 'booked' && campId === camp.id && date >= today.date)
    .sort((a, b) => a.date.localeCompare(b.date) || a.startMinute - b.startMinute)
  if (ahead) return { kind: 'visit', item: { appointment: ahead, patient, order } }
  const kind = nextVisitKind(order)
  if (!kind) return null
  return {
    kind: 'tray',
    entry: { patient, order, kind, durationMinutes: visitDefaults[kind].durationMinutes },
  }
}
