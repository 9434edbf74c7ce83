import { describe, expect, test } from 'vitest'
import {
  completionProblems,
  impossibleValues,
  standingAcceptances,
} from '#domain/measurements/complete-set.ts'
import { compareSets, earlierSets, lastSetBefore } from '#domain/measurements/compare-sets.ts'
import {
  chairSeatDepth,
  crutchLength,
  footSize,
  hearingMean,
  canDriveTricycle,
} from '#domain/measurements/derive.ts'
import {
  aMeasurementSet,
  aSubject,
  formFor,
  transtibialSeries,
  transtibialValues,
} from '#tests/support/measurement-builders.ts'

const filled = { values: transtibialValues, series: transtibialSeries, accepted: [] }

describe('completing', () => {
  test('needs every required field, or a reason why it cannot be taken', () => {
    const { foot_length_sound: _none, ...values } = transtibialValues
    const set = { ...filled, values }
    expect(completionProblems(aSubject({ values }), set)).toEqual({ foot_length_sound: 'required' })
    const accepted = [{ field: 'foot_length_sound', check: 'not_measurable', reason: 'foot in plaster' }]
    expect(completionProblems(aSubject({ values }), { ...set, accepted })).toEqual({})
  })

  test('of somebody who lost both legs asks nothing of a sound side', () => {
    const values = Object.fromEntries(
      Object.entries(transtibialValues).filter(([id]) => !id.endsWith('_sound')),
    )
    expect(Object.keys(completionProblems(aSubject({ values }), { ...filled, values }))).toContain(
      'mtp_height_sound',
    )
    const both = { ...values, no_sound_side: true }
    expect(completionProblems(aSubject({ values: both }), { ...filled, values: both })).toEqual({})
  })

  test('asks for the backrest that was chosen', () => {
    const form = formFor('wheelchair')
    const values = { backrest_by: 'scapula' }
    const problems = completionProblems(aSubject({ form, values, series: {} }), {
      ...filled,
      values,
      series: {},
    })
    expect(problems).toMatchObject({ seat_to_scapula: 'required' })
    expect(problems).not.toHaveProperty('seat_to_rib')
  })

  test('is stopped by a doubt until it was accepted', () => {
    const values = { ...transtibialValues, foot_length_sound: 330 }
    const subject = aSubject({ values })
    expect(completionProblems(subject, { ...filled, values })).toEqual({ foot_length_sound: 'doubted' })
    const accepted = [{ field: 'foot_length_sound', check: 'out_of_range', reason: 'tall man' }]
    expect(completionProblems(subject, { ...filled, values, accepted })).toEqual({})
  })

  test('keeps only the acceptances that still mean something', () => {
    const accepted = [
      { field: 'foot_length_sound', check: 'out_of_range', reason: 'was 33' },
      { field: 'circ_mpt', check: 'not_measurable', reason: 'was bandaged' },
      { field: 'tibial_plateau_ml', check: 'not_measurable', reason: 'wound' },
    ]
    expect(standingAcceptances(aSubject(), { ...filled, accepted })).toEqual([accepted[2]])
  })
})

test.each([
  [{ foot_length_sound: 0 }, { foot_length_sound: 'positive' }],
  [{ foot_length_sound: -4 }, { foot_length_sound: 'positive' }],
  [{ foot_length_sound: '25' }, { foot_length_sound: 'positive' }],
  [{ foot_length_sound: true }, { foot_length_sound: 'not_a_choice' }],
  [{ bulbous: 1 }, { bulbous: 'not_a_choice' }],
  [{ heel_height: 0 }, {}],
  [{ knee_flexion_contracture: -5 }, {}],
  [{ wings: 3 }, { wings: 'unknown_field' }],
])('values %j', (values, problems) => {
  expect(
    impossibleValues(formFor('transtibial'), { ...filled, values: values as typeof filled.values }),
  ).toEqual(problems)
})

test('two readings at one level are refused', () => {
  const series = {
    tt_circ_series: [
      { distanceMm: 30, valueMm: 300 },
      { distanceMm: 30, valueMm: 301 },
    ],
  }
  expect(impossibleValues(formFor('transtibial'), { ...filled, series })).toEqual({
    tt_circ_series: 'positive',
  })
})

test('what the workshop reads from the values', () => {
  expect(footSize('foot_length_sound').derive({ foot_length_sound: 236 })).toBe(24)
  expect(chairSeatDepth.derive({ seat_depth_left: 450, seat_depth_right: 440 })).toEqual({
    min: 390,
    max: 410,
  })
  expect(chairSeatDepth.derive({ seat_depth_left: 450 })).toBeNull()
  expect(crutchLength.derive({ body_height: 1700 })).toBe(1309)
  expect(crutchLength.derive({ body_height: 1700, axilla_floor: 1350 })).toBe(1300)
  const right = {
    threshold_500_right: 40,
    threshold_1000_right: 50,
    threshold_2000_right: 60,
    threshold_4000_right: 71,
  }
  expect(hearingMean('right').derive(right)).toBe(55)
  expect(hearingMean('left').derive(right)).toBeNull()
  const hands = { hand_strength_left: 'mrc_2', hand_strength_right: 'mrc_5' }
  expect(canDriveTricycle.derive({ ...hands, sits_alone: true })).toBe('can_drive')
  expect(canDriveTricycle.derive({ ...hands, sits_alone: false })).toBe('needs_balance')
  expect(canDriveTricycle.derive({ ...hands, hand_strength_right: 'mrc_3', sits_alone: true })).toBe(
    'needs_strength',
  )
  expect(canDriveTricycle.derive(hands)).toBeNull()
})

describe('earlier sets', () => {
  const now = aMeasurementSet({ id: '5', takenOn: '2026-11-24' })
  const march = aMeasurementSet({ id: '1', takenOn: '2026-03-01' })
  const june = aMeasurementSet({ id: '2', takenOn: '2026-06-01' })
  const others = [
    march,
    june,
    now,
    aMeasurementSet({ id: '3', side: 'right', takenOn: '2026-07-01' }),
    aMeasurementSet({ id: '4', struckReason: 'wrong person', takenOn: '2026-08-01' }),
    aMeasurementSet({ id: '6', status: 'draft', takenOn: '2026-09-01' }),
    aMeasurementSet({ id: '7', takenOn: '2026-12-01' }),
  ]
  test('are complete, stand, and are of the same limb', () => {
    expect(earlierSets(now, others)).toEqual([june, march])
    expect(lastSetBefore(march, others)).toBeNull()
  })

  test('are compared line by line, readings at their distance', () => {
    const before = {
      values: { circ_mpt: 355, knee_ml: 95 },
      series: { tt_circ_series: [{ distanceMm: 0, valueMm: 348 }] },
    }
    const lines = compareSets(formFor('transtibial'), now, before)
    const line = (field: string) => lines.find((known) => known.field === field)
    expect(line('circ_mpt')).toMatchObject({ now: 340, before: 355, change: -15, isRemarkable: true })
    expect(line('knee_ml')).toMatchObject({ change: 0, isRemarkable: false })
    expect(line('tt_circ_series@0')).toMatchObject({ distanceMm: 0, now: 340, before: 348, change: -8 })
    expect(line('tt_circ_series@30')).toMatchObject({ before: null, change: null })
    expect(line('tibial_plateau_ml')).toBeUndefined()
  })
})
