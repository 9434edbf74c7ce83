import { useState } from 'react'
import { z } from 'zod'
import type { OrderRecord } from '#contract/orders.ts'
import { receiptMarks } from '#domain/fitting/delivery.ts'
import { spokenLanguages } from '#domain/people/spoken-language.ts'
import { readDraft } from '../../shared/draft-store.ts'
import { useFormat } from '../../shared/format.ts'
import { useKept } from '../../shared/use-kept.ts'
import { useTranslation } from '../../shared/use-translation.ts'

const deliveryTyped = z.object({
  receivedBy: z.string(),
  relation: z.string(),
  mark: z.enum(receiptMarks).nullable(),
  spares: z.array(z.object({ itemId: z.string(), quantity: z.number() })),
  language: z.enum(spokenLanguages).nullable(),
  /** The signature as it was drawn, line by line. */
  strokes: z.array(z.array(z.number())).default([]),
  photoId: z.string().nullable().default(null),
  note: z.string(),
  overrideReason: z.string(),
})
export type DeliveryTyped = z.infer<typeof deliveryTyped>

/** What is typed of a receipt; it begins with the person themselves and the language that they speak. */
export function useDeliveryDraft({ order, language }: OrderRecord, name: string) {
  const { t } = useTranslation()
  const format = useFormat()
  const key = `fitting.deliver.${order.id}`
  const title = t('fitting.deliver.draft', { number: format.digits(order.number) })
  const kept = useKept<DeliveryTyped>(key, key, title, `/orders/${order.id}/deliver`)
  const [typed, setTyped] = useState<DeliveryTyped>(
    () =>
      readDraft(key, deliveryTyped)?.values ?? {
        receivedBy: name,
        relation: '',
        mark: null,
        spares: [],
        language,
        strokes: [],
        photoId: null,
        note: '',
        overrideReason: '',
      },
  )
  const change = (part: Partial<DeliveryTyped>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    kept.keep(next)
  }
  return { typed, change, forget: () => kept.forget() }
}
