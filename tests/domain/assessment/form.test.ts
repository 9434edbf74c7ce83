import { describe, expect, test } from 'vitest'
import { assessmentForm, assessmentForms, getAssessmentForm } from '#domain/assessment/assessment-form.ts'
import { checkAssessment, type AssessmentToCheck } from '#domain/assessment/check-assessment.ts'
import {
  askedItems,
  checkFindings,
  countAnswered,
  fillUsual,
  keepAsked,
} from '#domain/assessment/findings.ts'

const { limb: limbSections, person } = assessmentForm
const items = [...limbSections, ...person].flatMap((section) => section.items)
const leg = { limb: { region: 'lower', level: 'transtibial' }, sex: 'male' } as const
const polio = { limb: { region: 'lower', level: 'none' }, sex: 'male' } as const
const arm = { limb: { region: 'upper', level: 'transradial' }, sex: 'male' } as const
const keys = (list: { key: string }[]) => list.map(({ key }) => key)

describe('the form', () => {
  test('holds what ISO 8548-2 describes, in this order', () => {
    const iso = items.filter(({ source }) => source === 'iso_8548_2')
    expect(keys(iso)).toEqual([
      ...['shape', 'softTissue', 'consistency', 'muscle', 'bone', 'foreignBody', 'endBearing'],
      ...[
        'skinIntact',
        'sensation',
        'scar',
        'scarHealed',
        'scarMoves',
        'skinHistory',
        'colour',
        'warm',
        'oedema',
      ],
      ...['pain', 'tender', 'phantomSensation', 'phantomPain', 'flexion'],
    ])
  })

  test('names every question once, with options or a range', () => {
    for (const sections of [limbSections, person]) {
      const own = keys(sections.flatMap((section) => [...section.items]))
      expect(new Set(own).size).toBe(own.length)
    }
    for (const item of items) {
      if (item.kind === 'choice' || item.kind === 'choices')
        expect(item.options?.length, item.key).toBeGreaterThan(1)
      if (item.kind === 'number' || item.kind === 'scale') expect(item.min! < item.max!, item.key).toBe(true)
    }
  })

  test('every usual answer is an answer', () => {
    for (const sections of [limbSections, person]) {
      const usual = Object.fromEntries(
        sections.flatMap(({ items: own }) =>
          own.flatMap((item) => (item.usual === undefined ? [] : [[item.key, item.usual]])),
        ),
      )
      expect(checkFindings(sections, usual)).toEqual({})
    }
  })

  test('a stored record finds the version with which it was taken', () => {
    for (const form of assessmentForms) expect(getAssessmentForm(form.version)).toBe(form)
    expect(() => getAssessmentForm(0)).toThrow('no assessment form 0')
  })
})

describe('which questions are asked', () => {
  test('a residual limb is described only where there is one', () => {
    expect(keys(askedItems(limbSections, leg, {}))).toContain('shape')
    expect(keys(askedItems(limbSections, polio, {}))).not.toContain('shape')
    expect(keys(askedItems(limbSections, polio, {}))).toContain('strengthFlexors')
    expect(keys(askedItems(limbSections, leg, {}))).toContain('hipContracture')
    expect(keys(askedItems(limbSections, arm, {}))).not.toContain('hipContracture')
  })

  test('an answer opens the next questions, and closing them drops what they held', () => {
    const about = { limb: null, sex: 'male' } as const
    expect(keys(askedItems(person, about, {}))).not.toContain('whyNotUsed')
    const values = { previous: 'one', whyNotUsed: ['pain'] }
    expect(keys(askedItems(person, about, values))).toContain('whyNotUsed')
    expect(keepAsked(person, about, { ...values, previous: 'none' })).toEqual({ previous: 'none' })
  })

  test('pregnancy is asked of women', () => {
    expect(keys(askedItems(person, { limb: null, sex: 'female' }, {}))).toContain('pregnant')
    expect(keys(askedItems(person, { limb: null, sex: null }, {}))).not.toContain('pregnant')
  })

  test('"the rest as usual" fills what is empty and keeps what was told', () => {
    const filled = fillUsual(limbSections, leg, { wound: 'open' })
    expect(filled).toMatchObject({ wound: 'open', skinIntact: true, strengthFlexors: 5, bone: [] })
    expect(filled['shape']).toBeUndefined()
    expect(countAnswered(limbSections, leg, {}).answered).toBe(0)
    expect(countAnswered(limbSections, leg, filled).answered).toBeGreaterThan(15)
  })
})

describe('findings', () => {
  test.each([
    ['shape', 'square', 'not_an_option'],
    ['shape', true, 'not_an_option'],
    ['bone', ['spur', 'tail'], 'not_an_option'],
    ['endBearing', 'yes', 'not_an_option'],
    ['pain', 11, 'out_of_range'],
    ['contracture', -1, 'out_of_range'],
    ['pain', NaN, 'not_a_number'],
    ['limbNote', 'x'.repeat(2001), 'too_long'],
    ['wings', 'two', 'unknown_item'],
  ])('%s = %s is refused', (key, value, problem) => {
    expect(checkFindings(limbSections, { [key]: value })).toEqual({ [key]: problem })
  })

  test('nothing told is nothing wrong', () => {
    expect(checkFindings(limbSections, { shape: null, bone: [], pain: 0, limbNote: '' })).toEqual({})
  })
})

describe('completing', () => {
  const draft = (over: Partial<AssessmentToCheck> = {}): AssessmentToCheck => ({
    limbFindings: [{ limbId: 'limb', values: { wound: 'none' } }],
    decision: 'fit_now',
    decisionReason: '',
    earliestDate: null,
    overrideReason: '',
    verdict: 'clear',
    today: '2026-11-24',
    ...over,
  })

  test.each([
    ['is possible', {}, {}],
    ['an unsure clock leaves it to the person', { verdict: 'unsure' as const }, {}],
    ['needs a limb', { limbFindings: [] }, { limbs: 'limb_required' }],
    [
      'needs the wound',
      { limbFindings: [{ limbId: 'a', values: {} }] },
      { 'limbs.0.values.wound': 'wound_required' },
    ],
    ['needs a decision', { decision: null }, { decision: 'decision_required' }],
    [
      'against the clock needs a reason',
      { verdict: 'wait' as const },
      { overrideReason: 'override_required' },
    ],
    [
      'blank is no reason',
      { verdict: 'wait' as const, overrideReason: '  ' },
      { overrideReason: 'override_required' },
    ],
    ['against the clock with a reason', { verdict: 'wait' as const, overrideReason: 'leaves tomorrow' }, {}],
    [
      'waiting needs a reason and a day',
      { decision: 'wait' as const },
      { decisionReason: 'reason_required', earliestDate: 'date_required' },
    ],
    [
      'not before tomorrow',
      { decision: 'wait' as const, decisionReason: 'wound', earliestDate: '2026-11-24' },
      { earliestDate: 'date_not_after_today' },
    ],
    ['waiting', { decision: 'wait' as const, decisionReason: 'wound', earliestDate: '2026-11-25' }, {}],
    ['referring needs a reason', { decision: 'refer' as const }, { decisionReason: 'reason_required' }],
    ['so does "not suitable"', { decision: 'not_suitable' as const }, { decisionReason: 'reason_required' }],
  ])('%s', (_name, over, problems) => {
    expect(checkAssessment(draft(over))).toEqual(problems)
  })
})
