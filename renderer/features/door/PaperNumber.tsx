import type { DoorView } from '#contract/door.ts'
import { isReserved } from '#domain/queue/token-block.ts'
import { useFormat } from '../../shared/format.ts'
import { NumberField } from '../../shared/NumberField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

export interface PaperNumberProps {
  view: DoorView
  value: number | null
  onChange: (number: number | null) => void
}

/** The number of a printed token that is entered afterwards; only where numbers were set aside for the day. */
export function PaperNumber({ view: { paperNumbers }, value, onChange }: PaperNumberProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (paperNumbers.length === 0) return null
  const spans = paperNumbers.map(({ firstNumber, lastNumber }) =>
    [firstNumber, lastNumber].map((number) => format.digits(String(number))).join('–'),
  )
  const isWrong = value !== null && !isReserved(paperNumbers, value)
  return (
    <NumberField
      label={t('door.paperNumber')}
      description={t('door.paperHint', { numbers: spans.join(', ') })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={onChange}
      error={isWrong ? t('door.paperWrong', { numbers: spans.join(', ') }) : undefined}
    />
  )
}
