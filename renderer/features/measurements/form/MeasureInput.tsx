import { TextInput } from '@mantine/core'
import { parseMeasure, type NumberKind } from '#domain/measurements/parse-measure.ts'
import type { LengthUnit } from '#domain/measurements/measurement-set.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { MeasureWords } from '../use-measure-words.ts'
import classes from '../measurements.module.css'

interface MeasureInputProps {
  name: string
  field: { kind: NumberKind; isZeroAllowed: boolean }
  unit: LengthUnit
  words: MeasureWords
  value: number | null
  /** What is being typed or could not be read; null once it is settled. */
  text: string | null
  isOdd: boolean
  describedBy?: string | undefined
  onText: (text: string | null) => void
  onValue: (value: number | null) => void
}

/** One number as it is read off the tape: any digits, comma or point, fractions of inches. What cannot be read stays as typed. */
export function MeasureInput({
  name,
  field,
  unit,
  words,
  value,
  text,
  isOdd,
  describedBy,
  onText,
  onValue,
}: MeasureInputProps) {
  const { t } = useTranslation()
  const read = text === null ? null : parseMeasure(text, field, unit)
  return (
    <TextInput
      aria-label={name}
      aria-describedby={describedBy}
      data-measure=""
      data-odd={isOdd || undefined}
      autoComplete="off"
      enterKeyHint="next"
      inputMode={unit === 'in' ? 'text' : 'decimal'}
      classNames={{ input: classes.number, error: classes.unreadable }}
      value={text ?? (value === null ? '' : words.number(value, field.kind))}
      error={read && !read.ok ? t(`measure.unreadable.${read.reason}`) : undefined}
      rightSection={<span className={classes.unit}>{words.unit(field.kind)}</span>}
      rightSectionWidth={40}
      onChange={(event) => {
        const typed = event.currentTarget.value
        const result = parseMeasure(typed, field, unit)
        onText(typed)
        onValue(result.ok ? result.value : null)
      }}
      onBlur={() => {
        if (read?.ok) onText(null)
      }}
    />
  )
}
