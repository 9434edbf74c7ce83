import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { completionProblems } from '#domain/measurements/complete-set.ts'
import {
  createFormRegistry,
  devicesWithoutForm,
  measurementForms,
} from '#domain/measurements/form-registry.ts'
import { fieldsOf, itemsOf, seriesOf, type MeasurementForm } from '#domain/measurements/form.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { aSubject, formFor, requiredAnswers } from '#tests/support/measurement-builders.ts'

const published = measurementForms.all.map((form) => [`${form.id} ${form.version}`, form] as const)

test('every device has exactly one form in use, or is named as having none', () => {
  for (const device of deviceTypes) {
    const forms = measurementForms.all.filter(({ devices }) => devices.includes(device))
    expect(new Set(forms.map(({ id }) => id)).size, device).toBe(devicesWithoutForm.includes(device) ? 0 : 1)
    expect(measurementForms.current(device) === null, device).toBe(devicesWithoutForm.includes(device))
  }
})

/**
 * What was published stays as it is: a change to a form is a new version beside the old one. How a landmark is drawn, and how a
 * derived value is worked out, may be mended.
 */
const fingerprints: Record<string, string> = {
  'afo 1': '96e0aa800b81',
  'crutches 1': '0f9e0fd74c6a',
  'foot_orthosis 1': '0b8f34074368',
  'hand_held_aid 1': 'be5be88e04f1',
  'hearing_aid 1': '866c05941d59',
  'hip_disarticulation 1': 'cacf9719110f',
  'hkafo 1': '04ad5967834f',
  'kafo 1': '578123d88383',
  'knee_disarticulation 1': 'ccb40eab0f89',
  'knee_orthosis 1': 'd3ae67ef8ad5',
  'partial_foot 1': 'cec18e3e6f69',
  'special_shoe 1': '9152d7b05fc4',
  'syme 1': '67b8428e4e16',
  'transfemoral 1': 'd46bc6cd333a',
  'transhumeral 1': '66abcdbb8bae',
  'transradial 1': 'ad66b966931b',
  'transtibial 1': 'c464f1746228',
  'tricycle 1': '2e699a9eac09',
  'wheelchair 1': 'cad1344b1ca3',
}

const fingerprintOf = (form: MeasurementForm) => {
  const published = JSON.stringify(form, (key, value: unknown) =>
    key === 'mark' || key === 'drawing' ? undefined : value,
  )
  return createHash('sha256').update(published).digest('hex').slice(0, 12)
}

test('every version is as it was published', () => {
  expect(Object.fromEntries(published.map(([name, form]) => [name, fingerprintOf(form)]))).toEqual(
    fingerprints,
  )
})

describe.each(published)('%s', (_name, form) => {
  test('names every item once, and what it refers to exists', () => {
    const ids = itemsOf(form).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { field, other } of form.pairs) expect(ids).toEqual(expect.arrayContaining([field, other]))
    for (const { lengthField } of seriesOf(form)) if (lengthField) expect(ids).toContain(lengthField)
    for (const field of fieldsOf(form)) {
      if (typeof field.required !== 'object') continue
      const { field: asked, equals } = field.required
      expect(fieldsOf(form).find(({ id }) => id === asked)?.choices).toContain(equals)
    }
  })

  test('has sensible soft limits, the child never above the adult', () => {
    for (const { id, adult, child } of itemsOf(form)) {
      for (const range of [adult, child]) if (range) expect(range.min, id).toBeLessThan(range.max)
      if (!adult || !child) continue
      expect(child.min, id).toBeLessThanOrEqual(adult.min)
      expect(child.max, id).toBeLessThanOrEqual(adult.max)
    }
  })

  test('a form that is answered sensibly is complete and not doubted, and an empty one is told what is missing', () => {
    const filled = { ...requiredAnswers(form), accepted: [] }
    const ordered = { ...filled, values: inOrder(form, filled.values) }
    expect(completionProblems(aSubject({ form, ...ordered }), ordered)).toEqual({})
    const empty = { values: {}, series: {}, accepted: [] }
    const missing = completionProblems(aSubject({ form, ...empty }), empty)
    const always = itemsOf(form).filter(({ required }) => required === true)
    expect(missing).toEqual(Object.fromEntries(always.map(({ id }) => [id, 'required'])))
  })
})

/** Middles of two soft limits may break a pair; the smaller is then set below the larger. */
function inOrder(form: MeasurementForm, values: Record<string, number | string | boolean | null>) {
  const set = { ...values }
  for (const { rule, field, other } of form.pairs) {
    const [value, limit] = [set[field], set[other]]
    if (typeof value !== 'number' || typeof limit !== 'number') continue
    if (rule === 'alike') set[field] = limit
    else if (value > limit) set[field] = limit
  }
  return set
}

test('an old version stays findable beside the one that is in use', () => {
  const old = formFor('transtibial')
  const next: MeasurementForm = { ...old, version: 2, sections: old.sections.slice(0, 1) }
  const registry = createFormRegistry([next, old])
  expect(registry.current('transtibial')).toBe(next)
  expect(registry.find('transtibial', 1)).toBe(old)
  expect(registry.find('transtibial', 3)).toBeNull()
})
