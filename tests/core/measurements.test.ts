import { beforeEach, describe, expect, test } from 'vitest'
import { aCamp, anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { aMeasurementDraft, transtibialValues } from '#tests/support/measurement-builders.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { refusalOf } from '#tests/support/refusal.ts'

describe('measuring', () => {
  let core: TestCore
  let subject: { patientId: string; orderId: string; deviceType: 'transtibial'; side: 'left' }
  let staffId: string

  beforeEach(async () => {
    core = openTestCore()
    const camp = await core.owner.camps.create(aCamp())
    const { patient, orders } = await core.owner.patients.create({
      campId: camp.id,
      draft: aPerson({ birth: { kind: 'age', years: 40, on: '2026-11-24' } }),
      orders: [anOrderDraft()],
    })
    subject = { patientId: patient.id, orderId: orders[0]!.id, deviceType: 'transtibial', side: 'left' }
    const member = {
      nameLatin: 'Suresh Meena',
      namePersian: '',
      sex: 'male' as const,
      roles: ['technician' as const],
      skills: [],
      languages: [],
      active: true,
    }
    staffId = (await core.owner.staff.create({ draft: member, pin: '1234' })).id
  })

  const draftOf = (values = transtibialValues, over = {}) => aMeasurementDraft({ staffId, values, ...over })
  const stateOfOrder = async () => (await core.owner.patients.get({ id: subject.patientId })).orders[0]?.state
  const takeComplete = async (draft = draftOf()) => {
    const started = await core.owner.measurements.start({
      subject,
      draft: aMeasurementDraft({ values: {}, series: {} }),
    })
    return core.owner.measurements.complete({ id: started.id, version: started.version, draft })
  }

  test('a draft is kept value by value, completed, and moves its order to measured', async () => {
    const { measurements } = core.owner
    const started = await measurements.start({
      subject,
      draft: aMeasurementDraft({ values: { circ_mpt: 340 }, series: {} }),
    })
    expect(started).toMatchObject({ status: 'draft', formId: 'transtibial', formVersion: 1, version: 1 })
    const kept = await measurements.saveDraft({
      id: started.id,
      version: 1,
      draft: draftOf({ circ_mpt: 341 }),
    })
    expect((await measurements.ofPatient({ patientId: subject.patientId })).sets).toMatchObject([
      { id: started.id, values: { circ_mpt: 341 }, status: 'draft' },
    ])
    expect(await stateOfOrder()).toBe('prescribed')
    const { set, order, operationId } = await measurements.complete({
      id: kept.id,
      version: 2,
      draft: draftOf(),
    })
    expect([set.status, order?.state, await stateOfOrder()]).toEqual(['complete', 'measured', 'measured'])
    expect(core.findBreaches()).toEqual([])

    await core.owner.changes.undo({ operationId })
    expect(await stateOfOrder()).toBe('prescribed')
    expect((await measurements.get({ id: set.id })).status).toBe('draft')
    expect(core.findBreaches()).toEqual([])
  })

  test('what is missing or odd is told field by field, and nothing is written', async () => {
    const { foot_length_sound: _none, ...values } = transtibialValues
    const started = await core.owner.measurements.start({ subject, draft: draftOf({}) })
    const complete = (draft: ReturnType<typeof draftOf>) =>
      core.owner.measurements.complete({ id: started.id, version: 1, draft })
    expect(
      await refusalOf(complete({ ...draftOf({ ...values, circ_mpt: 3400 }), staffId: null })),
    ).toMatchObject({
      code: 'INVALID',
      data: { fields: { foot_length_sound: 'required', circ_mpt: 'doubted', staffId: 'required' } },
    })
    expect((await core.owner.measurements.get({ id: started.id })).version).toBe(1)

    const accepted = [
      { field: 'foot_length_sound', check: 'not_measurable' as const, reason: 'foot in plaster' },
      { field: 'circ_mpt', check: 'ten_fold' as const, reason: 'measured_twice' },
      { field: 'knee_ml', check: 'out_of_range' as const, reason: 'means nothing' },
    ]
    const { set } = await complete(draftOf({ ...values, circ_mpt: 3400 }, { accepted }))
    expect(set.accepted).toEqual(accepted.slice(0, 2))
    expect(core.findBreaches()).toEqual([])
  })

  test('impossible values, fields of another form and a strange patient are refused even for a draft', async () => {
    const start = (values: Record<string, number>, over = {}) =>
      core.owner.measurements.start({ subject: { ...subject, ...over }, draft: draftOf(values) })
    expect(await refusalOf(start({ circ_mpt: -3 }))).toMatchObject({
      data: { fields: { circ_mpt: 'positive' } },
    })
    expect(await refusalOf(start({ hip_width: 300 }))).toMatchObject({
      data: { fields: { hip_width: 'unknown_field' } },
    })
    expect(await refusalOf(start({}, { side: 'right' }))).toMatchObject({ data: { reason: 'other_limb' } })
    const other = await core.owner.patients.create({
      campId: (await core.owner.camps.setup()).camp!.id,
      draft: aPerson({ givenNameLatin: 'Karim' }),
      orders: [],
    })
    expect(await refusalOf(start({}, { patientId: other.patient.id }))).toMatchObject({
      data: { reason: 'other_person' },
    })
    const spine = {
      patientId: subject.patientId,
      orderId: null,
      deviceType: 'spinal_orthosis' as const,
      side: null,
    }
    expect(
      await refusalOf(core.owner.measurements.start({ subject: spine, draft: draftOf({}) })),
    ).toMatchObject({
      data: { reason: 'no_form' },
    })
  })

  test('a stale draft is refused with what is stored and who wrote it', async () => {
    const started = await core.owner.measurements.start({ subject, draft: draftOf({ circ_mpt: 340 }) })
    await core.owner.measurements.saveDraft({ id: started.id, version: 1, draft: draftOf({ circ_mpt: 350 }) })
    expect(
      await refusalOf(
        core.owner.measurements.saveDraft({ id: started.id, version: 1, draft: draftOf({ circ_mpt: 360 }) }),
      ),
    ).toMatchObject({ code: 'STALE', data: { changedBy: 'Owner', current: { values: { circ_mpt: 350 } } } })
  })

  test('a struck set stays readable, counts for nothing and cannot be written', async () => {
    const { set } = await takeComplete()
    const struck = await core.owner.measurements.strike({
      id: set.id,
      version: set.version,
      reason: 'wrong limb',
    })
    expect(struck).toMatchObject({ struckReason: 'wrong limb', values: set.values })
    expect(
      await refusalOf(
        core.owner.measurements.strike({ id: set.id, version: struck.version, reason: 'again' }),
      ),
    ).toMatchObject({ data: { reason: 'struck' } })
    expect(
      await refusalOf(
        core.owner.measurements.saveDraft({ id: set.id, version: struck.version, draft: draftOf() }),
      ),
    ).toMatchObject({ data: { reason: 'struck' } })
    core.setNow('2026-11-25T08:30:00.000Z')
    const { set: next } = await takeComplete(
      draftOf({ ...transtibialValues, circ_mpt: 380 }, { takenOn: '2026-11-25' }),
    )
    expect((await core.owner.measurements.compare({ id: next.id, withId: null })).against).toBeNull()
  })

  test('a complete set is not written again, and the next one is compared with it', async () => {
    const { set } = await takeComplete()
    expect(
      await refusalOf(
        core.owner.measurements.saveDraft({ id: set.id, version: set.version, draft: draftOf() }),
      ),
    ).toMatchObject({ data: { reason: 'already_complete' } })
    const later = draftOf({ ...transtibialValues, circ_mpt: 325 }, { takenOn: '2026-11-26' })
    const started = await core.owner.measurements.start({ subject, draft: later })
    const key = { id: started.id, version: 1 }
    expect(await refusalOf(core.owner.measurements.complete({ ...key, draft: later }))).toMatchObject({
      data: { fields: { circ_mpt: 'doubted' } },
    })
    const accepted = [{ field: 'circ_mpt', check: 'differs_from_last' as const, reason: 'limb_changed' }]
    const { set: next, order } = await core.owner.measurements.complete({
      ...key,
      draft: { ...later, accepted },
    })
    expect(order?.state).toBe('measured')
    const { against, lines } = await core.owner.measurements.compare({ id: next.id, withId: null })
    expect(against?.id).toBe(set.id)
    expect(lines.find(({ field }) => field === 'circ_mpt')).toMatchObject({ change: -15, isRemarkable: true })
  })

  test('a child is measured by the soft limits of a child', async () => {
    const camp = (await core.owner.camps.setup()).camp!
    const child = await core.owner.patients.create({
      campId: camp.id,
      draft: aPerson({ givenNameLatin: 'Zahra', birth: { kind: 'exact', date: '2018-01-01' } }),
      orders: [],
    })
    const shoe = { patientId: child.patient.id, orderId: null, deviceType: 'crutches' as const, side: null }
    const values = { body_height: 1200, wrist_crease_height: 550, body_mass: 24_000 }
    const draft = draftOf({}, { values, series: {} })
    const started = await core.owner.measurements.start({ subject: shoe, draft })
    const { set } = await core.owner.measurements.complete({ id: started.id, version: 1, draft })
    expect(set.status).toBe('complete')
  })

  test('the manager sets the soft limits of a field, with a source, and takes them back', async () => {
    const { measurements } = core.owner
    const range = { adult: { min: 200, max: 400 }, child: null, source: 'Dr Jafari' }
    const field = { formId: 'transtibial', fieldId: 'foot_length_sound' }
    const saved = await measurements.setRange({ ...field, version: 0, range })
    expect(saved).toMatchObject({ version: 1, overrides: { 'transtibial.foot_length_sound': range } })
    expect(await refusalOf(measurements.setRange({ ...field, version: 0, range }))).toMatchObject({
      code: 'STALE',
    })
    expect(
      (await takeComplete(draftOf({ ...transtibialValues, foot_length_sound: 350 }))).set.accepted,
    ).toEqual([])
    const back = await measurements.setRange({ ...field, version: 1, range: null })
    expect(back.overrides).toEqual({})
    const upsideDown = { ...range, adult: { min: 400, max: 200 } }
    expect(await refusalOf(measurements.setRange({ ...field, version: 2, range: upsideDown }))).toMatchObject(
      {
        code: 'BAD_REQUEST',
      },
    )
    expect(
      await refusalOf(measurements.setRange({ formId: 'transtibial', fieldId: 'wings', version: 2, range })),
    ).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the rehearsal', () => {
  test('shows measured orders, an earlier set, an accepted doubt and a draft, and the check finds nothing wrong', async () => {
    const core = await openRehearsal()
    const { raw } = core.state.db
    const count = (where: string) =>
      raw.prepare(`select count(*) from measurement_sets where ${where}`).pluck().get()
    expect(count(`status = 'complete' and order_id is not null`)).toBeGreaterThan(30)
    expect(count(`order_id is null`)).toBe(6)
    expect(count(`accepted like '%measured_twice%'`)).toBeGreaterThan(0)
    expect(count(`status = 'draft'`)).toBe(1)
    expect(core.findBreaches()).toEqual([])
  })

  test('the check finds a complete set without a required field, and one of an unknown form', async () => {
    const core = await openRehearsal()
    const one = `(select id from measurement_sets where status = 'complete' and device_type = 'transtibial' limit 1)`
    core.state.db.raw.exec(
      `update measurement_sets set "values" = json_remove("values", '$.circ_mpt') where id = ${one}`,
    )
    const kinds = () => core.findBreaches().map(({ kind }) => kind)
    expect(kinds()).toContain('measurement_incomplete')
    core.state.db.raw.exec(`update measurement_sets set form_version = 99 where id = ${one}`)
    expect(kinds()).toContain('measurement_form')
  })
})
