import { describe, expect, it, test } from 'vitest'
import { careTopicsFor } from '#domain/fitting/care-sheet.ts'
import { isLowComfort } from '#domain/fitting/comfort.ts'
import {
  changesFor,
  fittingChangeCodes,
  fittingChangeGroups,
  fittingChanges,
} from '#domain/fitting/fitting-changes.ts'
import { keyMeasurements } from '#domain/fitting/key-measurements.ts'
import { fieldsOf } from '#domain/measurements/form.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { warrantyUntil } from '#domain/fitting/warranty.ts'
import { devices, deviceTypes } from '#domain/orders/device.ts'

describe('changes at a trial', () => {
  it('have codes of their own and a group that is shown', () => {
    expect(new Set(fittingChangeCodes).size).toBe(fittingChangeCodes.length)
    for (const { group } of fittingChanges) expect(fittingChangeGroups).toContain(group)
  })

  it('offer a knee only to legs and a cable only to arms', () => {
    const all = (type: (typeof deviceTypes)[number]) =>
      fittingChangeGroups.flatMap((group) => changesFor(type, group))
    expect(all('transfemoral')).toContain('knee_change')
    expect(all('transradial')).not.toContain('knee_change')
    expect(all('transradial')).toContain('cable_adjusted')
    expect(all('kafo')).toContain('joint_change')
  })

  it('offer every device that is tried on something', () => {
    for (const { type, custom } of devices) {
      if (custom)
        expect(
          fittingChangeGroups.flatMap((group) => changesFor(type, group)),
          type,
        ).not.toEqual([])
    }
  })
})

describe('the care sheet', () => {
  it.each(deviceTypes)('says for %s whom to call, in both languages', (type) => {
    const topics = careTopicsFor(type)
    expect(topics.at(-1)?.key).toBe('who_to_call')
    for (const { title, lines } of topics) {
      for (const words of [title, ...lines]) {
        expect(words.en).toMatch(/[a-z]{2}/i)
        expect(words.fa).toMatch(/[آ-ی]{2}/)
      }
    }
  })

  it('tells a leg what a check-out says was explained', () => {
    expect(careTopicsFor('transtibial').map(({ key }) => key)).toEqual([
      'don_doff',
      'sock_ply',
      'hygiene',
      'skin_check',
      'wear_schedule',
      'fall_recovery',
      'care',
      'who_to_call',
    ])
  })
})

describe('comfort and warranty', () => {
  it('is low below the threshold, and not where it was not asked', () => {
    expect(isLowComfort(5, 6)).toBe(true)
    expect(isLowComfort(6, 6)).toBe(false)
    expect(isLowComfort(null, 6)).toBe(false)
  })

  it('lasts a year, also over a leap day', () => {
    expect(warrantyUntil('2026-11-24')).toBe('2027-11-24')
    expect(warrantyUntil('2028-02-29')).toBe('2029-02-28')
  })
})

describe('the measurements of a passport', () => {
  test.each(measurementForms.all.map((form) => [`${form.id} ${form.version}`, form] as const))(
    '%s gives lengths of the limb itself, and never the sound side',
    (_name, form) => {
      const fields = fieldsOf(form)
      const values = Object.fromEntries(fields.map(({ id }) => [id, 100]))
      const found = keyMeasurements({ formId: form.id, formVersion: form.version, values, series: {} })
      for (const { code } of found) {
        const field = fields.find(({ id }) => id === code)!
        expect(['length', 'circumference']).toContain(field.kind)
        expect(field.of).not.toBe('sound')
      }
    },
  )

  it('adds the readings of a series with their distance', () => {
    const series = { tape: [{ distanceMm: 50, valueMm: 301 }] }
    expect(keyMeasurements({ formId: 'none', formVersion: 1, values: {}, series })).toEqual([
      { code: 'tape@50', mm: 301 },
    ])
  })
})
