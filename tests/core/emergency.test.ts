import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { packPrinter } from '#electron/pack/print-pack.ts'
import type { TestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const tomorrow = '2026-11-25'
let core: TestCore
let campId: string
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qadam-pack-test-'))
  const rehearsal = await openRehearsal({ printPack: packPrinter(null) })
  core = rehearsal
  campId = rehearsal.camp.id
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const give = (number: number | null) =>
  core.owner.door.issue({
    campId,
    date: tomorrow,
    patientId: null,
    priority: null,
    stationKind: null,
    note: '',
    number,
  })

test('a pack holds the numbered lists, blank forms and printed numbers, with two tables', async () => {
  const pack = await core.owner.emergency.make({ campId, date: tomorrow, folder })
  expect(readdirSync(folder).toSorted()).toEqual([
    `emergency-pack-${tomorrow}.html`,
    `tokens-${tomorrow}.csv`,
    `visits-${tomorrow}.csv`,
  ])
  const html = readFileSync(join(folder, `emergency-pack-${tomorrow}.html`), 'utf8')
  for (const text of [
    'List no. 1',
    'Registration form',
    'Follow-up form',
    'Blank register',
    'Workshop list',
    '501',
  ])
    expect(html).toContain(text)
  const visits = readFileSync(join(folder, `visits-${tomorrow}.csv`), 'utf8')
    .trim()
    .split('\r\n')
  expect(visits).toHaveLength(pack.visits + 1)
  const [list] = (await core.owner.lists.printed({ campId, date: tomorrow })).toReversed()
  expect(list).toMatchObject({ number: 1, rowCount: pack.visits })
  const view = await core.owner.emergency.view({ campId })
  expect(view.packs[0]).toMatchObject({
    folder,
    problem: '',
    firstToken: 501,
    lastToken: 560,
    byItself: false,
  })
  expect(core.findBreaches()).toEqual([])
})

test('made again it keeps its numbers until one was used, then sets others aside', async () => {
  const first = await core.owner.emergency.make({ campId, date: tomorrow, folder })
  const again = await core.owner.emergency.make({ campId, date: tomorrow, folder })
  expect(again.firstToken).toBe(first.firstToken)
  const { token } = await give(first.firstToken + 2)
  expect(token).toMatchObject({ number: first.firstToken + 2, fromPaper: true })
  expect((await give(null)).token.number).toBe(1)
  expect(await refusalOf(give(token.number))).toMatchObject({ data: { reason: 'number_taken' } })
  expect(await refusalOf(give(77))).toMatchObject({ data: { reason: 'not_reserved' } })
  expect((await core.owner.emergency.make({ campId, date: tomorrow, folder })).firstToken).toBe(601)
  expect(core.findBreaches()).toEqual([])
})

test('what cannot be written is told, kept for Today, and takes no number away', async () => {
  const blocked = join(folder, 'a-file')
  writeFileSync(blocked, '')
  expect(
    await refusalOf(core.owner.emergency.make({ campId, date: tomorrow, folder: join(blocked, 'x') })),
  ).toMatchObject({
    data: { reason: 'pack_not_written' },
  })
  const [last] = (await core.owner.emergency.view({ campId })).packs
  expect(last!.problem).toMatch(/^E[A-Z]+$/)
})

test('in the evening it is made once, by itself, in the folder of the settings', async () => {
  const { settings } = await core.owner.emergency.view({ campId })
  await core.owner.emergency.saveSettings({ settings: { ...settings, folder }, namesOnSlips: false })
  await core.makeDuePacks()
  expect(readdirSync(folder)).toEqual([])
  core.setNow('2026-11-24T13:31:00.000Z')
  await core.makeDuePacks()
  await core.makeDuePacks()
  const { packs } = await core.owner.emergency.view({ campId })
  expect(packs).toHaveLength(1)
  expect(packs[0]).toMatchObject({ byItself: true, date: tomorrow, problem: '' })
  expect(readdirSync(packs[0]!.folder)).toContain(`emergency-pack-${tomorrow}.html`)
})

test('an evening that was missed is made good at the next start, for that day and once', async () => {
  const { settings } = await core.owner.emergency.view({ campId })
  await core.owner.emergency.saveSettings({ settings: { ...settings, folder }, namesOnSlips: false })
  await core.makeDuePacks()
  expect((await core.owner.emergency.view({ campId })).due).toEqual({ date: '2026-11-24', last: null })
  core.setNow('2026-11-25T04:00:00.000Z')
  expect((await core.owner.emergency.view({ campId })).due).toEqual({ date: tomorrow, last: null })
  await core.makeDuePacks()
  await core.makeDuePacks()
  const { packs, due, nextDate } = await core.owner.emergency.view({ campId })
  expect(packs).toHaveLength(1)
  expect(due?.last).toMatchObject({ byItself: true, date: tomorrow, problem: '' })
  expect(readdirSync(due!.last!.folder)).toContain(`emergency-pack-${tomorrow}.html`)
  expect(nextDate).toBe('2026-11-26')
})

test('a pack for a later day says nothing of the one that is due', async () => {
  await core.owner.emergency.make({ campId, date: tomorrow, folder })
  const { due } = await core.owner.emergency.view({ campId })
  expect(due).toEqual({ date: '2026-11-24', last: null })
})

test('an evening that fails is told, and tried again half an hour later without anybody', async () => {
  const answers = [new Error('no page'), null]
  const { camp, ...own } = await openRehearsal({
    printPack: () => {
      const answer = answers.shift()
      return answer ? Promise.reject(answer) : Promise.resolve({ extension: 'pdf', bytes: new Uint8Array(1) })
    },
  })
  const { settings } = await own.owner.emergency.view({ campId: camp.id })
  await own.owner.emergency.saveSettings({ settings: { ...settings, folder }, namesOnSlips: false })
  const told = async (now: string) => {
    own.setNow(now)
    await own.makeDuePacks()
    return (await own.owner.emergency.view({ campId: camp.id })).packs.map(({ problem }) => problem)
  }
  expect(await told('2026-11-24T13:31:00.000Z')).toEqual(['print'])
  expect(await told('2026-11-24T13:50:00.000Z')).toEqual(['print'])
  expect(await told('2026-11-24T14:02:00.000Z')).toEqual(['', 'print'])
  expect(own.findBreaches()).toEqual([])
})

test('a browser does not learn paths and cannot choose them', async () => {
  await core.owner.emergency.make({ campId, date: tomorrow, folder })
  const { client } = core.connectClient()
  const tile = (await client.session.tiles()).find(({ roles }) => roles.includes('manager'))!
  await client.session.signIn({ staffId: tile.id, pin: '1234' })
  const view = await client.emergency.view({ campId })
  expect(view.packs[0]!.folder).not.toContain('/')
  expect(view.mayChooseFolder).toBe(false)
  expect(await refusalOf(client.emergency.make({ campId, date: tomorrow, folder }))).toMatchObject({
    data: { reason: 'only_on_host' },
  })
})
