import { isDefinedError, safe } from '@orpc/client'
import { describe, expect, it, vi } from 'vitest'
import { contract } from '#contract/contract.ts'
import type { Core } from '#core/create-core.ts'
import { managerPin, startInput } from '../support/first-camp.ts'
import { openCore } from '../station/serve.ts'
import { transports, type Client, type Visitor } from './transports.ts'

/** How many follow the change feed now. */
function countFollowers(core: Core): () => number {
  const { feed } = core.state
  const subscribe = feed.subscribe.bind(feed)
  let followers = 0
  feed.subscribe = (listener) => {
    const unsubscribe = subscribe(listener)
    followers++
    return () => {
      followers--
      unsubscribe()
    }
  }
  return () => followers
}

async function errorOf(work: Promise<unknown>) {
  const { error } = await safe(work)
  if (!(error instanceof Error) || !('code' in error)) throw new Error(`no typed error but ${String(error)}`)
  return error as Error & { code: string; status: number; data: unknown }
}

const viewer = {
  nameLatin: 'Omid Karimi',
  namePersian: '',
  sex: 'male' as const,
  roles: ['viewer' as const],
  skills: [],
  languages: [],
  active: true,
}

describe.each(transports)('over $name', (transport) => {
  const start = async () => {
    const core = openCore()
    const visit = await transport.open(core)
    const first = await visit()
    return { core, visit, first }
  }
  const signInAs = async ({ client }: Visitor, name: string, pin: string) => {
    const tile = (await client.session.tiles()).find(({ nameLatin }) => nameLatin === name)
    return client.session.signIn({ staffId: tile!.id, pin })
  }

  it('tells a first visitor that there is no camp, and where they are', async () => {
    const { first } = await start()
    expect(await first.client.camps.setup()).toMatchObject({
      hasCamp: false,
      camp: null,
      version: '0.0.0-test',
    })
    expect(await first.client.session.current()).toMatchObject({
      staff: null,
      place: first.place,
      isLocked: false,
    })
  })

  it('starts a camp once and signs its manager in on that connection only', async () => {
    const { first, visit } = await start()
    const camp = await first.client.camps.start(startInput)
    expect(camp).toMatchObject({ ...startInput.camp, isRehearsal: false, version: 1 })
    expect(await first.client.session.current()).toMatchObject({ staff: { nameLatin: 'Parisa Ahmadi' } })
    const second = await visit()
    expect(await second.client.session.current()).toMatchObject({ staff: null })
    expect(await errorOf(second.client.camps.start(startInput))).toMatchObject({
      code: 'REFUSED',
      status: 409,
      data: { reason: 'already_set_up' },
    })
  })

  it('signs in with the right PIN, and out again', async () => {
    const { first, visit } = await start()
    await first.client.camps.start(startInput)
    const second = await visit()
    expect(await errorOf(signInAs(second, 'Parisa Ahmadi', '9999'))).toMatchObject({
      code: 'REFUSED',
      data: { reason: 'wrong_pin', details: { triesLeft: 3 } },
    })
    expect(await signInAs(second, 'Parisa Ahmadi', managerPin)).toMatchObject({
      staff: { nameLatin: 'Parisa Ahmadi' },
    })
    expect(await second.client.camps.list()).toHaveLength(1)
    await second.client.session.signOut()
    expect(await errorOf(second.client.camps.list())).toMatchObject({ code: 'SIGNED_OUT', status: 401 })
    expect(await first.client.camps.list()).toHaveLength(1)
  })

  it('opens to nobody but by sign-in, except what the first screens need', async () => {
    const { first, visit } = await start()
    await first.client.camps.start(startInput)
    const { client } = await visit()
    const open = new Set([
      'camps.setup',
      'camps.start',
      'camps.startRehearsal',
      'session.current',
      'session.tiles',
      'session.signIn',
      'session.signOut',
      'session.lock',
    ])
    const names = Object.entries(contract).flatMap(([word, procedures]) =>
      Object.keys(procedures).map((name) => [word, name] as const),
    )
    for (const [word, name] of names) {
      if (open.has(`${word}.${name}`)) continue
      const procedure = (
        client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
      )[word]![name]!
      const { code } = await errorOf(procedure({}))
      expect(code, `${word}.${name}`).toBe('SIGNED_OUT')
    }
  })

  it('checks the role: a viewer may read and not write', async () => {
    const { first, visit } = await start()
    const camp = await first.client.camps.start(startInput)
    await first.client.staff.create({ draft: viewer, pin: '1357' })
    const second = await visit()
    await signInAs(second, 'Omid Karimi', '1357')
    expect(await second.client.groups.list({ campId: camp.id })).toEqual([])
    const error = await errorOf(second.client.groups.create({ campId: camp.id, name: 'Herat bus', note: '' }))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({
      code: 'NOT_ALLOWED',
      status: 403,
      data: { permission: expect.any(String) as string },
    })
    expect(await first.client.groups.list({ campId: camp.id })).toEqual([])
  })

  it('refuses what the screen lock covers until the PIN is given again', async () => {
    const { first } = await start()
    await first.client.camps.start(startInput)
    await first.client.session.lock()
    expect(await errorOf(first.client.camps.list())).toMatchObject({ code: 'LOCKED', status: 423 })
    await signInAs(first, 'Parisa Ahmadi', managerPin)
    expect(await first.client.camps.list()).toHaveLength(1)
  })

  it('refuses malformed input and goes on', async () => {
    const { first } = await start()
    await first.client.camps.start(startInput)
    const list = first.client.groups.list as (input: unknown) => Promise<unknown>
    for (const input of [undefined, null, {}, { campId: 'x' }, { campId: 5 }, [], 'text']) {
      expect(await errorOf(list(input)), JSON.stringify(input)).toMatchObject({
        code: 'BAD_REQUEST',
        status: 400,
      })
    }
    expect(await first.client.camps.list()).toHaveLength(1)
  })

  it('carries both scripts and large inputs unharmed', async () => {
    const { first } = await start()
    const camp = await first.client.camps.start(startInput)
    const note = 'نیم‌فاصله، «گیومه» و 👩🏽‍🦽 '.repeat(60)
    const group = await first.client.groups.create({ campId: camp.id, name: 'مشهد ۲', note })
    expect(group).toMatchObject({ name: 'مشهد ۲', note: note.trim() })
  })

  describe('the change feed', () => {
    const follow = async (client: Client) => {
      const feed = await client.changes.feed({ since: null })
      const first = await feed.next()
      if (first.done) throw new Error('the feed has ended')
      return { feed, now: first.value }
    }

    it('tells one visitor what another has written', async () => {
      const { first, visit } = await start()
      const camp = await first.client.camps.start(startInput)
      const second = await visit()
      await signInAs(second, 'Parisa Ahmadi', managerPin)
      const { feed, now } = await follow(second.client)
      const group = await first.client.groups.create({ campId: camp.id, name: 'Herat bus', note: '' })
      const { value: notice } = await feed.next()
      expect(notice).toEqual({
        seq: now.seq + 1,
        operationId: group.operationId,
        actorName: 'Parisa Ahmadi',
        touched: [{ entity: 'travelGroups', id: group.id }],
        missed: false,
      })
      await feed.return?.()
    })

    it('tells at once what was missed', async () => {
      const { first } = await start()
      const camp = await first.client.camps.start(startInput)
      const { feed, now } = await follow(first.client)
      await feed.return?.()
      const group = await first.client.groups.create({ campId: camp.id, name: 'Herat bus', note: '' })
      const again = await first.client.changes.feed({ since: now.seq })
      expect((await again.next()).value).toMatchObject({
        touched: [{ entity: 'travelGroups', id: group.id }],
      })
      await again.return?.()
    })

    it('is cleaned up when its reader stops reading', async () => {
      const { core, first } = await start()
      const followers = countFollowers(core)
      await first.client.camps.start(startInput)
      const { feed } = await follow(first.client)
      expect(followers()).toBe(1)
      await feed.return?.()
      await vi.waitFor(() => expect(followers()).toBe(0))
      expect(await first.client.camps.list()).toHaveLength(1)
    })

    it('is cleaned up when its reader vanishes', async () => {
      const { core, first, visit } = await start()
      const followers = countFollowers(core)
      const camp = await first.client.camps.start(startInput)
      const second = await visit()
      await signInAs(second, 'Parisa Ahmadi', managerPin)
      const { feed } = await follow(second.client)
      feed.next().catch(() => 'gone')
      expect(followers()).toBe(1)
      second.vanish()
      await vi.waitFor(() => expect(followers()).toBe(0))
      await first.client.groups.create({ campId: camp.id, name: 'Herat bus', note: '' })
    })
  })
})
