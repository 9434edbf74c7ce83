import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RangeSettings } from '#contract/measurements.ts'
import type { FormItem, MeasurementForm, Range } from '#domain/measurements/form.ts'
import { isNumberKind, parseMeasure, type NumberKind } from '#domain/measurements/parse-measure.ts'
import { rangeKey } from '#domain/measurements/ranges.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useMeasureWords } from '../use-measure-words.ts'
import { FormDialog } from '../../../shared/FormDialog.tsx'

interface RangeDialogProps {
  form: MeasurementForm
  item: FormItem
  settings: RangeSettings
  onClose: () => void
}

type End = 'adultMin' | 'adultMax' | 'childMin' | 'childMax'

const kindOf = (item: FormItem): NumberKind =>
  item.kind !== 'series' && isNumberKind(item.kind) ? item.kind : 'circumference'

/** What was typed as a range: both ends or neither, the lower below the upper. */
function readRange(
  min: string,
  max: string,
  kind: NumberKind,
): { ok: true; range: Range | null } | { ok: false } {
  const field = { kind, isZeroAllowed: true }
  const [low, high] = [parseMeasure(min, field, 'cm'), parseMeasure(max, field, 'cm')]
  if (!low.ok || !high.ok) return { ok: false }
  if (low.value === null && high.value === null) return { ok: true, range: null }
  if (low.value === null || high.value === null || low.value >= high.value) return { ok: false }
  return { ok: true, range: { min: low.value, max: high.value } }
}

/** The camp's own soft limits of one field, with who says so. */
export function RangeDialog({ form, item, settings, onClose }: RangeDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const words = useMeasureWords('cm')
  const kind = kindOf(item)
  const override = settings.overrides[rangeKey(form, item.id)]
  const { adult, child } = override ?? item
  const text = (range: Range | null, end: 'min' | 'max') => (range ? words.number(range[end], kind) : '')
  const [typed, setTyped] = useState<Record<End, string>>({
    adultMin: text(adult, 'min'),
    adultMax: text(adult, 'max'),
    childMin: text(child, 'min'),
    childMax: text(child, 'max'),
  })
  const [source, setSource] = useState(override?.source ?? '')
  const [isTried, setIsTried] = useState(false)
  const save = useAction(api.measurements.setRange.mutationOptions(), {
    done: () => t('measure.ranges.saved', { field: words.field(item.id) }),
    onDone: onClose,
  })
  const own = {
    adult: readRange(typed.adultMin, typed.adultMax, kind),
    child: readRange(typed.childMin, typed.childMax, kind),
  }
  const key = { version: settings.version, formId: form.id, fieldId: item.id }
  const run = () => {
    setIsTried(true)
    if (!own.adult.ok || !own.child.ok || !source.trim()) return
    void save.run({
      ...key,
      range: { adult: own.adult.range, child: own.child.range, source: source.trim() },
    })
  }
  return (
    <FormDialog
      title={words.field(item.id)}
      submit={t('common.save')}
      isRunning={save.isRunning}
      beside={
        override ? (
          <Button variant="subtle" onClick={() => void save.run({ ...key, range: null })}>
            {t('measure.ranges.reset')}
          </Button>
        ) : null
      }
      onSubmit={run}
      onClose={onClose}
    >
      <Text size="sm">{t('measure.ranges.text', { unit: words.unit(kind) })}</Text>
      {(['adult', 'child'] as const).map((who) => (
        <div key={who}>
          <Group gap="sm" align="flex-end" wrap="nowrap">
            {(['Min', 'Max'] as const).map((end) => (
              <TextInput
                key={end}
                label={t(`measure.ranges.${who}${end}`)}
                inputMode="decimal"
                value={typed[`${who}${end}`]}
                onChange={(event) => setTyped({ ...typed, [`${who}${end}`]: event.currentTarget.value })}
              />
            ))}
          </Group>
          {isTried && !own[who].ok ? (
            <Text size="sm" c="var(--q-warning)" role="alert">
              {t('measure.ranges.wrong')}
            </Text>
          ) : null}
        </div>
      ))}
      <TextInput
        label={t('measure.ranges.source')}
        description={t('measure.ranges.sourceHint')}
        maxLength={200}
        value={source}
        error={isTried && !source.trim() ? t('common.invalid.required') : undefined}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
