import type { DoorView } from '#contract/door.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useCamp } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

export interface CallNext {
  isRunning: boolean
  /** Calls the next of the line; with a token, finishes that one in the same press. */
  take: (finish: { id: string; version: number } | null) => void
}

/** Calls the station's next person; the toast says whom, and takes both back. */
export function useCallNext(view: DoorView, station: Station): CallNext {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const action = useAction(api.door.callNext.mutationOptions(), {
    done: ({ called, finished }) =>
      [
        finished ? t('door.done.finished', { number: finished.number }) : '',
        finished?.notDelivered
          ? t('door.notDelivered', { why: t(`common.refused.${finished.notDelivered.reason}`) })
          : '',
        called ? t('door.done.called', { number: called.number }) : t('door.station.nobody'),
      ]
        .filter(Boolean)
        .join(' · '),
  })
  return {
    isRunning: action.isRunning,
    take: (finish) => {
      if (action.isRunning) return
      void action.run({ campId: camp.id, date: view.date, stationId: station.id, finish })
    },
  }
}
