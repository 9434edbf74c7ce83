import { useState } from 'react'
import { z } from 'zod'
import { fittingChangeCodes } from '#domain/fitting/fitting-changes.ts'
import { trialOutcomes } from '#domain/fitting/trial.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { readDraft } from '../../shared/draft-store.ts'
import { useFormat } from '../../shared/format.ts'
import { useKept } from '../../shared/use-kept.ts'
import { useTranslation } from '../../shared/use-translation.ts'

const trialTyped = z.object({
  changes: z.array(z.enum(fittingChangeCodes)),
  socketComfort: z.number().nullable(),
  outcome: z.enum(trialOutcomes).nullable(),
  cause: z.enum(orderCauses).nullable(),
  note: z.string(),
})
export type TrialTyped = z.infer<typeof trialTyped>

const empty: TrialTyped = { changes: [], socketComfort: null, outcome: null, cause: null, note: '' }

/** What is typed of a trial; it outlives a crash, a lock and a step aside. */
export function useTrialDraft(order: DeviceOrder) {
  const { t } = useTranslation()
  const format = useFormat()
  const key = `fitting.trial.${order.id}`
  const title = t('fitting.trial.draft', { number: format.digits(order.number) })
  const kept = useKept<TrialTyped>(key, key, title, `/orders/${order.id}/trial`)
  const [typed, setTyped] = useState(() => readDraft(key, trialTyped)?.values ?? empty)
  const change = (part: Partial<TrialTyped>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    kept.keep(next)
  }
  return { typed, change, forget: () => kept.forget() }
}
