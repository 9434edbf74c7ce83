import { z } from 'zod'
import { assessmentDraft, type AssessmentDesk, type AssessmentDraft } from '#contract/assessments.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import { assessmentForm, type Findings } from '#domain/assessment/assessment-form.ts'
import type { Limb, LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { Patient } from '#domain/people/patient.ts'

const limbValues = assessmentDraft.shape.limbs.element.extend({
  /** The date of the loss as it is typed. */
  dateText: z.string(),
})
export type LimbValues = z.infer<typeof limbValues>

/** What the page holds: the draft of the contract, dates as typed, and the stored draft that it goes on with. */
export const assessValues = assessmentDraft.extend({
  limbs: z.array(limbValues),
  stored: z.object({ id: z.string(), version: z.number() }).nullable(),
})
export type AssessValues = z.infer<typeof assessValues>

/** Answers about the person that hold for longer than a day and are taken over from the last assessment. */
const lasting = ['previous', 'walkingAid', 'goals', 'work', 'terrain', 'footwear', 'hands', 'vision'] as const

interface StartFacts {
  desk: AssessmentDesk
  patient: Patient
  today: string
  /** How a partial date stands in its field. */
  writeDate: (value: string | null) => string
}

/** Where an assessment begins: with the draft that was put aside, else with what is on record already. */
export function startValues({ desk, patient, today, writeDate }: StartFacts): AssessValues {
  const open = desk.assessments.find(({ status, struckReason }) => status === 'draft' && struckReason === '')
  const last = lastComplete(desk.assessments)
  const told = patient.amputatedOn
  const limbs = desk.limbs.map((limb) => {
    const known = fromRecord(limb, open, writeDate)
    const isUndated = limb.level !== 'none' && limb.amputatedOn === null
    return isUndated ? { ...known, amputatedOn: told, dateText: writeDate(told) } : known
  })
  return {
    stored: open ? { id: open.id, version: open.version } : null,
    date: open?.date ?? today,
    cause: patient.cause,
    causeSeen: patient.cause,
    limbs,
    values: open?.values ?? (last ? takeOver(last.values) : {}),
    kLevelNow: open?.kLevelNow ?? null,
    kLevelExpected: open?.kLevelExpected ?? null,
    decision: open?.decision ?? null,
    decisionReason: open?.decisionReason ?? '',
    earliestDate: open?.earliestDate ?? null,
    overrideReason: '',
    note: open?.note ?? '',
  }
}

/** The newest completed assessment that stands, or null. */
export function lastComplete(assessments: readonly Assessment[]): Assessment | null {
  return assessments.find(({ status, struckReason }) => status === 'complete' && struckReason === '') ?? null
}

const takeOver = (values: Findings): Findings =>
  Object.fromEntries(lasting.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])))

/** A limb on record as the page holds it, with what an open draft found. */
export function fromRecord(
  limb: Limb,
  open: Assessment | undefined,
  writeDate: (value: string | null) => string,
): LimbValues {
  const { id, version, region, side, level, amputatedOn, isEstimated, amputatedAsWritten, note } = limb
  return {
    limb: { id, version },
    ...{ region, side, level, amputatedOn, isEstimated, amputatedAsWritten, note },
    dateText: amputatedAsWritten || writeDate(amputatedOn),
    values: open?.limbFindings.find(({ limbId }) => limbId === id)?.values ?? {},
  }
}

/** A limb that nobody put down yet. */
export function newLimb(
  region: LimbRegion,
  side: Side,
  level: LimbLevel,
  date: { value: string | null; text: string },
): LimbValues {
  const isLost = level !== 'none'
  return {
    ...{ limb: null, region, side, level, note: '', isEstimated: false, amputatedAsWritten: '', values: {} },
    amputatedOn: isLost ? date.value : null,
    dateText: isLost ? date.text : '',
  }
}

/** The contract's draft of what the page holds. */
export function toDraft({ stored: _stored, limbs, ...values }: AssessValues): AssessmentDraft {
  return { ...values, limbs: limbs.map(({ dateText: _dateText, ...limb }) => limb) }
}

/** The questions, in the version that is in use. */
export const formSections = assessmentForm
