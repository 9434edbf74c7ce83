import type { AssessmentDesk, AssessmentDraft } from '#contract/assessments.ts'
import { listAssessmentsOf, listDeliveryFacts } from '#db/assessments.ts'
import type { Journal } from '#db/journal.ts'
import { listStandingLimbsOf } from '#db/limbs.ts'
import { assessmentForm } from '#domain/assessment/assessment-form.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import { comeBackAdvice, type ComeBackAdvice } from '#domain/assessment/come-back-advice.ts'
import { checkAssessment } from '#domain/assessment/check-assessment.ts'
import {
  checkEligibility,
  worstVerdict,
  type DeliveredDevice,
  type Eligibility,
} from '#domain/assessment/eligibility.ts'
import { checkFindings, keepAsked } from '#domain/assessment/findings.ts'
import { moreExactDate } from '#domain/limbs/amputation-date.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { Patient } from '#domain/people/patient.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { toZonedMoment } from '#domain/time/zone.ts'
import type { Context } from '../context.ts'
import { load, loadFresh, operate } from '../operate.ts'
import { notFound, refused, RefusalError } from '../refusal.ts'
import { readEligibilityRules } from './eligibility-rules.ts'
import { putLimb } from './limbs.ts'
import { assertNone, personToday, type PersonToday } from './person-facts.ts'
import { settleRecalls } from './recalls.ts'

/** Everything that assessing one person needs. */
export function openAssessmentDesk(context: Context, { patientId }: { patientId: string }): AssessmentDesk {
  const { db } = context.core
  const person = personToday(context, patientId)
  const { rules, version } = readEligibilityRules(context.core)
  return {
    limbs: listStandingLimbsOf(db, patientId),
    assessments: listAssessmentsOf(db, patientId),
    delivered: listDelivered(context, person),
    comeBack: comeBackOf(context, person),
    rules,
    rulesVersion: version,
  }
}

/** What the come-back slip says to a person, when the last assessment that stands decided to wait; null otherwise. */
export function readComeBackAdvice(
  context: Context,
  { patientId }: { patientId: string },
): ComeBackAdvice | null {
  return comeBackOf(context, personToday(context, patientId))
}

function comeBackOf(context: Context, person: PersonToday): ComeBackAdvice | null {
  const { db } = context.core
  const last = listAssessmentsOf(db, person.patient.id).find(
    ({ status, struckReason }) => status === 'complete' && struckReason === '',
  )
  if (!last) return null
  const looked = new Set(last.limbFindings.map(({ limbId }) => limbId))
  const limbs = listStandingLimbsOf(db, person.patient.id).filter(({ id }) => looked.has(id))
  return comeBackAdvice(last, runClock(context, person, limbs, last))
}

/** Devices that a person got, each with the camp date of its delivery. */
function listDelivered({ core }: Context, { patient, camp }: PersonToday): DeliveredDevice[] {
  return listDeliveryFacts(core.db, patient.id).flatMap(({ date, at, ...device }) => {
    const on = date ?? (at ? toZonedMoment(at, camp.timeZone).date : null)
    return on ? [{ ...device, date: on }] : []
  })
}

interface SaveInput {
  patientId: string
  id: string | null
  version: number | null
  draft: AssessmentDraft
  complete: boolean
}

/** Keeps an assessment as a draft, or completes it with everything that follows from its decision. */
export function saveAssessment(context: Context, input: SaveInput) {
  const person = personToday(context, input.patientId)
  assertFindings(input.draft)
  if (input.draft.date > person.today) assertNone({ 'draft.date': 'in_future' })
  const name = input.complete ? 'assessments.complete' : 'assessments.save'
  return operate(context, { name, campId: person.patient.campId }, (journal) => {
    const limbs = putLimbs(journal, context, person, input.draft)
    const assessment = writeAssessment(journal, context, person, input, limbs)
    if (!input.complete) return { ...assessment, recallDueDate: null }
    updatePerson(journal, context, input)
    const clock = runClock(context, person, limbs, assessment)
    return { ...assessment, recallDueDate: settleRecalls(journal, context, assessment, clock) }
  })
}

function assertFindings(draft: AssessmentDraft): void {
  assertNone(checkFindings(assessmentForm.person, draft.values), 'draft.values.')
  draft.limbs.forEach(({ values }, index) =>
    assertNone(checkFindings(assessmentForm.limb, values), `draft.limbs.${index}.values.`),
  )
}

function putLimbs(journal: Journal, context: Context, person: PersonToday, draft: AssessmentDraft): Limb[] {
  return draft.limbs.map(({ limb, values: _values, ...limbDraft }) =>
    putLimb(journal, context, person, limb, limbDraft),
  )
}

function writeAssessment(
  journal: Journal,
  context: Context,
  person: PersonToday,
  { id, version, draft, complete }: SaveInput,
  limbs: Limb[],
): Assessment {
  const stored = id ? loadFresh(context, 'assessments', id, version ?? 0) : null
  if (stored && stored.patientId !== person.patient.id) throw notFound('assessments')
  if (stored && (stored.status === 'complete' || stored.struckReason !== ''))
    throw refused('already_complete')
  const facts = {
    date: draft.date,
    formVersion: assessmentForm.version,
    limbFindings: limbs.map((limb, index) => ({
      limbId: limb.id,
      values: keepAsked(
        assessmentForm.limb,
        { limb, sex: person.patient.sex },
        draft.limbs[index]?.values ?? {},
      ),
    })),
    values: keepAsked(assessmentForm.person, { limb: null, sex: person.patient.sex }, draft.values),
    kLevelNow: draft.kLevelNow,
    kLevelExpected: draft.kLevelExpected,
    decision: draft.decision,
    decisionReason: draft.decisionReason,
    earliestDate: draft.decision === 'wait' ? draft.earliestDate : null,
    note: draft.note,
    status: complete ? ('complete' as const) : ('draft' as const),
    override: complete ? takeOverride(context, journal, person, draft, limbs) : null,
    staffId: journal.head.actorId,
  }
  if (stored) return journal.replace('assessments', { ...stored, ...facts })
  return journal.create('assessments', {
    ...facts,
    id: context.core.newId(),
    campId: person.patient.campId,
    patientId: person.patient.id,
    struckReason: '',
  })
}

/** Refuses what cannot be completed; the override that it needs, or null. */
function takeOverride(
  context: Context,
  journal: Journal,
  person: PersonToday,
  draft: AssessmentDraft,
  limbs: Limb[],
): Assessment['override'] {
  const limbFindings = limbs.map(({ id }, index) => ({
    limbId: id,
    values: draft.limbs[index]?.values ?? {},
  }))
  const clock = runClock(context, person, limbs, { limbFindings })
  const verdict = worstVerdict(clock.map(({ eligibility }) => eligibility.verdict))
  assertNone(checkAssessment({ ...draft, limbFindings, verdict, today: person.today }), 'draft.')
  if (draft.decision !== 'fit_now' || verdict !== 'wait') return null
  if (!isAllowed(context.session.principal?.roles ?? [], 'overrideClinical')) {
    throw new RefusalError({ code: 'NOT_ALLOWED', data: { permission: 'overrideClinical' } })
  }
  return { staffId: journal.head.actorId ?? '', reason: draft.overrideReason, at: journal.head.at }
}

export type LimbClock = { limb: Limb; eligibility: Eligibility }[]

/** The clock for each limb, by the thresholds in force. */
function runClock(
  context: Context,
  person: PersonToday,
  limbs: Limb[],
  { limbFindings }: Pick<Assessment, 'limbFindings'>,
): LimbClock {
  const { rules } = readEligibilityRules(context.core)
  const delivered = listDelivered(context, person)
  return limbs.map((limb) => {
    const wound = limbFindings.find(({ limbId }) => limbId === limb.id)?.values['wound']
    const facts = {
      today: person.today,
      ageYears: person.ageYears,
      limb,
      wound: typeof wound === 'string' ? wound : null,
      delivered,
    }
    return { limb, eligibility: checkEligibility(facts, rules) }
  })
}

/** Brings cause and date of amputation on the person's record up to date, where the assessment knows them better. */
function updatePerson(journal: Journal, context: Context, { patientId, draft }: SaveInput): void {
  const patient = load(context, 'patients', patientId)
  const wasCorrected = patient.cause !== draft.causeSeen && patient.cause !== draft.cause
  // No record has version 0: the refusal shows what somebody else wrote in between.
  if (wasCorrected) loadFresh(context, 'patients', patientId, 0)
  const told = draft.limbs.flatMap(({ amputatedOn }) => amputatedOn ?? []).toSorted()
  const next: Patient = {
    ...patient,
    cause: draft.cause ?? patient.cause,
    amputatedOn: moreExactDate(patient.amputatedOn, told.at(-1) ?? null),
  }
  if (next.cause === patient.cause && next.amputatedOn === patient.amputatedOn) return
  journal.replace('patients', next)
}

export function strikeAssessment(context: Context, input: { id: string; version: number; reason: string }) {
  const { campId } = load(context, 'assessments', input.id)
  return operate(context, { name: 'assessments.strike', campId, reason: input.reason }, (journal) => {
    const assessment = loadFresh(context, 'assessments', input.id, input.version)
    if (assessment.struckReason !== '') throw refused('already_struck')
    return journal.replace('assessments', { ...assessment, struckReason: input.reason })
  })
}
