import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MeasurementDraft } from '#contract/measurements.ts'
import { checkSet, openDoubts } from '#domain/measurements/check-set.ts'
import {
  NOT_MEASURABLE,
  parseReadingKey,
  type CheckSubject,
  type Doubt,
} from '#domain/measurements/checks/doubt.ts'
import { lastSetBefore } from '#domain/measurements/compare-sets.ts'
import { completionProblems, type SetProblems } from '#domain/measurements/complete-set.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import { parseMeasure } from '#domain/measurements/parse-measure.ts'
import { ageGroupOn, type RangeOverrides } from '#domain/measurements/ranges.ts'
import type { Birth } from '#domain/people/birth.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import {
  accept,
  openState,
  setReading,
  setText,
  setValue,
  takeBack,
  type MeasureState,
} from './measure-state.ts'

export interface FormFacts {
  form: MeasurementForm
  deviceType: DeviceType
  side: Side | null
  birth: Birth | null
  ranges: RangeOverrides
  /** Everything measured on the person before. */
  sets: readonly MeasurementSet[]
  /** The draft that is being typed, which is no earlier set. */
  ownId: string
}

export interface MeasureForm {
  state: MeasureState
  facts: FormFacts
  subject: CheckSubject
  last: MeasurementSet | null
  /** Doubts that nobody has accepted, without those about the field that is being typed. */
  doubts: Doubt[]
  /** The same with those. */
  allDoubts: Doubt[]
  problems: SetProblems
  /** Fields whose text cannot be read. */
  unreadable: string[]
  setHead: (head: Partial<MeasurementDraft>) => void
  setText: (field: string, text: string | null) => void
  setField: (field: string, value: number | string | boolean | null) => void
  setStep: (seriesId: string, stepMm: number) => void
  exchange: (one: string, other: string) => void
  accept: (field: string, reason: string) => void
  takeBack: (field: string) => void
  replaceDraft: (draft: MeasurementDraft) => void
}

/** Everything that is typed into a form, checked as it is typed. `onChange` hears of every new draft. */
export function useMeasureForm(
  facts: FormFacts,
  initial: MeasureState,
  onChange: (state: MeasureState) => void,
): MeasureForm {
  const [state, change] = useState(initial)
  const opened = useRef(initial)
  useEffect(() => {
    if (state !== opened.current) onChange(state)
  }, [state, onChange])
  const checked = useChecks(facts, state)

  const setField = useCallback(
    (field: string, value: number | string | boolean | null) =>
      change((known) => {
        const reading = parseReadingKey(field)
        if (!reading) return setValue(known, field, value)
        return setReading(
          known,
          reading.seriesId,
          reading.distanceMm,
          typeof value === 'number' ? value : null,
        )
      }),
    [change],
  )
  const { allDoubts } = checked
  const acceptField = (field: string, reason: string) =>
    change((known) => {
      const found = allDoubts.filter((doubt) => doubt.field === field).map(({ check }) => check)
      return accept(setText(known, field, null), field, found.length > 0 ? found : [NOT_MEASURABLE], reason)
    })

  return {
    state,
    facts,
    ...checked,
    setField,
    accept: acceptField,
    setHead: (head) => change((known) => ({ ...known, draft: { ...known.draft, ...head } })),
    setText: (field, text) => change((known) => setText(known, field, text)),
    setStep: (seriesId, stepMm) =>
      change((known) => ({ ...known, steps: { ...known.steps, [seriesId]: stepMm } })),
    exchange: (one, other) =>
      change((known) => {
        const { [one]: a = null, [other]: b = null } = known.draft.values
        return setValue(setValue(known, one, b), other, a)
      }),
    takeBack: (field) => change((known) => takeBack(known, field)),
    replaceDraft: (draft) => change(() => openState(facts.form, draft)),
  }
}

function useChecks(facts: FormFacts, { draft, texts }: MeasureState) {
  const { form, deviceType, side, birth, ranges, sets, ownId } = facts
  const last = useMemo(
    () => lastSetBefore({ id: ownId, deviceType, side, takenOn: draft.takenOn }, sets),
    [ownId, deviceType, side, draft.takenOn, sets],
  )
  return useMemo(() => {
    const subject: CheckSubject = {
      form,
      values: draft.values,
      series: draft.series,
      ageGroup: ageGroupOn(birth, draft.takenOn),
      ranges,
      last,
    }
    const allDoubts = openDoubts(checkSet(subject), draft.accepted)
    const doubts = allDoubts.filter(({ field }) => !(field in texts))
    const unreadable = Object.entries(texts)
      .filter(([field, text]) => !parseMeasure(text, kindOf(form, field), draft.unit).ok)
      .map(([field]) => field)
    return { subject, last, allDoubts, doubts, unreadable, problems: completionProblems(subject, draft) }
  }, [form, draft, texts, birth, ranges, last])
}

/** How the number of a field is read; readings of a series are circumferences. */
export function kindOf(form: MeasurementForm, field: string) {
  for (const { items } of form.sections) {
    for (const item of items) {
      if (item.id !== field || item.kind === 'series' || item.kind === 'choice' || item.kind === 'yes_no')
        continue
      return { kind: item.kind, isZeroAllowed: item.isZeroAllowed }
    }
  }
  return { kind: 'circumference', isZeroAllowed: false } as const
}
