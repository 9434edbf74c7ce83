import { beforeEach, describe, expect, test } from 'vitest'
import type { ConsentDraft } from '#contract/consents.ts'
import type { FunctioningDraft } from '#contract/functioning.ts'
import type { Patient } from '#domain/people/patient.ts'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

/** The test clock stands on this camp day. */
const today = '2026-11-24'
let core: TestCore
let patient: Patient
const person = async () => (await core.owner.patients.get({ id: patient.id })).patient

beforeEach(async () => {
  core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const made = await core.owner.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })
  patient = made.patient
})

describe('consent', () => {
  const consent = (over: Partial<ConsentDraft> = {}): ConsentDraft => ({
    decisions: [{ purpose: 'photo', decision: 'given' }],
    language: 'fa',
    date: today,
    mark: 'signature',
    witness: '',
    interpreter: '',
    guardian: '',
    guardianRelation: '',
    note: '',
    ...over,
  })
  const record = (over?: Partial<ConsentDraft>) =>
    core.owner.consents.record({ patientId: patient.id, draft: consent(over) })
  const standing = async () =>
    Object.fromEntries(
      (await core.owner.consents.of({ patientId: patient.id })).standings.map((one) => [
        one.purpose,
        one.decision,
      ]),
    )

  test('each purpose stands for itself, is withdrawn, and the history stays', async () => {
    await record({
      decisions: [
        { purpose: 'photo', decision: 'given' },
        { purpose: 'publicity', decision: 'refused' },
      ],
    })
    expect(await standing()).toMatchObject({
      photo: 'given',
      publicity: 'refused',
      share_partner: 'not_asked',
    })
    await record({ decisions: [{ purpose: 'photo', decision: 'withdrawn' }] })
    expect(await standing()).toMatchObject({ photo: 'withdrawn' })
    expect((await core.owner.consents.of({ patientId: patient.id })).records).toHaveLength(3)
  })

  test('the mark on the person’s record and the records are one truth, whichever is changed', async () => {
    const { records } = await record({ decisions: [{ purpose: 'care', decision: 'given' }] })
    expect((await person()).consent).toBe('given')
    const { id, version } = await person()
    await core.owner.patients.update({ id, version, draft: aPerson({ consent: 'refused' }) })
    expect((await standing())['care']).toBe('withdrawn')
    const newest = (await core.owner.consents.of({ patientId: patient.id })).records[0]!
    await core.owner.consents.strike({ id: newest.id, version: newest.version, reason: 'slip' })
    expect((await person()).consent).toBe('given')
    const now = await person()
    await core.owner.patients.update({ id, version: now.version, draft: aPerson({ consent: 'not_asked' }) })
    expect((await standing())['care']).toBe('not_asked')
    expect(records).toHaveLength(1)
    expect(core.findBreaches()).toEqual([])
  })

  test('under 18 a guardian agrees', async () => {
    const child = await core.owner.patients.create({
      campId: patient.campId,
      draft: aPerson({ birth: { kind: 'age', years: 9, on: today } }),
      orders: [],
    })
    const ask = (draft: ConsentDraft) => core.owner.consents.record({ patientId: child.patient.id, draft })
    expect(await refusalOf(ask(consent()))).toMatchObject({
      data: { fields: { 'draft.guardian': 'guardian_required' } },
    })
    await ask(consent({ guardian: 'Gul Agha', guardianRelation: 'father' }))
  })
})

describe('the Short Set', () => {
  const set = (over: Partial<FunctioningDraft> = {}): FunctioningDraft => ({
    askedOn: today,
    language: 'prs',
    isProxy: false,
    answers: { seeing: 1, hearing: 1, walking: 3, remembering: 1, self_care: 2, communicating: 1 },
    ...over,
  })
  const record = (draft = set()) => core.owner.functioning.record({ patientId: patient.id, draft })

  test('is put down once; a struck one makes room', async () => {
    const first = await record()
    expect(await refusalOf(record())).toMatchObject({
      data: { fields: { 'draft.answers': 'already_asked' } },
    })
    await core.owner.functioning.strike({ id: first.id, version: first.version, reason: 'other person' })
    await record()
    expect((await core.owner.functioning.of({ patientId: patient.id }))[0]?.struckReason).toBe('')
  })

  test('is counted by sex, age and disability; a viewer does not see small cells', async () => {
    await record()
    const { total } = await core.owner.functioning.summary({ campId: patient.campId })
    expect(total).toMatchObject({ total: 1, withDisability: 1, bySex: { male: 1 } })
    const rehearsal = openTestCore()
    await rehearsal.owner.camps.startRehearsal()
    const { client } = rehearsal.connectClient()
    const viewer = (await client.session.tiles()).find(({ roles }) => roles.includes('viewer'))!
    await client.session.signIn({ staffId: viewer.id, pin: '1234' })
    const campId = (await client.camps.setup()).camp!.id
    const cells = (await client.functioning.summary({ campId })).rows.flatMap((row) =>
      Object.values(row.bySex),
    )
    expect(cells.filter((cell) => cell !== null && cell > 0 && cell < 5)).toEqual([])
  })
})
