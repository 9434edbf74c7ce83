import { useEffect, useEffectEvent } from 'react'
import type { StaleData } from '#contract/errors.ts'
import type { MeasurementDraft } from '#contract/measurements.ts'
import { itemsOf, type MeasurementForm } from '#domain/measurements/form.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { useFormat } from '../../../shared/format.ts'
import { VersionDialog } from '../../../shared/record/VersionDialog.tsx'
import { compareVersions, mergeVersions } from '../../../shared/record/versions.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { MeasureWords } from '../use-measure-words.ts'
import { draftOfSet } from './measure-state.ts'

interface StaleDraftProps {
  stale: StaleData
  before: MeasurementDraft
  mine: MeasurementDraft
  words: MeasureWords
  onChosen: (stored: MeasurementSet, merged: MeasurementDraft) => void
  /** Back to the form with everything still typed; asked again when it is kept the next time. */
  onClose: () => void
}

/** A draft as one flat record, so that two people's typing is compared field by field. */
export type FlatDraft = Record<string, unknown>

const VALUE = 'values.'
const SERIES = 'series.'

export function flatten(
  { values, series, ...head }: MeasurementDraft,
  form: MeasurementForm | null,
): FlatDraft {
  const flat: FlatDraft = { ...head }
  for (const item of form ? itemsOf(form) : []) {
    if (item.kind === 'series') flat[SERIES + item.id] = series[item.id] ?? []
    else flat[VALUE + item.id] = values[item.id] ?? null
  }
  return flat
}

export function unflatten(flat: FlatDraft, like: MeasurementDraft): MeasurementDraft {
  const draft: MeasurementDraft = { ...like, values: {}, series: {} }
  for (const [key, value] of Object.entries(flat)) {
    if (key.startsWith(VALUE)) {
      if (value !== null) draft.values[key.slice(VALUE.length)] = value as string | number | boolean
    } else if (key.startsWith(SERIES)) {
      if ((value as unknown[]).length > 0) {
        draft.series[key.slice(SERIES.length)] = value as MeasurementSet['series'][string]
      }
    } else Object.assign(draft, { [key]: value })
  }
  return draft
}

/**
 * Two people measured into the same draft: both versions field by field. Nothing is merged silently; where only this screen has
 * typed anything (a write that was still on its way), it goes on by itself.
 */
export function StaleDraft({ stale, before, mine, words, onChosen, onClose }: StaleDraftProps) {
  const stored = stale.current as MeasurementSet
  const form = measurementForms.find(stored.formId, stored.formVersion)
  const fieldWords = useFlatWords(words, form)
  const [own, theirs] = [flatten(mine, form), flatten(draftOfSet(stored), form)]
  const differences = compareVersions(flatten(before, form), own, theirs)
  const isOurs = stored.status === 'draft' && differences.every(({ changedBy }) => changedBy === 'mine')
  const goOn = useEffectEvent(() => onChosen(stored, mine))
  useEffect(() => {
    if (isOurs) goOn()
  }, [isOurs])
  if (isOurs) return null
  return (
    <VersionDialog<FlatDraft>
      stale={stale}
      differences={differences}
      words={fieldWords}
      isRunning={false}
      onSave={(choices) => onChosen(stored, unflatten(mergeVersions(own, theirs, choices), mine))}
      onClose={onClose}
    />
  )
}

function useFlatWords(words: MeasureWords, form: MeasurementForm | null) {
  const { t } = useTranslation()
  const format = useFormat()
  const item = (id: string) => (form ? itemsOf(form).find((known) => known.id === id) : undefined)
  return {
    label: (key: string) =>
      key.startsWith(VALUE) || key.startsWith(SERIES)
        ? words.field(key.slice(key.indexOf('.') + 1))
        : t(`measure.head.${key}`),
    show(key: string, value: unknown) {
      if (key.startsWith(SERIES)) {
        const readings = value as MeasurementSet['series'][string]
        return readings.map(({ valueMm }) => words.number(valueMm, 'circumference')).join(' · ')
      }
      if (key.startsWith(VALUE)) {
        const known = item(key.slice(VALUE.length))
        return known ? words.value(known, value as string | number | boolean | null) : ''
      }
      if (key === 'takenOn') return format.date(String(value))
      if (key === 'accepted') return format.number((value as unknown[]).length)
      if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
      if (key === 'posture' && value) return t(`measure.posture.${String(value)}`)
      return key === 'staffId' ? '' : String(value ?? '')
    },
  }
}
