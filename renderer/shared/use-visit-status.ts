import type { DayAppointment } from '#contract/appointments.ts'
import type { AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { useAction } from '../api/use-action.ts'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

export interface VisitStatusAction {
  isRunning: boolean
  /** Resolves to whether it was set. */
  set: (status: AppointmentStatus, reason?: string) => Promise<boolean>
}

/** Sets a visit's status in one press; the toast says so and takes it back. */
export function useVisitStatus({
  appointment,
  patient,
}: Pick<DayAppointment, 'appointment' | 'patient'>): VisitStatusAction {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const action = useAction(api.appointments.setStatus.mutationOptions(), {
    done: ({ status, notDelivered }) => {
      const name = format.fullName(patient) || t('domain.noName')
      return notDelivered
        ? t('domain.stepDoneNotDelivered', { name, why: t(`common.refused.${notDelivered.reason}`) })
        : t('domain.stepDone', { name, status: format.status(status) })
    },
  })
  const { id, version } = appointment
  return {
    isRunning: action.isRunning,
    set: async (status, reason = '') => (await action.run({ id, version, status, reason })) !== null,
  }
}
