import type { DoorToken } from '#contract/door.ts'
import type { QueuePriority } from '#domain/queue/token.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface TokenUpdate {
  set: (change: { patientId?: string; priority?: QueuePriority; mayName?: boolean }) => void
}

/** Says whose a number is, or how urgent it is. */
export function useTokenUpdate({ token }: DoorToken): TokenUpdate {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction(api.door.update.mutationOptions(), {
    done: ({ number }) => t('door.updated', { number }),
  })
  const { id, version, patientId, priority, note } = token
  return {
    set: (change) => {
      if (!action.isRunning) void action.run({ id, version, patientId, priority, note, ...change })
    },
  }
}
