import { useTranslation } from 'react-i18next'
import type { DayAppointment } from '#contract/appointments.ts'
import type { AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'

/** Sets a visit's status; the toast says so and takes it back. */
export function useSetStatus({ appointment, patient }: DayAppointment) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const action = useAction(api.appointments.setStatus.mutationOptions(), {
    done: ({ status }) =>
      t('calendar.status.done', { name: format.fullName(patient), status: format.status(status) }),
  })
  return {
    isRunning: action.isRunning,
    set: (status: AppointmentStatus, reason = '') =>
      action.run({ id: appointment.id, version: appointment.version, status, reason }),
  }
}
