import type { AssessmentDraft } from '#contract/assessments.ts'
import type { ConsentDraft } from '#contract/consents.ts'
import type { Journal } from '#db/journal.ts'
import { listStandingLimbsOf } from '#db/limbs.ts'
import { listOrdersOf } from '#db/orders.ts'
import { searchPatients } from '#db/patients.ts'
import { pickOne, pickWeighted } from '#db/seed/random.ts'
import { assessmentForm, type Findings } from '#domain/assessment/assessment-form.ts'
import type { FitDecision } from '#domain/assessment/assessment.ts'
import { fillUsual, keepAsked } from '#domain/assessment/findings.ts'
import type { Camp } from '#domain/camps/camp.ts'
import { consentPurposes } from '#domain/consent/consent.ts'
import { needsGuardian } from '#domain/consent/consent-rules.ts'
import { functioningDomains, type Functioning } from '#domain/functioning/functioning.ts'
import { shortSetFromAge } from '#domain/functioning/short-set.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import { addDays } from '#domain/time/local-date.ts'
import type { Context } from '../../context.ts'

interface Stage {
  journal: Journal
  context: Context
  camp: Camp
  today: string
  random: () => number
  staffIds: readonly string[]
}

const decisions: readonly (readonly [FitDecision, number])[] = [
  ['fit_now', 80],
  ['wait', 12],
  ['refer', 5],
  ['not_suitable', 3],
]

/** Everybody that the rehearsal knows; far more than it has. */
const EVERYBODY = 1000

/** Rare decisions, which whoever is assessed before work begins comes to first, so that each can be seen. */
const rareDecisions: readonly FitDecision[] = ['not_suitable', 'refer']

/** Limbs, assessments of every decision, recalls, consents and Short Sets of the rehearsal's people. */
export function seedAssessments(stage: Stage): void {
  const { rows: patients } = searchPatients(stage.journal.tx, {
    text: '',
    campId: stage.camp.id,
    groupId: null,
    onlyFlagged: false,
    sort: 'name',
    language: 'en',
    offset: 0,
    limit: EVERYBODY,
  })
  const rare = [...rareDecisions]
  for (const patient of patients) {
    const ageYears = patient.birth ? ageOn(patient.birth, stage.today).years : null
    if (patient.consent !== 'not_asked') addConsents(stage, patient, ageYears)
    if (stage.random() < 0.8 && (ageYears ?? 30) >= shortSetFromAge) addShortSet(stage, patient)
    const orders = listOrdersOf(stage.journal.tx, [patient.id])
    const limbs = dateLimbs(stage, patient)
    if (limbs.length > 0 && stage.random() < 0.75) addAssessment(stage, patient, limbs, orders, rare)
  }
  seedDueRecalls(stage, patients)
}

/** The limbs that came with the orders, with the day on which they were lost. */
function dateLimbs({ journal }: Stage, patient: Patient): Limb[] {
  return listStandingLimbsOf(journal.tx, patient.id).map((limb) =>
    limb.level === 'none' ? limb : journal.replace('limbs', { ...limb, amputatedOn: patient.amputatedOn }),
  )
}

function addAssessment(
  { journal, context, today, random, staffIds }: Stage,
  patient: Patient,
  limbs: readonly Limb[],
  orders: readonly DeviceOrder[],
  rare: FitDecision[],
): void {
  const hasBegun = orders.some(({ state }) => state !== 'prescribed')
  const decision = hasBegun ? 'fit_now' : (rare.shift() ?? pickWeighted(random, decisions))
  const wound = decision === 'wait' ? pickOne(random, ['open', 'infected']) : 'none'
  const earliestDate = decision === 'wait' ? addDays(today, 7 + Math.floor(random() * 60)) : null
  const about = (limb: Limb) => ({ limb, sex: patient.sex })
  const findings: AssessmentDraft['limbs'][number]['values'][] = limbs.map((limb) =>
    keepAsked(
      assessmentForm.limb,
      about(limb),
      fillUsual(assessmentForm.limb, about(limb), {
        wound,
        shape: pickOne(random, ['conical', 'cylindrical', 'cylindrical', 'bulbous']),
        phantomPain: Math.floor(random() * 6),
        phantomSensation: random() < 0.6,
        flexion: 90 + Math.floor(random() * 45),
      }),
    ),
  )
  journal.create('assessments', {
    id: context.core.newId(),
    campId: patient.campId,
    patientId: patient.id,
    date: today,
    staffId: pickOne(random, staffIds),
    status: 'complete',
    formVersion: assessmentForm.version,
    limbFindings: limbs.map(({ id }, index) => ({ limbId: id, values: findings[index] ?? {} })),
    values: drawPerson(random, patient),
    kLevelNow: pickOne(random, ['k0', 'k1', 'k2']),
    kLevelExpected: pickOne(random, ['k2', 'k3', 'k4']),
    decision,
    decisionReason: decision === 'fit_now' ? '' : pickOne(random, waitReasons[decision]),
    earliestDate,
    override: null,
    note: '',
    struckReason: '',
  })
  if (earliestDate) addRecall({ journal, context, random, staffIds }, patient, earliestDate)
}

const waitReasons: Record<Exclude<FitDecision, 'fit_now'>, readonly string[]> = {
  wait: ['زخم باز در انتهای اندام', 'Open wound at the end of the limb', 'Swelling has to go down first'],
  refer: ['ارجاع به جراح برای خار استخوانی', 'To the surgeon: bone spur', 'To the doctor: blood sugar'],
  not_suitable: ['نارسایی قلبی شدید؛ صندلی چرخ‌دار', 'Severe heart failure: a wheelchair serves better'],
}

function drawPerson(random: () => number, patient: Patient): Findings {
  const previous = pickOne(random, ['none', 'none', 'one', 'several'])
  return keepAsked(
    assessmentForm.person,
    { limb: null, sex: patient.sex },
    fillUsual(
      assessmentForm.person,
      { limb: null, sex: patient.sex },
      {
        previous,
        previousMonths: 12 + Math.floor(random() * 60),
        wornHours: Math.floor(random() * 14),
        whyNotUsed: [pickOne(random, ['pain', 'too_loose', 'broken', 'skin'])],
        weight: 45 + Math.floor(random() * 45),
        walkingAid: pickOne(random, ['none', 'stick', 'two_crutches', 'wheelchair']),
        goals: ['squatting', pickOne(random, ['farm_work', 'prayer', 'stairs', 'school'])],
        work: pickOne(random, ['farm', 'herding', 'building', 'home', 'none']),
        terrain: pickOne(random, ['flat', 'rough', 'hills']),
        conditions: patient.cause === 'diabetes' ? ['diabetes'] : [],
      },
    ),
  )
}

/** Some are due already, some were called in vain, some were let go. */
function addRecall(
  { journal, context, random, staffIds }: Pick<Stage, 'journal' | 'context' | 'random' | 'staffIds'>,
  patient: Patient,
  dueDate: string,
): void {
  const wasCalled = random() < 0.4
  journal.create('recalls', {
    id: context.core.newId(),
    campId: patient.campId,
    patientId: patient.id,
    orderId: null,
    reason: 'wound',
    dueDate,
    note: '',
    calls: wasCalled
      ? [{ at: journal.head.at, staffId: pickOne(random, staffIds), result: 'no_answer', note: '' }]
      : [],
    status: 'open',
    closedReason: '',
  })
}

/** Reviews that are due or overdue, and one that was dropped with its reason, so that the list shows every state. */
function seedDueRecalls({ journal, context, today, random }: Stage, patients: readonly Patient[]): void {
  const offsets = [-24, -12, -5, 0, 3, 10] as const
  for (const offset of offsets) {
    const patient = pickOne(random, patients)
    journal.create('recalls', {
      id: context.core.newId(),
      campId: patient.campId,
      patientId: patient.id,
      orderId: null,
      reason: pickOne(random, ['review', 'stock', 'replacement', 'repair']),
      dueDate: addDays(today, offset),
      note: '',
      calls: [],
      status: offset === 10 ? 'dropped' : 'open',
      closedReason: offset === 10 ? 'به افغانستان بازگشت' : '',
    })
  }
}

function addConsents(
  { journal, context, today, random, staffIds }: Stage,
  patient: Patient,
  ageYears: number | null,
) {
  const isChild = needsGuardian(ageYears)
  const common: Omit<ConsentDraft, 'decisions'> = {
    language: patient.language,
    date: today,
    mark: pickOne(random, ['signature', 'thumb', 'thumb']),
    witness: 'Karimi',
    interpreter: patient.needs.includes('interpreter') ? 'Nazari' : '',
    guardian: isChild ? patient.fatherNameLatin : '',
    guardianRelation: isChild ? 'father' : '',
    note: '',
  }
  for (const purpose of consentPurposes) {
    const isRefused = purpose === 'publicity' ? random() < 0.6 : purpose !== 'care' && random() < 0.12
    const isGiven = purpose === 'care' ? patient.consent === 'given' : !isRefused
    journal.create('consents', {
      ...common,
      id: context.core.newId(),
      campId: patient.campId,
      patientId: patient.id,
      purpose,
      decision: isGiven ? 'given' : 'refused',
      staffId: pickOne(random, staffIds),
      struckReason: '',
    })
  }
}

function addShortSet({ journal, context, today, random, staffIds }: Stage, patient: Patient): void {
  const draw = (domain: string) =>
    domain === 'walking'
      ? pickOne(random, [2, 3, 3, 4])
      : pickWeighted(random, [
          [1, 80],
          [2, 14],
          [3, 5],
          [4, 1],
        ] as const)
  journal.create('functioning', {
    id: context.core.newId(),
    campId: patient.campId,
    patientId: patient.id,
    askedOn: today,
    language: patient.language,
    isProxy: false,
    answers: Object.fromEntries(
      functioningDomains.map((domain) => [domain, draw(domain)]),
    ) as Functioning['answers'],
    staffId: pickOne(random, staffIds),
    struckReason: '',
  })
}
