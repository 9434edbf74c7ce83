import type { DayAppointment } from '#contract/appointments.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface Pin {
  /** Fixes visits at their times, or lets them be moved again. */
  set: (items: readonly DayAppointment[], pinned: boolean) => void
  isRunning: boolean
}

/** Fixes visits at their times by hand: filling, spreading and moving many leave them alone. */
export function usePin(): Pin {
  const { t } = useTranslation()
  const api = useApi()
  const pin = useAction(api.appointments.pin.mutationOptions(), {
    done: ({ count }) => t('calendar.pin.pinned', { count }),
  })
  const unpin = useAction(api.appointments.pin.mutationOptions(), {
    done: ({ count }) => t('calendar.pin.unpinned', { count }),
  })
  return {
    isRunning: pin.isRunning || unpin.isRunning,
    set: (items, pinned) =>
      void (pinned ? pin : unpin).run({
        visits: items.map(({ appointment: { id, version } }) => ({ id, version })),
        pinned,
      }),
  }
}
