import { Text } from '@mantine/core'
import { parseReadingKey } from '#domain/measurements/checks/doubt.ts'
import { itemsOf, type BodyPart } from '#domain/measurements/form.ts'
import { rangeKey, rangeOf } from '#domain/measurements/ranges.ts'
import { isNumberKind } from '#domain/measurements/parse-measure.ts'
import { MeasurementDrawing } from '../../../print/measurement-drawing/MeasurementDrawing.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'
import { useCaptions } from '../use-captions.ts'
import { levelsOf } from './measure-state.ts'
import type { MeasureForm } from './use-measure-form.ts'

interface DrawingPaneProps {
  form: MeasureForm
  words: MeasureWords
  /** Field or reading that has the focus. */
  focused: string | null
}

/** The limb with the landmark of the focused field, and how that field is taken. */
export function DrawingPane({ form, words, focused }: DrawingPaneProps) {
  const { t } = useTranslation()
  const { facts, state } = form
  const captions = useCaptions(facts.form, facts.side)
  const reading = focused ? parseReadingKey(focused) : null
  const id = reading?.seriesId ?? focused
  const item = id ? itemsOf(facts.form).find((known) => known.id === id) : undefined
  const levels = item?.kind === 'series' ? levelsOf(item, state) : null
  const mark = item?.mark
    ? {
        id: item.mark,
        ...(levels
          ? { levels: { count: levels.length, current: reading ? levels.indexOf(reading.distanceMm) : null } }
          : {}),
      }
    : null
  return (
    <aside className={classes.pane} aria-label={t('measure.drawing')}>
      <div className={classes.drawing}>
        <MeasurementDrawing
          drawing={facts.form.drawing}
          side={facts.side}
          label={t('measure.drawingOf', {
            form: words.form(facts.form),
            part: item ? words.field(item.id) : '',
          })}
          captions={captions}
          mark={mark}
        />
      </div>
      {item && focused ? (
        <FocusedField form={form} words={words} item={item} focused={focused} />
      ) : (
        <Text c="dimmed">{t('measure.drawingHint')}</Text>
      )}
    </aside>
  )
}

interface FocusedFieldProps extends Omit<DrawingPaneProps, 'focused'> {
  item: ReturnType<typeof itemsOf>[number]
  focused: string
}

function FocusedField({ form, words, item, focused }: FocusedFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { facts, subject, last } = form
  const kind = item.kind === 'series' ? 'circumference' : isNumberKind(item.kind) ? item.kind : null
  const range = rangeOf(facts.form, item, subject.ageGroup, facts.ranges)
  const source = facts.ranges[rangeKey(facts.form, item.id)]?.source
  const part: BodyPart = item.of
  return (
    <div className={classes.focused} aria-live="polite">
      <Text fw={650} size="lg">
        {words.field(focused)}
      </Text>
      <Text size="sm" c="dimmed">
        {words.part(part)}
        {facts.side && (part === 'residual' || part === 'affected') ? ` · ${format.side(facts.side)}` : ''}
      </Text>
      <Text>{words.how(item.id)}</Text>
      {range && kind ? (
        <Text size="sm" c="dimmed">
          {t('measure.usually', { range: words.range(range, kind) })} ·{' '}
          {source ? t('measure.rangeFrom', { source }) : t('measure.toBeConfirmed')}
        </Text>
      ) : null}
      {last ? (
        <Text size="sm" c="dimmed">
          {t('measure.lastTaken', { date: format.date(last.takenOn) })}
        </Text>
      ) : null}
    </div>
  )
}
