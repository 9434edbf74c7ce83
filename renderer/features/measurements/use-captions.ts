import { useMemo } from 'react'
import { itemsOf, type BodyPart, type MeasurementForm } from '#domain/measurements/form.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Words under the parts of a drawing: what the limb is and on which side it is. */
export function useCaptions(form: MeasurementForm, side: Side | null): Partial<Record<BodyPart, string>> {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const other = side && (side === 'left' ? 'right' : 'left')
    const used = new Set(itemsOf(form).map(({ of }) => of))
    const sideOf = (part: BodyPart) =>
      part === 'sound' ? other : part === 'residual' || part === 'affected' ? side : null
    return Object.fromEntries(
      [...used].map((part) => {
        const on = sideOf(part)
        return [
          part,
          on
            ? t('measure.onSide', { part: t(`measure.partShort.${part}`), side: format.side(on) })
            : t(`measure.partShort.${part}`),
        ]
      }),
    )
  }, [form, side, t, format])
}
