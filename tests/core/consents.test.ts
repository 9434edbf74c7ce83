import { beforeEach, describe, expect, test } from 'vitest'
import type { ConsentDraft } from '#contract/consents.ts'
import type { FunctioningDraft } from '#contract/functioning.ts'
import type { Patient } from '#domain/people/patient.ts'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
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

  test('is counted by sex, age and disability, and a cell opens its people', async () => {
    await record()
    const question = { campId: patient.campId, population: 'registered', bands: 'unhcr' } as const
    const { tables, total } = await core.owner.functioning.sadd({ ...question, forSharing: false })
    expect(total.with).toMatchObject({ male: 1, all: 1 })
    expect((await core.owner.functioning.sadd({ ...question, forSharing: true })).total.with.male).toBeNull()
    const key = tables.age!.find(({ counts }) => counts.all.all === 1)!.key
    const cell = { axis: 'age', key, sex: 'male', disability: 'with' } as const
    const { people } = await core.owner.functioning.saddPeople({ question, cell, limit: 10 })
    expect(people.map((one) => one.patient.id)).toEqual([patient.id])
    const served = await core.owner.functioning.sadd({ ...question, population: 'served', forSharing: false })
    expect(served.total.all.all).toBe(0)
  })

  test('a viewer sees no small cell of it, no other cut, no other camp, and nobody behind it', async () => {
    const rehearsal = await openRehearsal()
    const { client } = rehearsal.connectClient()
    const viewer = (await client.session.tiles()).find(({ roles }) => roles.includes('viewer'))!
    await client.session.signIn({ staffId: viewer.id, pin: '1234' })
    const campId = (await client.camps.setup()).camp!.id
    const question = { campId, population: 'served', bands: 'minors' } as const
    const { tables, total } = await client.functioning.sadd({ ...question, forSharing: false })
    const counts = [total, ...Object.values(tables).flatMap((rows) => rows.map((row) => row.counts))]
    const cells = counts.flatMap((one) => Object.values(one).flatMap((bySex) => Object.values(bySex)))
    expect(cells.filter((cell) => cell !== null && cell > 0 && cell < 5)).toEqual([])
    expect(cells).toContain(null)
    expect(tables.age!.map(({ key }) => key)).toContain('12-17')
    const all = client.functioning.sadd({ ...question, campId: null, forSharing: false })
    expect(await refusalOf(all)).toMatchObject({ code: 'NOT_ALLOWED' })
    const cell = { axis: 'age', key: null, sex: 'all', disability: 'all' } as const
    const people = client.functioning.saddPeople({ question, cell, limit: 10 })
    expect(await refusalOf(people)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
