import { expect, test } from 'vitest'
import { anOrderDraft, aCamp, aPerson } from '#tests/support/drafts.ts'
import { signIn } from '#tests/support/fitting.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

const line = {
  quantity: 2,
  perCategory: {},
  isOptional: false,
  isReusable: true,
  source: 'Kavita Joshi, prosthetist',
}
const ofSuspension = { deviceType: 'transtibial', role: 'suspension' } as const

async function aStore() {
  const core = openTestCore()
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  await owner.stock.startFromList({})
  const order = async () => {
    const made = await owner.patients.create({
      campId: camp.id,
      draft: aPerson(),
      orders: [anOrderDraft()],
    })
    return made.orders[0]!
  }
  const asked = async (orderId: string) => {
    const { rows } = await owner.stock.orderParts({ orderId })
    return rows.find(({ part }) => part.role === 'suspension')!.part.quantity
  }
  return { core, owner, camp, order, asked }
}

test('what the clinic sets is what orders ask for from then on, until undo', async () => {
  const { owner, camp, order, asked } = await aStore()
  const { id } = await order()
  expect(await asked(id)).toBe(1)
  const { operationId, version } = await owner.bills.setLine({ version: 0, ...ofSuspension, line })
  expect(await owner.bills.get()).toEqual({ overrides: { 'transtibial.suspension': line }, version })
  expect(await asked(id)).toBe(2)
  const needed = async () =>
    (await owner.stock.needs({ campId: camp.id }))
      .filter(({ role }) => role === 'suspension')
      .reduce((sum, row) => sum + row.needed, 0)
  const before = await needed()
  await owner.changes.undo({ operationId })
  expect(await asked(id)).toBe(1)
  expect(await needed()).toBe(before - 1)
})

test('a line is set back, and one that was set in the meantime is not written over', async () => {
  const { owner } = await aStore()
  const { version } = await owner.bills.setLine({ version: 0, ...ofSuspension, line })
  expect(await refusalOf(owner.bills.setLine({ version: 0, ...ofSuspension, line }))).toMatchObject({
    code: 'STALE',
  })
  await owner.bills.setLine({ version, ...ofSuspension, line: null })
  expect((await owner.bills.get()).overrides).toEqual({})
})

test('a part is added to a bill, marked until somebody confirms it, and taken off again', async () => {
  const { owner, order } = await aStore()
  const { id } = await order()
  const roles = async () => (await owner.stock.orderParts({ orderId: id })).rows.map(({ part }) => part.role)
  const before = await roles()
  expect(before).not.toContain('knee')
  const knee = { deviceType: 'transtibial', role: 'knee' } as const
  const { operationId } = await owner.bills.setLine({
    ...{ version: 0, ...knee, line: { ...line, quantity: 1, source: '' } },
  })
  expect(await roles()).toEqual([...before, 'knee'])
  expect((await owner.bills.get()).overrides).toMatchObject({ 'transtibial.knee': { source: '' } })
  await owner.changes.undo({ operationId })
  expect(await roles()).toEqual(before)
  const { version } = await owner.bills.get()
  const again = await owner.bills.setLine({ version, ...knee, line })
  await owner.bills.setLine({ version: again.version, ...knee, line: null })
  expect(await roles()).toEqual(before)
})

test('a planned part is left out and taken again; what was never planned cannot be left out', async () => {
  const { owner, order } = await aStore()
  const { id } = await order()
  const roles = async () => (await owner.stock.orderParts({ orderId: id })).rows.map(({ part }) => part.role)
  const before = await roles()
  const leftOut = { ...line, isLeftOut: true }
  const { operationId } = await owner.bills.setLine({ version: 0, ...ofSuspension, line: leftOut })
  expect(await roles()).toEqual(before.filter((role) => role !== 'suspension'))
  await owner.changes.undo({ operationId })
  expect(await roles()).toEqual(before)
  const never = { version: 0, deviceType: 'transtibial', role: 'knee', line: leftOut } as const
  expect(await refusalOf(owner.bills.setLine(never))).toMatchObject({ code: 'NOT_FOUND' })
})

test('only a manager sets bills, with quantities that can be', async () => {
  const { core, owner } = await aStore()
  const technician = await signIn(core, ['technician'])
  expect(await technician.bills.get()).toEqual({ overrides: {}, version: 0 })
  const given = { version: 0, ...ofSuspension, line }
  expect(await refusalOf(technician.bills.setLine(given))).toMatchObject({ code: 'NOT_ALLOWED' })
  const refused = (over: object) => refusalOf(owner.bills.setLine({ ...given, ...over }))
  expect(await refused({ line: { ...line, quantity: 0 } })).toMatchObject({ code: 'BAD_REQUEST' })
  expect(await refused({ line: { ...line, perCategory: { pipe: 5 } } })).toMatchObject({
    data: { fields: { 'line.perCategory.pipe': 'other' } },
  })
})
