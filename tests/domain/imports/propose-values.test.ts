import { describe, expect, it } from 'vitest'
import type { ImportField } from '#domain/imports/column.ts'
import { proposeValues } from '#domain/imports/propose-values.ts'
import {
  recogniseCause,
  recogniseDevices,
  recogniseLanguage,
  recogniseNeeds,
  recogniseProvince,
  recogniseStatus,
} from '#domain/imports/recognise-values.ts'
import { causeHints, deviceHints, needHints, statusHints } from '#domain/imports/value-hints.ts'
import { fc } from '#tests/support/fast-check.ts'

const valuesOf = (field: ImportField, text: string) => proposeValues(field, text).map(({ value }) => value)

/** How each field reads what was proposed. */
const readers: Partial<Record<ImportField, (text: string) => string | null | undefined>> = {
  cause: recogniseCause,
  status: recogniseStatus,
  language: recogniseLanguage,
  province: (text) => recogniseProvince(text)?.en,
  device: (text) => recogniseDevices(text).devices[0]?.type,
  needs: (text) => recogniseNeeds(text).needs[0],
}

describe('proposeValues', () => {
  it.each<[ImportField, string, string[]]>([
    ['cause', 'accident', ['road_accident', 'work_accident']],
    ['cause', 'حادثه', ['road_accident', 'work_accident']],
    ['cause', 'Accident in the factory', ['road_accident', 'work_accident']],
    ['cause', 'war', ['explosive_remnant', 'other']],
    ['cause', 'مجروح جنگی', ['explosive_remnant', 'other']],
    ['cause', 'gunshot', ['explosive_remnant', 'other']],
    ['cause', 'قند خون', ['diabetes']],
    ['cause', 'mine, later gangrene', ['explosive_remnant', 'vascular']],
    ['cause', 'diab', ['diabetes']],
    ['cause', 'fate', []],
    ['cause', 'not diabetes', []],
    ['status', 'Refugee', ['amayesh', 'hoviat', 'headcount']],
    ['status', 'پناهنده', ['amayesh', 'hoviat', 'headcount']],
    ['status', 'افغان', ['amayesh', 'passport', 'headcount']],
    ['status', 'asylum seeker', ['headcount', 'undocumented', 'other']],
    ['status', 'پاس', ['passport']],
    ['status', 'بدون کارت آمایش', ['undocumented']],
    ['status', 'no valid passport', ['undocumented']],
    ['language', 'Dari / Pashto', ['prs', 'ps']],
    ['province', 'خراسان', ['North Khorasan', 'Razavi Khorasan', 'South Khorasan']],
    ['province', 'Herat, Injil', ['Herat']],
    ['device', 'پروتز', ['transtibial', 'transfemoral']],
    ['device', 'بریس', ['afo', 'kafo', 'knee_orthosis']],
    ['device', 'بریس چپ', []],
    ['needs', 'translat', ['interpreter']],
    ['needs', 'خانم', ['same_sex_staff']],
    ['needs', 'dog', []],
    ['sex', '?', []],
  ])('%s %s', (field, text, values) => expect(valuesOf(field, text)).toEqual(values))

  it('proposes only what is read back as itself, whatever was written', () => {
    const pieces = [
      'accident',
      'war',
      'mine',
      'refugee',
      'card',
      'afghan',
      'herat',
      'kho',
      'dari',
      'brace',
      'پروتز',
      'جنگ',
      'xyz',
    ]
    const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(readers) as ImportField[])), texts, (field, words) => {
        for (const value of valuesOf(field, words.join(' '))) expect(readers[field]?.(value)).toBe(value)
      }),
    )
  })

  it('has no hint that is read without a question', () => {
    const told = [
      ...causeHints.flatMap(([, words]) => words.map((word) => [word, recogniseCause(word)] as const)),
      ...statusHints.flatMap(([, words]) => words.map((word) => [word, recogniseStatus(word)] as const)),
      ...deviceHints.flatMap(([, words]) =>
        words.map((word) => [word, recogniseDevices(word).devices[0]] as const),
      ),
      ...needHints.flatMap(([, words]) =>
        words.map((word) => [word, recogniseNeeds(word).needs[0]] as const),
      ),
    ]
    expect(told.filter(([, value]) => value)).toEqual([])
  })
})
