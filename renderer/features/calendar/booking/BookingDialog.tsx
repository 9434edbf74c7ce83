import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { BookingForm } from './BookingForm.tsx'
import { PatientSearch } from '../../../shared/PatientSearch.tsx'
import { WaitDialog, type WaitDialogProps } from '../wait/WaitDialog.tsx'
import type { BookingRequest } from './request.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface BookingDialogProps {
  request: BookingRequest
  places: Places
  /** The day that the calendar shows, from which free slots are sought. */
  date: string
  onClose: () => void
  onBooked: (visit: Appointment) => void
}

/** Books a visit or changes one: who, what for, when and where, with every clash in words. */
export function BookingDialog({ request, places, date, onClose, onBooked }: BookingDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [picked, setPicked] = useState<string | null>(null)
  const [wanted, setWanted] = useState<WaitDialogProps['wanted'] | null>(null)
  const patientId = request.patientId ?? picked
  const person = useQuery(
    api.patients.get.queryOptions({ input: { id: patientId ?? '' }, enabled: patientId !== null }),
  )
  const name = person.data ? format.fullName(person.data.patient) || t('domain.noName') : ''
  const title = !name
    ? t('calendar.booking.title')
    : t(request.visit ? 'calendar.booking.titleChange' : 'calendar.booking.titleFor', { name })
  if (wanted && person.data) {
    const { patient, orders, appointments } = person.data
    return (
      <WaitDialog
        patient={patient}
        orders={orders}
        entry={null}
        heldVisits={appointments.filter(({ status }) => status === 'booked')}
        wanted={wanted}
        onClose={onClose}
      />
    )
  }
  return (
    <Modal onClose={onClose} size={760} title={<bdi>{title}</bdi>}>
      {patientId === null ? <PatientSearch onPick={setPicked} /> : null}
      {patientId !== null && person.error ? (
        <ErrorState error={person.error} onRetry={() => void person.refetch()} />
      ) : null}
      {patientId !== null && !person.data && !person.error ? <Loading rows={5} /> : null}
      {patientId !== null && person.data ? (
        <BookingForm
          key={patientId}
          request={{ ...request, patientId }}
          record={person.data}
          places={places}
          date={date}
          onClose={onClose}
          onBooked={onBooked}
          onWait={setWanted}
        />
      ) : null}
    </Modal>
  )
}
