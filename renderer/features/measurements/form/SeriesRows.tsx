import { Text } from '@mantine/core'
import { readingKey } from '#domain/measurements/checks/doubt.ts'
import { isRequired, type FormSeries } from '#domain/measurements/form.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { missingReasons } from '../accept-reasons.ts'
import classes from '../measurements.module.css'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { DoubtNote, KeepButtons } from './DoubtNote.tsx'
import type { RowProps } from './FieldRow.tsx'
import { levelsOf } from './measure-state.ts'
import { MeasureInput } from './MeasureInput.tsx'

/** Tape readings as a list with their distances, from the first level down. */
export function SeriesRows({
  series,
  form,
  words,
  isTried,
}: Omit<RowProps, 'isFocused'> & { series: FormSeries }) {
  const { t } = useTranslation()
  const { draft, steps } = form.state
  const name = words.field(series.id)
  const step = steps[series.id] ?? series.stepsMm[0] ?? 30
  const isMissing = isTried && form.problems[series.id] === 'required'
  const excuse = draft.accepted.filter((known) => known.field === series.id)
  return (
    <fieldset className={classes.series} data-field={series.id}>
      <legend>
        {name}
        {isRequired(series, draft.values) ? null : (
          <span className={classes.optional}> {t('common.optional')}</span>
        )}
      </legend>
      <div className={classes.steps}>
        <Text component="span" size="sm" c="dimmed">
          {t('measure.every')}
        </Text>
        <ChoiceButtons
          label={t('measure.stepOf', { name })}
          isStop={false}
          value={String(step)}
          options={series.stepsMm.map((mm) => ({ value: String(mm), label: words.distance(mm) }))}
          onChange={(mm) => mm !== null && form.setStep(series.id, Number(mm))}
        />
      </div>
      <ol className={classes.levels}>
        {levelsOf(series, form.state).map((distanceMm) => (
          <Level key={distanceMm} series={series} distanceMm={distanceMm} form={form} words={words} />
        ))}
      </ol>
      {isMissing ? (
        <div className={classes.doubt}>
          <Text component="p" size="sm" m={0}>
            {t('measure.missingSeries')}
          </Text>
          <KeepButtons
            name={name}
            reasons={missingReasons}
            onAccept={(reason) => form.accept(series.id, reason)}
          />
        </div>
      ) : null}
      <DoubtNote
        id={`measure-note-${series.id}`}
        name={name}
        kind="circumference"
        words={words}
        open={[]}
        accepted={excuse}
        onMeant={() => undefined}
        onExchange={null}
        onAccept={() => undefined}
        onTakeBack={() => form.takeBack(series.id)}
      />
    </fieldset>
  )
}

type LevelProps = Pick<RowProps, 'form' | 'words'> & { series: FormSeries; distanceMm: number }

function Level({ series, distanceMm, form, words }: LevelProps) {
  const { t } = useTranslation()
  const key = readingKey(series.id, distanceMm)
  const name = words.field(key)
  const doubts = form.doubts.filter(({ field }) => field === key)
  const at = (readings: readonly { distanceMm: number; valueMm: number }[] | undefined) =>
    readings?.find((known) => known.distanceMm === distanceMm)?.valueMm ?? null
  const value = at(form.state.draft.series[series.id])
  const last = at(form.last?.series[series.id])
  return (
    <li className={classes.row} data-field={key}>
      <div className={classes.distance}>
        {distanceMm === 0 ? t('measure.atStart') : words.distance(distanceMm)}
      </div>
      <div className={classes.input}>
        <MeasureInput
          name={name}
          field={{ kind: 'circumference', isZeroAllowed: false }}
          unit={form.state.draft.unit}
          words={words}
          value={value}
          text={form.state.texts[key] ?? null}
          isOdd={doubts.length > 0}
          describedBy={`measure-note-${key}`}
          onText={(text) => form.setText(key, text)}
          onValue={(next) => form.setField(key, next)}
        />
      </div>
      <div className={classes.last}>{last === null ? null : words.measure(last, 'circumference')}</div>
      <DoubtNote
        id={`measure-note-${key}`}
        name={name}
        kind="circumference"
        words={words}
        open={doubts}
        accepted={form.state.draft.accepted.filter((known) => known.field === key)}
        onMeant={(meant) => form.setField(key, meant)}
        onExchange={null}
        onAccept={(reason) => form.accept(key, reason)}
        onTakeBack={() => form.takeBack(key)}
      />
    </li>
  )
}
