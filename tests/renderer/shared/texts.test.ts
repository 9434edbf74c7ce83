import { expect, test } from 'vitest'
import { commonErrors } from '#contract/errors.ts'
import { operationNames } from '#contract/operations.ts'
import { checkoutResults, furtherTreatments } from '#domain/fitting/checkout.ts'
import { receiptMarks } from '#domain/fitting/delivery.ts'
import { deliveryObstacles } from '#domain/fitting/delivery-gate.ts'
import { fittingChangeCodes, fittingChangeGroups } from '#domain/fitting/fitting-changes.ts'
import { trialOutcomes } from '#domain/fitting/trial.ts'
import { fitDecisions, kLevels } from '#domain/assessment/assessment.ts'
import { assessmentForms } from '#domain/assessment/assessment-form.ts'
import { eligibilityReasons, eligibilityVerdicts } from '#domain/assessment/eligibility.ts'
import { calendars } from '#domain/camps/camp.ts'
import { campProblemReasons } from '#domain/camps/check-camp.ts'
import { consentDecisions, consentMarks, consentPurposes } from '#domain/consent/consent.ts'
import { functioningDomains } from '#domain/functioning/functioning.ts'
import { functioningAnswers } from '#domain/functioning/short-set.ts'
import { limbLevels } from '#domain/limbs/limb.ts'
import { callResults, recallReasons, recallStatuses } from '#domain/recalls/recall.ts'
import { recallTimings } from '#domain/recalls/recall-rules.ts'
import { deviceGroups, deviceTypes } from '#domain/orders/device.ts'
import { priorities, sides } from '#domain/orders/device-order.ts'
import { correctionObstacles } from '#domain/orders/correct-order.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { orderStepKinds } from '#domain/orders/order-step-kind.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import {
  causes,
  communityStatuses,
  consents,
  documentTypes,
  needs,
  phoneOwners,
  spokenLanguages,
} from '#domain/people/patient.ts'
import { tokenColours, tokenPictures } from '#domain/queue/token-sign.ts'
import { tokenStepNames } from '#domain/queue/token-steps.ts'
import { leaveReasons, queuePriorities, tokenStates } from '#domain/queue/token.ts'
import { appointmentKinds, appointmentStatuses, stationKinds } from '#domain/scheduling/appointment.ts'
import { partRoles } from '#domain/orders/part-role.ts'
import { partStatuses } from '#domain/orders/order-parts.ts'
import { stockCategories, stockUnits } from '#domain/stock/stock-item.ts'
import { stockMovementKinds } from '#domain/stock/stock-movement.ts'
import { permissions } from '#domain/staff/permissions.ts'
import { roles, sexes } from '#domain/staff/staff-member.ts'
import en from '#renderer/locales/en.json'
import fa from '#renderer/locales/fa.json'

interface Texts {
  [key: string]: string | Texts
}

function flatten(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  )
}

const texts = { en: new Map(flatten(en)), fa: new Map(flatten(fa)) }
const holes = (text: string) => [...text.matchAll(/\{\{\s*([a-zA-Z]+)/g)].map((found) => found[1]).sort()

test('both languages have the same texts', () => {
  expect([...texts.fa.keys()].sort()).toEqual([...texts.en.keys()].sort())
})

test('a text has the same holes in both languages, but for counts that a plural form spells out', () => {
  const differing = [...texts.en].filter(([key, text]) => {
    const other = holes(texts.fa.get(key) ?? '')
    const own = holes(text)
    const isSpeltOut = key.endsWith('_one')
    return (
      String(isSpeltOut ? own.filter((hole) => hole !== 'count') : own) !==
      String(isSpeltOut ? other.filter((hole) => hole !== 'count') : other)
    )
  })
  expect(differing.map(([key]) => key)).toEqual([])
})

test('no text is empty, and Persian texts are Persian', () => {
  for (const [key, text] of [...texts.en, ...texts.fa]) expect(text.trim(), key).not.toBe('')
  const latin = [...texts.fa].filter(
    ([, text]) => !/[؀-ۿ]/.test(text) && /[a-z]{3}/i.test(text.replace(/\{\{.*?\}\}|UTF/g, '')),
  )
  expect(latin).toEqual([])
  const arabicLetters = [...texts.fa].filter(([, text]) => /[يك]/.test(text))
  expect(arabicLetters).toEqual([])
})

test.each([
  ['domain.device', deviceTypes],
  ['domain.deviceGroup', deviceGroups],
  ['domain.side', sides],
  ['domain.kind', appointmentKinds],
  ['domain.status', appointmentStatuses],
  ['domain.state', orderStates],
  ['domain.orderCause', orderCauses],
  ['domain.orderType', orderTypes],
  ['domain.orderStep', orderStepKinds],
  ['fitting.change', fittingChangeCodes],
  ['fitting.changeGroup', fittingChangeGroups],
  ['fitting.outcome', trialOutcomes],
  ['fitting.outcomeDone', trialOutcomes],
  ['fitting.result', checkoutResults],
  ['fitting.resultDone', checkoutResults],
  ['fitting.treatment', furtherTreatments],
  ['fitting.mark', receiptMarks],
  ['fitting.photo', [...consentDecisions, 'not_asked']],
  ['common.refused', deliveryObstacles],
  ['common.refused', correctionObstacles],
  ['orders.correctType.obstacle', correctionObstacles],
  ['orders.level', [...limbLevels.lower, ...limbLevels.upper]],
  ['domain.priority', priorities],
  ['domain.need', needs],
  ['domain.cause', causes],
  ['domain.role', roles],
  ['domain.sex', sexes],
  ['domain.community', communityStatuses],
  ['domain.document', documentTypes],
  ['domain.phoneOwner', phoneOwners],
  ['domain.consent', consents],
  ['domain.language', spokenLanguages],
  ['domain.stationKind', stationKinds],
  ['domain.calendar', calendars],
  ['stock.category', stockCategories],
  ['stock.role', partRoles],
  ['stock.unitOf', stockUnits],
  ['stock.kind', stockMovementKinds],
  ['stock.parts.status', partStatuses],
  ['domain.level', [...limbLevels.lower, ...limbLevels.upper]],
  ['domain.decision', fitDecisions],
  ['domain.kLevel', kLevels],
  ['clock.reason', eligibilityReasons],
  ['clock.verdict', eligibilityVerdicts],
  ['consent.purpose', consentPurposes],
  ['consent.explain', consentPurposes],
  ['consent.decision', [...consentDecisions, 'not_asked']],
  ['consent.mark', consentMarks],
  ['functioning.domain', functioningDomains],
  ['functioning.question', functioningDomains],
  ['functioning.answer', functioningAnswers.map(String)],
  ['recalls.reason', recallReasons],
  ['recalls.status', recallStatuses],
  ['recalls.result', callResults],
  ['recalls.view', recallTimings],
  ['common.permission', permissions],
  ['people.operation', operationNames],
  ['door.priorities', queuePriorities],
  ['door.state', tokenStates],
  ['door.step', tokenStepNames],
  ['door.leaveReason', leaveReasons],
  ['door.picture', tokenPictures],
  ['door.colour', tokenColours],
  ['common.invalid', campProblemReasons],
])('%s names every member of its closed set', (prefix, members) => {
  for (const member of members) expect(texts.en.has(`${prefix}.${member}`), `${prefix}.${member}`).toBe(true)
})

test('every code of the contract has a sentence', () => {
  const base = new Set([...texts.en.keys()].map((key) => key.replace(/_(one|other)$/, '')))
  for (const code of Object.keys(commonErrors)) expect(base.has(`common.error.${code}`), code).toBe(true)
})

test('every question of every assessment form has its words, and each of its answers', () => {
  for (const form of assessmentForms) {
    for (const section of [...form.limb, ...form.person]) {
      expect(texts.en.has(`assess.section.${section.key}`), section.key).toBe(true)
      for (const { key, options = [] } of section.items) {
        expect(texts.en.has(`assess.item.${key}`), key).toBe(true)
        for (const option of options) {
          const own = texts.en.has(`assess.option.${key}.${option}`)
          expect(own || texts.en.has(`assess.option.common.${option}`), `${key}.${option}`).toBe(true)
        }
      }
    }
  }
})

test('a camp has one name in Persian, and the word for Urdu is no other', () => {
  const said = flatten(fa).filter(([, text]) => text.includes('اردو'))
  expect(said.map(([, text]) => text)).toEqual(['اردو'])
})
