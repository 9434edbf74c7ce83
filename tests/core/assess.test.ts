import { beforeEach, describe, expect, test } from 'vitest'
import type { AssessmentDraft } from '#contract/assessments.ts'
import { defaultEligibilityRules } from '#domain/assessment/eligibility-rules.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { Patient } from '#domain/people/patient.ts'
import { aCamp, anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { refusalOf } from '#tests/support/refusal.ts'

/** The test clock stands on this camp day. */
const today = '2026-11-24'
let core: TestCore
let patient: Patient

const aLimb = (over: Partial<AssessmentDraft['limbs'][number]> = {}): AssessmentDraft['limbs'][number] => ({
  limb: null,
  region: 'lower',
  side: 'left',
  level: 'transtibial',
  amputatedOn: '2019-05',
  isEstimated: false,
  amputatedAsWritten: '',
  note: '',
  values: { wound: 'none', shape: 'conical' },
  ...over,
})
const anAssessment = (over: Partial<AssessmentDraft> = {}): AssessmentDraft => ({
  date: today,
  cause: 'road_accident',
  causeSeen: null,
  limbs: [aLimb()],
  values: { goals: ['squatting'] },
  kLevelNow: 'k1',
  kLevelExpected: 'k3',
  decision: 'fit_now',
  decisionReason: '',
  earliestDate: null,
  overrideReason: '',
  note: '',
  ...over,
})
const save = (
  draft: AssessmentDraft,
  complete = true,
  stored: { id: string; version: number } | null = null,
) =>
  core.owner.assessments.save({
    patientId: patient.id,
    id: stored?.id ?? null,
    version: stored?.version ?? null,
    draft,
    complete,
  })
const desk = () => core.owner.assessments.of({ patientId: patient.id })
const person = async () => (await core.owner.patients.get({ id: patient.id })).patient
const recallsOf = () => core.owner.recalls.of({ patientId: patient.id })
const known = ({ id, version }: Limb) => ({ id, version })
const waiting = { decision: 'wait', decisionReason: 'open wound', earliestDate: '2026-12-08' } as const

beforeEach(async () => {
  core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const made = await core.owner.patients.create({
    campId: camp.id,
    draft: aPerson({ amputatedOn: '2019', birth: { kind: 'exact', date: '1986-01-01' } }),
    orders: [],
  })
  patient = made.patient
})

describe('completing an assessment', () => {
  test('puts limbs, cause and the more exact date on the person’s record, in one operation that can be undone', async () => {
    const done = await save(anAssessment())
    expect(done).toMatchObject({ status: 'complete', formVersion: 1, recallDueDate: null })
    expect((await desk()).limbs).toMatchObject([
      { side: 'left', level: 'transtibial', amputatedOn: '2019-05' },
    ])
    expect(await person()).toMatchObject({ cause: 'road_accident', amputatedOn: '2019-05' })
    await core.owner.changes.undo({ operationId: done.operationId })
    expect(await desk()).toMatchObject({ limbs: [], assessments: [] })
    expect(await person()).toMatchObject({ cause: null, amputatedOn: '2019' })
  })

  test('a vaguer date does not replace a more exact one', async () => {
    await save(anAssessment({ limbs: [aLimb({ amputatedOn: '2019' })] }))
    const [limb] = (await desk()).limbs
    await save(
      anAssessment({
        causeSeen: 'road_accident',
        limbs: [aLimb({ limb: known(limb!), amputatedOn: '2019-05-03' })],
      }),
    )
    expect((await person()).amputatedOn).toBe('2019-05-03')
  })

  test('several limbs are told apart, each with its own findings', async () => {
    await save(
      anAssessment({
        limbs: [
          aLimb({ values: { wound: 'none' } }),
          aLimb({ side: 'right', level: 'transfemoral', values: { wound: 'healing', hipContracture: 15 } }),
        ],
      }),
    )
    const { limbs, assessments } = await desk()
    const right = limbs.find(({ side }) => side === 'right')
    expect(assessments[0]?.limbFindings.find(({ limbId }) => limbId === right?.id)?.values).toEqual({
      wound: 'healing',
      hipContracture: 15,
    })
  })

  test('what is missing is named field by field and nothing is written', async () => {
    const refusal = await refusalOf(save(anAssessment({ limbs: [aLimb({ values: {} })], decision: null })))
    expect(refusal).toEqual({
      code: 'INVALID',
      data: {
        fields: { 'draft.limbs.0.values.wound': 'wound_required', 'draft.decision': 'decision_required' },
      },
    })
    expect(await desk()).toMatchObject({ limbs: [], assessments: [] })
  })

  test('a draft may be half empty, is kept, and is completed later; a completed one is never overwritten', async () => {
    const draft = await save(anAssessment({ limbs: [aLimb({ values: {} })], decision: null }), false)
    expect(draft.status).toBe('draft')
    expect((await person()).cause).toBeNull()
    const [limb] = (await desk()).limbs
    const done = await save(anAssessment({ limbs: [aLimb({ limb: known(limb!) })] }), true, draft)
    expect((await desk()).assessments).toHaveLength(1)
    expect(await refusalOf(save(anAssessment({ limbs: [] }), false, done))).toMatchObject({
      data: { reason: 'already_complete' },
    })
  })

  test('a level of the other limb, a future date, an answer outside its range are refused', async () => {
    expect(await refusalOf(save(anAssessment({ limbs: [aLimb({ region: 'upper' })] })))).toMatchObject({
      data: { fields: { 'draft.level': 'level_of_other_limb' } },
    })
    expect(await refusalOf(save(anAssessment({ date: '2026-11-25' })))).toMatchObject({
      data: { fields: { 'draft.date': 'in_future' } },
    })
    expect(await refusalOf(save(anAssessment({ limbs: [aLimb({ values: { pain: 12 } })] })))).toMatchObject({
      data: { fields: { 'draft.limbs.0.values.pain': 'out_of_range' } },
    })
  })

  test('a cause that somebody corrected meanwhile is shown, not overwritten', async () => {
    const { id, version } = await person()
    await core.owner.patients.update({ id, version, draft: aPerson({ cause: 'diabetes' }) })
    expect(await refusalOf(save(anAssessment()))).toMatchObject({
      code: 'STALE',
      data: { entity: 'patients', current: { cause: 'diabetes' } },
    })
  })

  test('a limb that somebody put down meanwhile is not put down twice', async () => {
    await save(anAssessment())
    expect(await refusalOf(save(anAssessment()))).toMatchObject({ data: { reason: 'limb_exists' } })
  })

  test('is struck through with a reason, once', async () => {
    const done = await save(anAssessment())
    const struck = await core.owner.assessments.strike({
      id: done.id,
      version: done.version,
      reason: 'other person',
    })
    expect(struck.struckReason).toBe('other person')
    const again = core.owner.assessments.strike({ id: done.id, version: struck.version, reason: 'again' })
    expect(await refusalOf(again)).toMatchObject({ data: { reason: 'already_struck' } })
  })
})

describe('the clock', () => {
  const tooEarly = () => anAssessment({ limbs: [aLimb({ amputatedOn: '2026-10-10' })] })

  test('stops a fitting that is too early unless a named person overrides it with a reason', async () => {
    expect(await refusalOf(save(tooEarly()))).toMatchObject({
      data: { fields: { 'draft.overrideReason': 'override_required' } },
    })
    const done = await save({ ...tooEarly(), overrideReason: 'leaves the country tomorrow' })
    expect(done.override).toMatchObject({
      reason: 'leaves the country tomorrow',
      at: '2026-11-24T08:30:00.000Z',
    })
  })

  test('may be overridden by a therapist, not by a technician', async () => {
    const rehearsal = await openRehearsal()
    const as = async (role: 'technician' | 'therapist') => {
      const { client } = rehearsal.connectClient()
      const tile = (await client.session.tiles()).find(({ roles }) => roles.includes(role))!
      await client.session.signIn({ staffId: tile.id, pin: '1234' })
      return { client, staffId: tile.id }
    }
    const [{ rows }, technician, therapist] = [
      await rehearsal.owner.patients.search({
        text: '',
        campId: null,
        groupId: null,
        onlyFlagged: false,
        sort: 'newest',
        offset: 0,
        limit: 1,
      }),
      await as('technician'),
      await as('therapist'),
    ]
    const someone = await rehearsal.owner.patients.create({
      campId: rows[0]!.patient.campId,
      draft: aPerson(),
      orders: [],
    })
    const input = {
      patientId: someone.patient.id,
      id: null,
      version: null,
      complete: true,
      draft: {
        ...anAssessment({ date: rows[0] ? today : today }),
        limbs: [aLimb({ amputatedOn: '2026-10-10' })],
        overrideReason: 'leaves',
      },
    }
    expect(await refusalOf(technician.client.assessments.save(input))).toMatchObject({
      code: 'NOT_ALLOWED',
      data: { permission: 'overrideClinical' },
    })
    expect((await therapist.client.assessments.save(input)).override?.staffId).toBe(therapist.staffId)
  })

  test('counts from the receipt of the last device on that side', async () => {
    const { orders } = await core.owner.orders.create({
      patientId: patient.id,
      drafts: [anOrderDraft({ side: 'left' })],
    })
    core.state.db.raw.prepare(`update device_orders set state = 'delivered' where id = ?`).run(orders[0]!.id)
    core.state.db.raw
      .prepare(
        `insert into order_steps (id, camp_id, order_id, kind, from_state, to_state, at, cause, reason, version)
         values ('step', ?, ?, 'advance', 'checkout', 'delivered', '2025-11-23T21:00:00.000Z', '', '', 1)`,
      )
      .run(patient.campId, orders[0]!.id)
    expect((await desk()).delivered).toMatchObject([
      { deviceType: 'transtibial', side: 'left', date: '2025-11-24' },
    ])
    const [limb] = (await desk()).limbs
    const again = anAssessment({ limbs: [aLimb({ limb: known(limb!) })] })
    expect(await refusalOf(save(again))).toMatchObject({
      data: { fields: { 'draft.overrideReason': 'override_required' } },
    })
  })

  test('its thresholds are settings with a version and a name that confirms them', async () => {
    expect(await core.owner.assessments.rules()).toEqual({ rules: defaultEligibilityRules, version: 0 })
    const rules = {
      ...defaultEligibilityRules,
      healingMonths: { adult: 1, child: 1 },
      confirmedBy: 'Dr Jafari',
      confirmedOn: today,
    }
    const saved = await core.owner.assessments.setRules({ rules, version: 0 })
    expect(saved).toMatchObject({ version: 1, rules: { confirmedBy: 'Dr Jafari' } })
    expect(await refusalOf(core.owner.assessments.setRules({ rules, version: 0 }))).toMatchObject({
      code: 'STALE',
    })
    expect((await save(tooEarly())).override).toBeNull()
  })
})

describe('waiting', () => {
  test('puts somebody on the recall list; the next assessment takes them off it', async () => {
    const draft = anAssessment({ ...waiting, limbs: [aLimb({ values: { wound: 'open' } })] })
    expect(await save(draft)).toMatchObject({ recallDueDate: '2026-12-08' })
    expect((await desk()).comeBack).toMatchObject({
      date: '2026-12-08',
      reason: 'open wound',
      limbs: [{ limb: { side: 'left' }, checks: [{ reason: 'wound_open' }] }],
    })
    expect(await recallsOf()).toMatchObject([
      { status: 'open', reason: 'wound', dueDate: '2026-12-08', note: 'open wound' },
    ])
    const [limb] = (await desk()).limbs
    const again = {
      ...draft,
      causeSeen: 'road_accident' as const,
      limbs: [aLimb({ limb: known(limb!), values: { wound: 'healing' } })],
    }
    await save({ ...again, earliestDate: '2026-12-20' })
    expect(await recallsOf()).toMatchObject([
      { status: 'open', reason: 'eligibility', dueDate: '2026-12-20' },
    ])
    await save({ ...again, decision: 'fit_now', earliestDate: null })
    expect(await recallsOf()).toMatchObject([{ status: 'done' }])
    expect(core.findBreaches()).toEqual([])
  })

  test('the list names the person with phone and village, notes calls and is closed with a reason', async () => {
    await save(anAssessment(waiting))
    const list = (show: 'open' | 'closed') => core.owner.recalls.list({ campId: patient.campId, show })
    const { rows, openCount } = await list('open')
    expect(openCount).toBe(1)
    expect(rows[0]?.patient).toMatchObject({ number: patient.number, village: '', phones: [] })
    const { id, version } = rows[0]!.recall
    const called = await core.owner.recalls.noteCall({
      id,
      version,
      result: 'call_again',
      note: 'evening',
      dueDate: '2026-12-01',
    })
    expect(called).toMatchObject({
      dueDate: '2026-12-01',
      calls: [{ result: 'call_again', note: 'evening' }],
    })
    const close = (reason: string) =>
      core.owner.recalls.close({ id, version: called.version, status: 'dropped', reason })
    expect(await refusalOf(close(''))).toMatchObject({ data: { fields: { reason: 'reason_required' } } })
    await close('returned to Afghanistan')
    expect((await list('open')).rows).toEqual([])
    expect((await list('closed')).rows).toMatchObject([
      { recall: { closedReason: 'returned to Afghanistan' } },
    ])
    const late = core.owner.recalls.noteCall({
      id,
      version: called.version + 1,
      result: 'no_answer',
      note: '',
      dueDate: null,
    })
    expect(await refusalOf(late)).toMatchObject({ data: { reason: 'recall_closed' } })
  })
})

describe('limbs', () => {
  const draft = () => {
    const { limb: _limb, values: _values, ...rest } = aLimb()
    return rest
  }
  test('a limb is struck through, but not while an open order hangs on it', async () => {
    const limb = await core.owner.limbs.save({
      patientId: patient.id,
      id: null,
      version: null,
      draft: draft(),
    })
    const { orders } = await core.owner.orders.create({ patientId: patient.id, drafts: [anOrderDraft()] })
    const link = (limbId: string | null) =>
      core.state.db.raw
        .prepare('update device_orders set limb_id = ? where id = ?')
        .run(limbId, orders[0]!.id)
    link(limb.id)
    const strike = () => core.owner.limbs.strike({ id: limb.id, version: limb.version, reason: 'wrong side' })
    expect(await refusalOf(strike())).toMatchObject({ data: { reason: 'limb_in_use' } })
    link(null)
    await strike()
    expect(await core.owner.limbs.of({ patientId: patient.id })).toEqual([])
    await core.owner.limbs.save({ patientId: patient.id, id: null, version: null, draft: draft() })
  })

  test('somebody with findings is not taken off the register', async () => {
    await save(anAssessment())
    const { id, version } = await person()
    expect(await refusalOf(core.owner.patients.remove({ id, version, reason: 'twice' }))).toMatchObject({
      data: { reason: 'has_findings' },
    })
  })
})

test('refusing every consent blocks no care: the assessment goes on', async () => {
  const refuse = (purpose: 'care' | 'photo') => ({ purpose, decision: 'refused' as const })
  await core.owner.consents.record({
    patientId: patient.id,
    draft: {
      ...{ decisions: [refuse('care'), refuse('photo')], language: 'fa', date: today, mark: 'signature' },
      ...{ witness: '', interpreter: '', guardian: '', guardianRelation: '', note: '' },
    },
  })
  expect((await save(anAssessment())).status).toBe('complete')
})
