import { expect, test } from 'vitest'
import { diskTroubleOf } from '#core/file-fault.ts'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

async function started() {
  const core = openTestCore()
  const { client } = core.connectClient()
  const { id: campId } = await client.camps.start({
    camp: aCamp(),
    manager: { nameLatin: 'Sunita Rao', namePersian: '', sex: 'female', pin: '4711' },
  })
  const register = (givenNameLatin: string) =>
    client.patients.create({
      campId,
      draft: aPerson({ givenNameLatin, notes: 'w'.repeat(8000) }),
      orders: [],
    })
  return { core, raw: core.state.db.raw, register }
}

const faultOf = (error: Error, code: string) => Object.assign(error, { code })

test('a full disk is told as such, nothing is written, and saving works when there is room again', async () => {
  const { raw, register } = await started()
  const count = () => raw.prepare('select count(*) from patients').pluck().get()
  raw.pragma(`max_page_count = ${String(raw.pragma('page_count', { simple: true }))}`)
  expect(await refusalOf(register('Parvaneh'))).toMatchObject({ code: 'FAULT', data: { disk: 'full' } })
  expect(count()).toBe(0)
  raw.pragma('max_page_count = 1000000')
  await register('Parvaneh')
  expect(count()).toBe(1)
})

test('a disk that takes nothing neither hides a wrong PIN nor gives anybody more tries', async () => {
  const { core, raw } = await started()
  const { client } = core.connectClient()
  const [tile] = await client.session.tiles()
  const sign = (pin: string) => client.session.signIn({ staffId: tile!.id, pin })
  const isWrong = (triesLeft: number) => ({ data: { reason: 'wrong_pin', details: { triesLeft } } })
  const isLocked = (seconds: number) => ({ data: { reason: 'too_many_tries', details: { seconds } } })
  expect(await refusalOf(sign('0000'))).toMatchObject(isWrong(3))
  raw.pragma('query_only = on')
  expect(await refusalOf(sign('0000'))).toMatchObject(isWrong(2))
  expect((await sign('4711')).staff).toMatchObject({ id: tile!.id })
  for (const left of [3, 2, 1]) expect(await refusalOf(sign('0000'))).toMatchObject(isWrong(left))
  expect(await refusalOf(sign('0000'))).toMatchObject(isLocked(15))
  expect(await refusalOf(sign('4711'))).toMatchObject(isLocked(15))
  core.setNow('2026-11-24T08:31:00.000Z')
  raw.pragma('query_only = off')
  expect(await refusalOf(sign('0000'))).toMatchObject(isLocked(30))
  expect(raw.prepare('select failures from staff_pins').pluck().get()).toBe(5)
})

test('a data file that may only be read is told as such', async () => {
  const { raw, register } = await started()
  raw.pragma('query_only = on')
  expect(await refusalOf(register('Parvaneh'))).toMatchObject({ code: 'FAULT', data: { disk: 'refused' } })
})

test.each([
  ['ENOSPC', 'full'],
  ['EROFS', 'refused'],
  ['SQLITE_IOERR_WRITE', 'refused'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CONSTRAINT_UNIQUE', null],
  ['ECONNRESET', null],
])('%s is %s, also as a cause', (code, trouble) => {
  expect(diskTroubleOf(faultOf(new Error('x'), code))).toBe(trouble)
  expect(diskTroubleOf(new Error('query', { cause: faultOf(new Error('x'), code) }))).toBe(trouble)
})
