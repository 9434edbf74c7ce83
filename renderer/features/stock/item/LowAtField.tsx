import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseQuantity, saidQuantity } from '#domain/stock/quantity.ts'
import type { StockUnit } from '#domain/stock/stock-item.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

interface LowAtFieldProps {
  unit: StockUnit
  /** In the stored unit; null never warns, NaN while what is typed is no quantity. */
  value: number | null
  error: string | undefined
  onChange: (value: number | null) => void
}

/** The warning level, in the unit in which the item is said. */
export function LowAtField({ unit, value, error, onChange }: LowAtFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState(
    value === null || Number.isNaN(value) ? '' : format.digits(String(saidQuantity(value, unit))),
  )
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      label={`${t('stock.item.lowAt')} (${t(`stock.unitOf.${unit}`)})`}
      description={t('stock.item.lowAtHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange(parseQuantity(event.currentTarget.value, unit))
      }}
    />
  )
}
