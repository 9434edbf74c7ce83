import { Text } from '@mantine/core'
import { NOT_MEASURABLE } from '#domain/measurements/checks/doubt.ts'
import { isRequired, type FormField } from '#domain/measurements/form.ts'
import { isNumberKind } from '#domain/measurements/parse-measure.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { missingReasons } from '../accept-reasons.ts'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { DoubtNote, KeepButtons } from './DoubtNote.tsx'
import { MeasureInput } from './MeasureInput.tsx'
import type { MeasureForm } from './use-measure-form.ts'

export interface RowProps {
  form: MeasureForm
  words: MeasureWords
  isFocused: boolean
  /** Whether somebody tried to complete the set: what is missing is marked then. */
  isTried: boolean
}

/** One value of the form: its name, its input, what it was last time, and what is odd about it. */
export function FieldRow({ field, form, words, isFocused, isTried }: RowProps & { field: FormField }) {
  const { t } = useTranslation()
  const { values } = form.state.draft
  const value = values[field.id] ?? null
  const name = words.field(field.id)
  const doubts = form.doubts.filter((doubt) => doubt.field === field.id)
  const accepted = form.state.draft.accepted.filter((known) => known.field === field.id)
  const isNeeded = isRequired(field, values)
  const isMissing = isTried && form.problems[field.id] === 'required'
  const noteId = `measure-note-${field.id}`
  const last = form.last?.values[field.id]

  return (
    <div className={classes.row} data-focused={isFocused || undefined} data-field={field.id}>
      <div className={classes.name}>
        <span>
          {name}
          {isNeeded ? null : <span className={classes.optional}> {t('common.optional')}</span>}
        </span>
      </div>
      <div className={classes.input}>
        {isNumberKind(field.kind) ? (
          <MeasureInput
            name={name}
            field={{ ...field, kind: field.kind }}
            unit={form.state.draft.unit}
            words={words}
            value={typeof value === 'number' ? value : null}
            text={form.state.texts[field.id] ?? null}
            isOdd={doubts.length > 0}
            describedBy={noteId}
            onText={(text) => form.setText(field.id, text)}
            onValue={(next) => form.setField(field.id, next)}
          />
        ) : (
          <Choice field={field} name={name} value={value} form={form} describedBy={noteId} />
        )}
      </div>
      <div className={classes.last}>
        {last === undefined || last === null ? null : words.value(field, last)}
      </div>
      {isMissing ? (
        <div className={classes.doubt}>
          <Text component="p" size="sm" m={0}>
            {t('measure.missing')}
          </Text>
          <KeepButtons
            name={name}
            reasons={missingReasons}
            onAccept={(reason) => form.accept(field.id, reason)}
          />
        </div>
      ) : null}
      <DoubtNote
        id={noteId}
        name={name}
        kind={isNumberKind(field.kind) ? field.kind : 'length'}
        words={words}
        open={doubts}
        accepted={accepted.filter(({ check }) => value !== null || check === NOT_MEASURABLE)}
        onMeant={(meant) => form.setField(field.id, meant)}
        onExchange={(other) => form.exchange(field.id, other)}
        onAccept={(reason) => form.accept(field.id, reason)}
        onTakeBack={() => form.takeBack(field.id)}
      />
    </div>
  )
}

interface ChoiceProps {
  field: FormField
  name: string
  value: number | string | boolean | null
  form: MeasureForm
  describedBy: string
}

function Choice({ field, name, value, form, describedBy }: ChoiceProps) {
  const { t } = useTranslation()
  if (field.kind === 'yes_no') {
    const answers = ['yes', 'no'] as const
    return (
      <ChoiceButtons
        label={name}
        describedBy={describedBy}
        value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
        options={answers.map((answer) => ({ value: answer, label: t(`common.${answer}`) }))}
        onChange={(answer) => form.setField(field.id, answer === null ? null : answer === 'yes')}
      />
    )
  }
  return (
    <ChoiceButtons
      label={name}
      describedBy={describedBy}
      value={typeof value === 'string' ? value : null}
      options={field.choices.map((code) => ({ value: code, label: t(`measure.choice.${code}`) }))}
      onChange={(code) => form.setField(field.id, code)}
    />
  )
}
