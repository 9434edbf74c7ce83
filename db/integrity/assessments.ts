import type { Breach } from './breach.ts'
import type { Reader } from '../handles.ts'
import { prepared } from '../records.ts'
import { getAssessmentForm, type Findings } from '#domain/assessment/assessment-form.ts'
import { checkFindings } from '#domain/assessment/findings.ts'
import type { LimbFinding } from '#domain/assessment/assessment.ts'
import type { hasDisability } from '#domain/functioning/short-set.ts'
import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import { isLevelOf } from '#domain/limbs/limb-rules.ts'

type AssessBreachKind = 'limb' | 'assessment' | 'consent' | 'functioning'

type AssessBreach = Breach<AssessBreachKind>

/** What must always hold of limbs, assessments, recalls, consents and the Short Set. */
export function findAssessBreaches(db: Reader): AssessBreach[] {
  return [
    ...limbBreaches(db),
    ...limbOrderBreaches(db),
    ...assessmentBreaches(db),
    ...waitingBreaches(db),
    ...consentBreaches(db),
    ...functioningBreaches(db),
  ]
}

function breachesOf<Row extends { id: string }>(
  db: Reader,
  kind: AssessBreachKind,
  sql: string,
  tell: (row: Row) => string | null,
): AssessBreach[] {
  return (prepared(db, sql).all() as Row[]).flatMap((row) => {
    const text = tell(row)
    return text ? [{ kind, text, ids: [row.id] }] : []
  })
}

/** A limb has a level that it can have. */
const limbBreaches = (db: Reader) =>
  breachesOf<{ id: string; region: LimbRegion; level: LimbLevel }>(
    db,
    'limb',
    'select id, region, level from limbs',
    ({ id, region, level }) =>
      isLevelOf(region, level) ? null : `limb ${id} is ${region} and cannot be ${level}`,
  )

/** An order hangs on a limb of the same person and side. */
const limbOrderBreaches = (db: Reader) =>
  breachesOf<{ id: string; limb: string }>(
    db,
    'limb',
    `select o.id as id, l.id as limb from device_orders o join limbs l on l.id = o.limb_id
     where l.patient_id <> o.patient_id or (o.side is not null and l.side <> o.side)`,
    ({ id, limb }) => `order ${id} hangs on limb ${limb} of another person or side`,
  )

/** Findings are answers of the form with which they were taken, about limbs of the same person. */
function assessmentBreaches(db: Reader): AssessBreach[] {
  const ofPerson = prepared(db, 'select id from limbs where patient_id = ?').pluck()
  return breachesOf<{ id: string; patient: string; form: number; findings: string; told: string }>(
    db,
    'assessment',
    `select id, patient_id as patient, form_version as form, limb_findings as findings, "values" as told from assessments`,
    ({ id, patient, form, findings, told }) => {
      const limbs = ofPerson.all(patient) as string[]
      const looked = JSON.parse(findings) as LimbFinding[]
      const stranger = looked.find(({ limbId }) => !limbs.includes(limbId))
      if (stranger) return `assessment ${id} looks at limb ${stranger.limbId} of another person`
      const { limb, person } = getAssessmentForm(form)
      const wrong = [
        ...looked.flatMap(({ values }) => Object.keys(checkFindings(limb, values))),
        ...Object.keys(checkFindings(person, JSON.parse(told) as Findings)),
      ]
      return wrong.length > 0 ? `assessment ${id} has no such answers: ${wrong.join(', ')}` : null
    },
  )
}

/** Whoever waits after the last assessment is or was on the recall list, with a day to come. */
const waitingBreaches = (db: Reader) =>
  breachesOf<{ id: string; patient: string; earliest: string | null; recalls: number }>(
    db,
    'assessment',
    `select a.id as id, a.patient_id as patient, a.earliest_date as earliest,
       (select count(*) from recalls r where r.patient_id = a.patient_id and r.reason in ('eligibility', 'wound')) as recalls
     from assessments a
     where a.status = 'complete' and a.decision = 'wait' and a.struck_reason = ''
       and not exists (select 1 from assessments b where b.patient_id = a.patient_id and b.status = 'complete'
         and b.struck_reason = '' and (b.date, b.id) > (a.date, a.id))`,
    ({ id, patient, earliest, recalls }) => {
      if (!earliest) return `assessment ${id} lets patient ${patient} wait without a day to come`
      return recalls === 0
        ? `patient ${patient} waits (assessment ${id}) and is not on the recall list`
        : null
    },
  )

/** The mark for care on a person says what the newest standing record says. */
const consentBreaches = (db: Reader) =>
  breachesOf<{ id: string; mark: string; decision: string }>(
    db,
    'consent',
    `select p.id as id, p.consent as mark,
       (select c.decision from consents c where c.patient_id = p.id and c.purpose = 'care' and c.struck_reason = ''
        order by c.date desc, c.id desc limit 1) as decision
     from patients p
     where exists (select 1 from consents c where c.patient_id = p.id and c.purpose = 'care' and c.struck_reason = '')`,
    ({ id, mark, decision }) =>
      (mark === 'given') === (decision === 'given') && mark !== 'not_asked'
        ? null
        : `patient ${id} is marked ${mark} for care, the record says ${decision}`,
  )

/** The Short Set is asked once, with answers from 1 to 4. */
const functioningBreaches = (db: Reader) => [
  ...breachesOf<{ id: string }>(
    db,
    'functioning',
    `select patient_id as id from functioning where struck_reason = '' group by patient_id having count(*) > 1`,
    ({ id }) => `patient ${id} answered the Short Set more than once`,
  ),
  ...breachesOf<{ id: string; answers: string }>(
    db,
    'functioning',
    'select id, answers from functioning',
    ({ id, answers }) => {
      const told = JSON.parse(answers) as Parameters<typeof hasDisability>[0]
      const isKnown = Object.values(told).every((answer) => answer === null || (answer >= 1 && answer <= 4))
      return isKnown ? null : `answers ${id} are not from 1 to 4`
    },
  ),
]
