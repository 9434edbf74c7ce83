import { useState } from 'react'
import { z } from 'zod'
import { checkoutFill, type CheckoutFill } from '#contract/checkouts.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { readDraft } from '../../shared/draft-store.ts'
import { useFormat } from '../../shared/format.ts'
import { useKept } from '../../shared/use-kept.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Answers with the version of the check-out from which they began: what another screen saved later counts more. */
const keptFill = z.object({ version: z.number(), fill: checkoutFill })

/** The answers of a check-out; kept on this computer at every press, so that a crash loses none. */
export function useCheckoutDraft(order: DeviceOrder, draft: Checkout) {
  const { t } = useTranslation()
  const format = useFormat()
  const key = `fitting.checkout.${draft.id}`
  const title = t('fitting.checkout.draft', { number: format.digits(order.number) })
  const kept = useKept<z.infer<typeof keptFill>>(key, key, title, `/orders/${order.id}/checkout`)
  const [fill, setFill] = useState<CheckoutFill>(() => {
    const found = readDraft(key, keptFill)?.values
    if (found?.version === draft.version) return found.fill
    return { answers: draft.answers, socketComfort: draft.socketComfort, note: draft.note }
  })
  const change = (part: Partial<CheckoutFill>) => {
    const next = { ...fill, ...part }
    setFill(next)
    kept.keep({ version: draft.version, fill: next })
  }
  return { fill, change, forget: () => kept.forget() }
}
