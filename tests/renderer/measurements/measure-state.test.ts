import { describe, expect, test } from 'vitest'
import { seriesOf } from '#domain/measurements/form.ts'
import { flatten, unflatten } from '#renderer/features/measurements/form/StaleDraft.tsx'
import {
  accept,
  levelsOf,
  openState,
  setReading,
  setValue,
  stepOf,
} from '#renderer/features/measurements/form/measure-state.ts'
import { parseMeasureAddress } from '#renderer/features/measurements/address.ts'
import { aMeasurementDraft, formFor } from '#tests/support/measurement-builders.ts'

const form = formFor('transtibial')
const series = seriesOf(form)[0]!
const empty = () => openState(form, aMeasurementDraft({ values: {}, series: {} }))

describe('the levels of a series', () => {
  test('cover the limb that was measured, and always offer one more than was filled', () => {
    expect(levelsOf(series, empty())).toEqual([0, 30, 60, 90])
    expect(levelsOf(series, setValue(empty(), 'tt_residual_length', 140))).toEqual([0, 30, 60, 90, 120])
    const short = setReading(
      setReading(setValue(empty(), 'tt_residual_length', 25), series.id, 0, 340),
      series.id,
      30,
      330,
    )
    expect(levelsOf(series, short)).toEqual([0, 30, 60])
  })

  test('stay few when the length is a slip, and keep readings that were taken at another step', () => {
    expect(levelsOf(series, setValue(empty(), 'tt_residual_length', 1400))).toHaveLength(12)
    const state = { ...setReading(empty(), series.id, 25, 330), steps: { [series.id]: 50 } }
    expect(levelsOf(series, state)).toEqual([0, 25, 50, 100, 150])
  })

  test('take the step at which a kept draft was measured', () => {
    const at = (...distances: number[]) =>
      stepOf(
        series,
        distances.map((distanceMm) => ({ distanceMm, valueMm: 300 })),
      )
    expect([at(), at(0, 30, 60), at(0, 50, 100), at(0, 25, 50)]).toEqual([30, 30, 50, 25])
  })
})

test('what was accepted about a value is forgotten with the value', () => {
  const accepted = accept(setValue(empty(), 'circ_mpt', 3400), 'circ_mpt', ['ten_fold'], 'measured_twice')
  expect(accepted.draft.accepted).toHaveLength(1)
  expect(setValue(accepted, 'circ_mpt', 340).draft.accepted).toEqual([])
  expect(setValue(accepted, 'knee_ml', 95).draft.accepted).toHaveLength(1)
})

test('a draft is compared field by field and put together again as it was', () => {
  const draft = aMeasurementDraft({
    note: 'scar',
    accepted: [{ field: 'circ_mpt', check: 'ten_fold', reason: 'x' }],
  })
  expect(unflatten(flatten(draft, form), draft)).toEqual(draft)
})

test('an address that makes no sense asks for nothing', () => {
  expect(parseMeasureAddress({ order: 7, device: 'wings', side: 'up', from: '' })).toEqual({
    order: null,
    device: null,
    side: null,
    from: null,
  })
  expect(parseMeasureAddress({ device: 'afo', side: 'left' })).toMatchObject({ device: 'afo', side: 'left' })
})
