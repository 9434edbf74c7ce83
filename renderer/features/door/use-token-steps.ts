import type { DoorToken } from '#contract/door.ts'
import type { TokenStep } from '#domain/queue/token-steps.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface TokenSteps {
  isRunning: boolean
  take: (
    step: TokenStep,
    where?: { stationId?: string | null; stationKind?: StationKind | null; reason?: string },
  ) => void
}

/** Takes a token (none: nothing) one step on; the toast says so and takes it back. */
export function useTokenSteps(entry: DoorToken | null): TokenSteps {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction(api.door.step.mutationOptions(), {
    done: ({ number, state, stationKind, notDelivered }) =>
      [
        t(`door.done.${state}`, { number, place: t(`domain.stationKind.${stationKind}`) }),
        notDelivered ? t('door.notDelivered', { why: t(`common.refused.${notDelivered.reason}`) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
  })
  return {
    isRunning: action.isRunning,
    take: (step, { stationId = null, stationKind = null, reason = '' } = {}) => {
      if (action.isRunning || !entry) return
      const { id, version } = entry.token
      void action.run({ id, version, step, stationId, stationKind, reason })
    },
  }
}
