import { expect, test } from 'vitest'
import { doubtKinds } from '#domain/measurements/checks/doubt.ts'
import { setProblems } from '#domain/measurements/complete-set.ts'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { bodyParts, fieldsOf, itemsOf, sectionIds } from '#domain/measurements/form.ts'
import { lengthUnits, postures } from '#domain/measurements/measurement-set.ts'
import { unreadableReasons } from '#domain/measurements/parse-measure.ts'
import { acceptReasons, missingReasons } from '#renderer/features/measurements/accept-reasons.ts'
import en from '#renderer/locales/en.json'

const forms = measurementForms.all
const allOf = <T>(list: (form: (typeof forms)[number]) => readonly T[]) => [...new Set(forms.flatMap(list))]

function textAt(path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], en)
}

test.each([
  ['measure.form', allOf(({ id }) => [id])],
  ['measure.section', [...sectionIds]],
  ['measure.part', [...bodyParts]],
  ['measure.partShort', [...bodyParts]],
  ['measure.choice', allOf((form) => fieldsOf(form).flatMap(({ choices }) => choices))],
  ['measure.derived', allOf(({ derived }) => derived.map(({ id }) => id))],
  ['measure.doubt', [...doubtKinds]],
  ['measure.doubtShort', [...doubtKinds]],
  ['measure.reason', [...acceptReasons, ...missingReasons]],
  ['measure.unreadable', [...unreadableReasons]],
  ['measure.posture', [...postures]],
  ['measure.unitName', [...lengthUnits]],
  ['common.invalid', [...setProblems]],
])('%s names every member of its closed set', (prefix, members) => {
  for (const member of members)
    expect(textAt(`${prefix}.${member}`), `${prefix}.${member}`).toEqual(expect.any(String))
})

test('every field of every version of every form has a name and says how it is taken', () => {
  const ids = allOf((form) => itemsOf(form).map(({ id }) => id))
  for (const id of ids) {
    expect(textAt(`measure.field.${id}.name`), id).toEqual(expect.any(String))
    expect(textAt(`measure.field.${id}.how`), id).toEqual(expect.any(String))
  }
  const known = Object.keys(en.measure.field)
  expect(known.filter((id) => !ids.includes(id))).toEqual([])
})
