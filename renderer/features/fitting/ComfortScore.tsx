import { useId, type CSSProperties } from 'react'
import { comfortScores } from '#domain/fitting/comfort.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

interface ComfortScoreProps {
  value: number | null
  onChange: (score: number) => void
  error?: string | null
  required?: boolean
}

/** The Socket Comfort Score as rising bars: more is better, in words at both ends, so that nobody takes it for pain. */
export function ComfortScore({ value, onChange, error, required = false }: ComfortScoreProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = useId()
  return (
    <fieldset
      className={classes.comfort}
      aria-invalid={Boolean(error)}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className={classes.question}>
        {t('fitting.comfort.question')}
        {required ? (
          <span aria-hidden className={classes.star}>
            {' *'}
          </span>
        ) : null}
      </legend>
      <div className={classes.comfortScale}>
        {comfortScores.map((score) => (
          <label
            key={score}
            className={classes.comfortStep}
            data-chosen={value === score || undefined}
            style={{ '--comfort': score / 10 } as CSSProperties}
          >
            <input
              type="radio"
              name={name}
              className={classes.hiddenRadio}
              checked={value === score}
              onChange={() => onChange(score)}
              aria-label={comfortName(t, format.number(score), score)}
            />
            <span className={classes.comfortBar} aria-hidden />
            <span aria-hidden>{format.number(score)}</span>
          </label>
        ))}
      </div>
      <div className={classes.comfortEnds} aria-hidden>
        <span>{t('fitting.comfort.worst', { score: format.number(0) })}</span>
        <span>{t('fitting.comfort.best', { score: format.number(10) })}</span>
      </div>
      {error ? (
        <p id={`${name}-error`} className={classes.problem}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}

function comfortName(
  t: (key: string, values: Record<string, string>) => string,
  written: string,
  score: number,
): string {
  if (score === 0) return t('fitting.comfort.worst', { score: written })
  if (score === 10) return t('fitting.comfort.best', { score: written })
  return written
}
