import type { MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './measurements.module.css'
import type { MeasureWords } from './use-measure-words.ts'

interface DerivedValuesProps {
  form: MeasurementForm
  values: MeasurementSet['values']
  words: MeasureWords
}

/** What the workshop reads from the values: sizes and lengths worked out from them. */
export function DerivedValues({ form, values, words }: DerivedValuesProps) {
  const { t } = useTranslation()
  const known = form.derived.flatMap((derived) => {
    const value = derived.derive(values)
    return value === null ? [] : [{ derived, value }]
  })
  if (known.length === 0) return null
  return (
    <section className={classes.derived} aria-label={t('measure.derivedTitle')}>
      <h2 className={classes.sectionTitle}>{t('measure.derivedTitle')}</h2>
      <dl>
        {known.map(({ derived, value }) => (
          <div key={derived.id}>
            <dt>{t(`measure.derived.${derived.id}`)}</dt>
            <dd>{words.derived(derived, value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
