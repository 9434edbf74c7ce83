import { Text, UnstyledButton } from '@mantine/core'
import { useId, type KeyboardEvent } from 'react'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './rehab.module.css'

export interface RatingFieldProps {
  label: string
  /** `pain`: 10 is worst, squares that fill from the bottom; `comfort`: 10 is best, circles. Never the same shape. */
  kind: 'pain' | 'comfort'
  value: number | null
  onChange: (value: number | null) => void
  error?: string | undefined
}

const steps = Array.from({ length: 11 }, (_, step) => step)

/** 0 to 10 as eleven keys to touch, with the words of both ends. Arrows move, Delete empties. */
export function RatingField({ label, kind, value, onChange, error }: RatingFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft'
    const change = { [forward]: 1, ArrowUp: 1, [back]: -1, ArrowDown: -1 }[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (change === undefined) return
    else {
      const next = Math.min(10, Math.max(0, (value ?? (change > 0 ? -1 : 1)) + change))
      onChange(next)
      event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')[next]?.focus()
    }
    event.preventDefault()
  }
  return (
    <div className={classes.rating} data-kind={kind}>
      <span className={classes.fieldLabel} id={id}>
        {label}
      </span>
      <div role="radiogroup" aria-labelledby={id} className={classes.ratingKeys} onKeyDown={move}>
        {steps.map((step) => (
          <UnstyledButton
            key={step}
            role="radio"
            aria-checked={value === step}
            aria-label={`${format.number(step)}${step === 0 || step === 10 ? ` ${t(`rehab.${kind}End.${step}`)}` : ''}`}
            tabIndex={step === (value ?? 0) ? 0 : -1}
            className={classes.ratingKey}
            onClick={() => onChange(value === step ? null : step)}
          >
            {format.number(step)}
          </UnstyledButton>
        ))}
      </div>
      <div className={classes.ratingEnds} aria-hidden>
        <span>{t(`rehab.${kind}End.0`)}</span>
        <span>{t(`rehab.${kind}End.10`)}</span>
      </div>
      {error ? (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      ) : null}
    </div>
  )
}
