import { describe, expect, test } from 'vitest'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { NOON, openTestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

async function started() {
  const core = openTestCore()
  const { client } = core.connectClient()
  const camp = await client.camps.start({
    camp: aCamp(),
    manager: { nameLatin: 'Sunita Rao', namePersian: '', sex: 'female', pin: '4711' },
  })
  return { core, client, camp }
}

const search = {
  text: '',
  campId: null,
  groupId: null,
  onlyFlagged: false,
  sort: 'name',
  offset: 0,
  limit: 5,
} as const

describe('first start', () => {
  test('makes the camp with its stations and signs the manager in', async () => {
    const { client, camp } = await started()
    expect((await client.session.current()).staff).toMatchObject({ nameLatin: 'Sunita Rao' })
    expect(await client.stations.list({ campId: camp.id })).toHaveLength(9)
  })

  test('happens once', async () => {
    const { core } = await started()
    const { client } = core.connectClient()
    const again = client.camps.start({
      camp: aCamp(),
      manager: { nameLatin: 'Eve', namePersian: '', sex: 'female', pin: '0000' },
    })
    expect(await refusalOf(again)).toMatchObject({ data: { reason: 'already_set_up' } })
    expect(await refusalOf(client.camps.startRehearsal())).toMatchObject({ data: { reason: 'not_empty' } })
  })

  test('says beside each field what is wrong, and writes nothing', async () => {
    const { client } = openTestCore().connectClient()
    const refusal = await refusalOf(
      client.camps.start({
        camp: aCamp({ lastDate: '2026-11-20', opensMinute: 1020, closesMinute: 480, timeZone: 'Mars/Base' }),
        manager: { nameLatin: 'Sunita', namePersian: '', sex: 'female', pin: '4711' },
      }),
    )
    expect(refusal.code).toBe('INVALID')
    expect(Object.keys((refusal.data as { fields: object }).fields)).toEqual(
      expect.arrayContaining(['lastDate', 'closesMinute', 'timeZone']),
    )
    expect((await client.camps.setup()).hasCamp).toBe(false)
  })
})

describe('sign-in', () => {
  test('belongs to one connection', async () => {
    const { core } = await started()
    const { client } = core.connectClient()
    expect(await refusalOf(client.patients.search(search))).toMatchObject({ code: 'SIGNED_OUT' })
  })

  test('a lock closes every procedure until the PIN opens it again', async () => {
    const { client } = await started()
    const { staff } = await client.session.lock()
    expect(await refusalOf(client.patients.search(search))).toMatchObject({ code: 'LOCKED' })
    await client.session.signIn({ staffId: staff!.id, pin: '4711' })
    expect((await client.patients.search(search)).total).toBe(0)
  })

  test('after four wrong PINs waits, longer every time, and a right one is refused meanwhile', async () => {
    const { core } = await started()
    const { client } = core.connectClient()
    const [tile] = await client.session.tiles()
    const tryPin = (pin: string) => refusalOf(client.session.signIn({ staffId: tile!.id, pin }))
    for (const triesLeft of [3, 2, 1]) {
      expect(await tryPin('0000')).toMatchObject({ data: { reason: 'wrong_pin', details: { triesLeft } } })
    }
    expect(await tryPin('0000')).toMatchObject({
      data: { reason: 'too_many_tries', details: { seconds: 15 } },
    })
    expect(await tryPin('4711')).toMatchObject({ data: { reason: 'too_many_tries' } })
    core.setNow(new Date(Date.parse(NOON) + 16_000).toISOString())
    expect(await tryPin('0000')).toMatchObject({ data: { details: { seconds: 30 } } })
    core.setNow(new Date(Date.parse(NOON) + 60_000).toISOString())
    expect((await client.session.signIn({ staffId: tile!.id, pin: '4711' })).staff?.id).toBe(tile!.id)
  })

  test('a role change holds from the next request on', async () => {
    const { core, client, camp } = await started()
    const viewer = await client.staff.create({
      draft: {
        nameLatin: 'Volunteer',
        namePersian: '',
        sex: 'male',
        roles: ['coordinator'],
        skills: [],
        languages: [],
        active: true,
      },
      pin: '1111',
    })
    const other = core.connectClient().client
    await other.session.signIn({ staffId: viewer.id, pin: '1111' })
    await other.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })
    const { operationId: _operationId, ...member } = viewer
    await client.staff.update({ id: member.id, version: 1, draft: { ...draftOf(member), roles: ['viewer'] } })
    expect(
      await refusalOf(other.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })),
    ).toMatchObject({ code: 'NOT_ALLOWED', data: { permission: 'registerPatients' } })
    await client.staff.update({ id: member.id, version: 2, draft: { ...draftOf(member), active: false } })
    expect(await refusalOf(other.patients.search(search))).toMatchObject({ code: 'SIGNED_OUT' })
  })

  test('a viewer sees people without status, papers, cause or notes', async () => {
    const { core, client, camp } = await started()
    const protectedDraft = aPerson({
      communityStatus: 'undocumented',
      documents: [{ type: 'passport', number: 'P123', issuer: '' }],
      cause: 'explosive_remnant',
      notes: 'diabetic',
    })
    const { patient } = await client.patients.create({ campId: camp.id, draft: protectedDraft, orders: [] })
    const viewer = await client.staff.create({
      draft: {
        nameLatin: 'V',
        namePersian: '',
        sex: 'male',
        roles: ['viewer'],
        skills: [],
        languages: [],
        active: true,
      },
      pin: '1111',
    })
    const other = core.connectClient().client
    await other.session.signIn({ staffId: viewer.id, pin: '1111' })
    const seen = JSON.stringify([
      await other.patients.get({ id: patient.id }),
      await other.patients.search(search),
      await other.changes.history({ entity: 'patients', id: patient.id }),
    ])
    for (const word of ['undocumented', 'P123', 'explosive_remnant', 'diabetic'])
      expect(seen).not.toContain(word)
  })

  test('the last manager can be neither dismissed nor demoted', async () => {
    const { client } = await started()
    const [manager] = await client.staff.list()
    const change = client.staff.update({
      id: manager!.id,
      version: 1,
      draft: { ...draftOf(manager!), roles: ['coordinator'] },
    })
    expect(await refusalOf(change)).toMatchObject({ data: { reason: 'last_manager' } })
  })
})

describe('rehearsal', () => {
  test('is wiped whole, and the file is as new', async () => {
    const core = openTestCore()
    const { client } = core.connectClient()
    await client.camps.startRehearsal()
    const [tile] = await client.session.tiles()
    const { rehearsalPin } = await client.session.current()
    const manager = (await client.session.tiles()).find(({ roles }) => roles.includes('manager')) ?? tile!
    await client.session.signIn({ staffId: manager.id, pin: rehearsalPin! })
    expect(core.findBreaches()).toEqual([])
    expect(await client.camps.wipeRehearsal()).toMatchObject({ hasCamp: false })
    expect(await client.session.tiles()).toEqual([])
    expect(core.findBreaches()).toEqual([])
    await client.camps.start({
      camp: aCamp(),
      manager: { nameLatin: 'Sunita', namePersian: '', sex: 'female', pin: '4711' },
    })
  })

  test('a real camp is never wiped, and none is made beside a rehearsal', async () => {
    const { client } = await started()
    expect(await refusalOf(client.camps.wipeRehearsal())).toMatchObject({ data: { reason: 'not_rehearsal' } })
    const rehearsal = openTestCore()
    await rehearsal.owner.camps.startRehearsal()
    expect(await refusalOf(rehearsal.owner.camps.create(aCamp()))).toMatchObject({
      data: { reason: 'rehearsal_file' },
    })
  })
})

function draftOf<T extends { id: string; version: number }>({ id: _id, version: _version, ...draft }: T) {
  const { hasPin: _hasPin, ...rest } = draft as typeof draft & { hasPin?: boolean }
  return rest
}

describe('a PIN of one’s own', () => {
  test('replaces the old one, which opens nothing any more', async () => {
    const { client } = await started()
    await client.session.changePin({ old: '4711', next: '90210' })
    const { staff } = await client.session.lock()
    const signIn = (pin: string) => client.session.signIn({ staffId: staff!.id, pin })
    expect(await refusalOf(signIn('4711'))).toMatchObject({ data: { reason: 'wrong_pin' } })
    expect((await signIn('90210')).isLocked).toBe(false)
  })

  test('asks for the old one, and wrong ones count as they do at the sign-in', async () => {
    const { client } = await started()
    const guess = () => client.session.changePin({ old: '0000', next: '90210' })
    for (let nth = 0; nth < 3; nth += 1)
      expect(await refusalOf(guess())).toMatchObject({ data: { reason: 'wrong_pin' } })
    expect(await refusalOf(guess())).toMatchObject({ data: { reason: 'too_many_tries' } })
    const { staff } = await client.session.current()
    expect(await refusalOf(client.session.signIn({ staffId: staff!.id, pin: '4711' }))).toMatchObject({
      data: { reason: 'too_many_tries' },
    })
  })

  test('is changed by nobody who is not signed in, and not while the screen is locked', async () => {
    const { core, client } = await started()
    const { client: stranger } = core.connectClient()
    const change = { old: '4711', next: '90210' }
    expect(await refusalOf(stranger.session.changePin(change))).toMatchObject({ code: 'SIGNED_OUT' })
    await client.session.lock()
    expect(await refusalOf(client.session.changePin(change))).toMatchObject({ code: 'LOCKED' })
  })
})
