import { Button, Group, Text, Textarea } from '@mantine/core'
import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { isAsked } from '#domain/measurements/form.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { usualReason } from '../accept-reasons.ts'
import { DerivedValues } from '../DerivedValues.tsx'
import classes from '../measurements.module.css'
import type { MeasureWords } from '../use-measure-words.ts'
import { DrawingPane } from './DrawingPane.tsx'
import { FieldRow } from './FieldRow.tsx'
import { HeadFields } from './HeadFields.tsx'
import { KeepLine } from './KeepLine.tsx'
import { SeriesRows } from './SeriesRows.tsx'
import type { KeepStatus } from './use-kept-draft.ts'
import type { MeasureForm } from './use-measure-form.ts'

interface MeasureSheetProps {
  form: MeasureForm
  words: MeasureWords
  status: KeepStatus
  isCompleting: boolean
  onComplete: () => void
}

/** The form and its drawing. Enter goes to the next field, Alt+Enter keeps a doubted value, Ctrl+Enter completes. */
export function MeasureSheet({ form, words, status, isCompleting, onComplete }: MeasureSheetProps) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [isTried, setIsTried] = useState(false)
  const { draft } = form.state
  const { form: definition } = form.facts
  const openProblems = Object.keys(form.problems).length + form.unreadable.length + (draft.staffId ? 0 : 1)

  const complete = () => {
    setIsTried(true)
    if (openProblems === 0) return onComplete()
    const wrong = new Set([...Object.keys(form.problems), ...form.unreadable])
    const rows = [...(sheet.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])]
    const first = rows.find(({ dataset }) => wrong.has(dataset['field'] ?? ''))
    const target = first ?? sheet.current
    target?.querySelector<HTMLElement>('[data-measure], input')?.focus()
    target?.scrollIntoView({ block: 'center' })
  }
  const keepFocused = () => {
    if (!focused) return
    if (form.allDoubts.some(({ field }) => field === focused)) form.accept(focused, usualReason)
    else if (form.problems[focused] === 'required') form.accept(focused, 'cannot_be_taken')
  }
  useShortcut('measure.complete', 'mod+Enter', 'measure.shortcut.complete', complete)
  useShortcut('measure.keep', 'alt+Enter', 'measure.shortcut.keep', keepFocused)

  return (
    <div
      ref={sheet}
      className={classes.sheet}
      onKeyDown={goOnWithEnter}
      onFocus={(event) => setFocused(fieldOf(event))}
    >
      <div className={classes.form}>
        <HeadFields form={form} isTried={isTried} />
        {definition.sections.map(({ id, items }) => {
          const asked = items.filter((item) => isAsked(item, draft.values))
          return (
            <section key={id} className={classes.section} aria-label={t(`measure.section.${id}`)}>
              <h2 className={classes.sectionTitle}>{t(`measure.section.${id}`)}</h2>
              {asked.map((item) =>
                item.kind === 'series' ? (
                  <SeriesRows key={item.id} series={item} form={form} words={words} isTried={isTried} />
                ) : (
                  <FieldRow
                    key={item.id}
                    field={item}
                    form={form}
                    words={words}
                    isFocused={focused === item.id}
                    isTried={isTried}
                  />
                ),
              )}
            </section>
          )
        })}
        <DerivedValues form={definition} values={draft.values} words={words} />
        <Textarea
          label={t('measure.note')}
          autosize
          minRows={2}
          maxLength={4000}
          value={draft.note}
          onChange={(event) => form.setHead({ note: event.currentTarget.value })}
        />
        <div className={classes.bar}>
          <Group gap="sm">
            <Button size="md" loading={isCompleting} onClick={complete} aria-keyshortcuts="Control+Enter">
              {t('measure.complete')}
            </Button>
            <KeepLine status={status} />
          </Group>
          {isTried && openProblems > 0 ? (
            <Text role="alert" className={classes.warning}>
              {t('measure.stillOpen', { count: openProblems })}
            </Text>
          ) : null}
        </div>
      </div>
      <DrawingPane form={form} words={words} focused={focused} />
    </div>
  )
}

function fieldOf(event: FocusEvent<HTMLElement>): string | null {
  return event.target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null
}

/** Enter goes on to the next field, Shift+Enter back; buttons and long texts keep their own Enter. */
function goOnWithEnter(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return
  const from = event.target as HTMLElement
  if (!from.matches('input[data-measure], [role="radio"]')) return
  event.preventDefault()
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-measure]')]
  const here = all.findIndex((stop) => stop === from || stop.parentElement === from.parentElement)
  const next = all[here + (event.shiftKey ? -1 : 1)]
  next?.focus()
  if (next instanceof HTMLInputElement) next.select()
}
