import { describe, expect, test } from 'vitest'
import type { NeedRow } from '#contract/stock.ts'
import { aCamp, anOrderDraft, aPerson } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { refusalOf } from '#tests/support/refusal.ts'
import type { OrderState } from '#domain/orders/order-state.ts'

async function readyStore() {
  const core = openTestCore()
  const { owner } = core
  const camp = await owner.camps.create(aCamp())
  await owner.stock.startFromList({})
  const shelf = () => owner.stock.shelf({ campId: camp.id })
  const row = async (code: string) => (await shelf()).find(({ item }) => item.code === code)!
  const idOf = async (code: string) => (await row(code)).item.id
  const book = async (
    kind: 'receive' | 'announce' | 'issue' | 'scrap' | 'use' | 'give_back' | 'not_arrived',
    code: string,
    quantity: number,
    { lot = '', isUnannounced = false } = {},
  ) =>
    owner.stock.book({
      campId: camp.id,
      kind,
      isUnannounced,
      reason: 'test',
      lines: [{ itemId: await idOf(code), lot, quantity }],
    })
  /** A person with one left transtibial order whose foot is chosen. */
  const order = async (footCode: string | null, over: Parameters<typeof anOrderDraft>[0] = {}) => {
    const { orders } = await owner.patients.create({
      campId: camp.id,
      draft: aPerson(),
      orders: [anOrderDraft(over)],
    })
    const made = orders[0]!
    if (!footCode) return made
    return owner.stock.chooseParts({
      orderId: made.id,
      version: made.version,
      parts: [{ role: 'foot', itemId: await idOf(footCode), quantity: 1, description: '' }],
    })
  }
  const advance = async (made: { id: string; version: number }, ...states: OrderState[]) => {
    let current = made
    let last
    for (const to of states) {
      last = await owner.orders.advance({ id: current.id, version: current.version, to, reason: '' })
      current = last
    }
    return last!
  }
  const partOf = async (orderId: string, role: string) =>
    (await owner.stock.orderParts({ orderId })).rows.find(({ part }) => part.role === role)!
  return { core, owner, camp, shelf, row, idOf, book, order, advance, partOf }
}

const numbers = ({
  balance: { onHand, reserved, inTransit },
}: {
  balance: Record<'onHand' | 'reserved' | 'inTransit', number>
}) => [onHand, reserved, inTransit]

describe('the store room', () => {
  test('starts from the usual list once, and again adds nothing', async () => {
    const { owner, shelf } = await readyStore()
    expect((await shelf()).length).toBeGreaterThan(100)
    expect(await owner.stock.startFromList({})).toMatchObject({ added: 0 })
  })

  test('a delivery settles what was announced, and the rest comes straight to the shelf', async () => {
    const { book, row } = await readyStore()
    await book('announce', 'KNEE-JS', 5)
    await book('receive', 'KNEE-JS', 3)
    expect(numbers(await row('KNEE-JS'))).toEqual([3, 0, 2])
    await book('receive', 'KNEE-JS', 4)
    expect(numbers(await row('KNEE-JS'))).toEqual([7, 0, 0])
    await book('announce', 'KNEE-JS', 5)
    await book('receive', 'KNEE-JS', 1, { isUnannounced: true })
    await book('not_arrived', 'KNEE-JS', 5)
    expect(numbers(await row('KNEE-JS'))).toEqual([8, 0, 0])
  })

  test('what would go below nothing is refused with the numbers, and nothing is booked', async () => {
    const { owner, camp, book, idOf, row } = await readyStore()
    await book('receive', 'KNEE-JS', 4)
    const lines = [
      { itemId: await idOf('KNEE-JS'), lot: '', quantity: 1 },
      { itemId: await idOf('KNEE-JS'), lot: '', quantity: 6 },
    ]
    const refusal = await refusalOf(
      owner.stock.book({ campId: camp.id, kind: 'issue', isUnannounced: false, reason: '', lines }),
    )
    expect(refusal).toEqual({
      code: 'REFUSED',
      data: {
        reason: 'stock_not_on_shelf',
        details: { onHand: 3, asked: 6, code: 'KNEE-JS', line: 1 },
      },
    })
    expect(numbers(await row('KNEE-JS'))).toEqual([4, 0, 0])
  })

  test('lengths are told in metres', async () => {
    const { book } = await readyStore()
    await book('receive', 'PIPE-90', 1500)
    expect((await refusalOf(book('issue', 'PIPE-90', 2000))).data).toMatchObject({
      details: { onHand: 1.5, asked: 2 },
    })
  })

  test('scrapping needs a reason; a code is taken once; a unit in use stays', async () => {
    const { owner, camp, book, row } = await readyStore()
    const { item } = await row('KNEE-JS')
    await book('receive', 'KNEE-JS', 4)
    const scrap = owner.stock.book({
      campId: camp.id,
      kind: 'scrap',
      isUnannounced: false,
      reason: '',
      lines: [{ itemId: item.id, lot: '', quantity: 1 }],
    })
    expect((await refusalOf(scrap)).data).toEqual({ fields: { reason: 'required' } })
    const { id, version, ...draft } = item
    expect((await refusalOf(owner.stock.createItem({ draft }))).data).toEqual({
      fields: { 'draft.code': 'exists' },
    })
    expect(
      (await refusalOf(owner.stock.updateItem({ id, version, draft: { ...draft, unit: 'pair' } }))).data,
    ).toEqual({ fields: { 'draft.unit': 'unit_in_use' } })
    await owner.stock.updateItem({ id, version, draft: { ...draft, lowAt: 9 } })
    expect(await refusalOf(owner.stock.updateItem({ id, version, draft }))).toMatchObject({ code: 'STALE' })
    expect((await row('KNEE-JS')).isLow).toBe(true)
  })

  test('counting opens a shelf, then sets it, and refuses what moved meanwhile', async () => {
    const { core, owner, camp, idOf, row, book } = await readyStore()
    const [knee, elbow] = [await idOf('KNEE-JS'), await idOf('ELBOW')]
    const opened = await owner.stock.count({
      campId: camp.id,
      reason: 'Opening',
      lines: [
        { itemId: knee, lot: '', expected: 0, counted: 10 },
        { itemId: elbow, lot: '', expected: 0, counted: 0 },
      ],
    })
    expect((await row('KNEE-JS')).balance.sums.opening).toBe(10)
    await book('use', 'KNEE-JS', 3)
    const stale = owner.stock.count({
      campId: camp.id,
      reason: 'Closing',
      lines: [{ itemId: knee, lot: '', expected: 10, counted: 7 }],
    })
    expect((await refusalOf(stale)).data).toEqual({
      reason: 'stock_moved',
      details: { code: 'KNEE-JS', line: 0, now: 7 },
    })
    await owner.stock.count({
      campId: camp.id,
      reason: 'Closing',
      lines: [{ itemId: knee, lot: '', expected: 7, counted: 6 }],
    })
    const { balance } = await row('KNEE-JS')
    expect(balance.onHand).toBe(6)
    expect(balance.sums).toMatchObject({ opening: 10, use: 3, count: -1 })
    const { rows, total } = await owner.stock.ledger({
      campId: camp.id,
      itemId: knee,
      orderId: null,
      kinds: [],
      from: 0,
      limit: 10,
    })
    expect(total).toBe(3)
    expect(rows.map(({ movement, onHand }) => [movement.kind, onHand])).toEqual([
      ['count', 6],
      ['use', 7],
      ['opening', 10],
    ])
    expect((await refusalOf(owner.changes.undo({ operationId: opened.operationId }))).data).toMatchObject({
      reason: 'stock_negative',
    })
    expect(core.findBreaches()).toEqual([])
  })
})

describe('the parts of an order', () => {
  test('are set aside at measurement, used when put together, and the case uses up its plaster', async () => {
    const { core, book, order, advance, row, partOf } = await readyStore()
    await book('receive', 'FOOT-24-L', 3, { lot: 'B' })
    await book('receive', 'POP-15', 10)
    const made = await order('FOOT-24-L')
    expect((await partOf(made.id, 'foot')).status).toBe('planned')
    const measured = await advance(made, 'measured')
    expect(numbers(await row('FOOT-24-L'))).toEqual([3, 1, 0])
    expect((await partOf(made.id, 'foot')).status).toBe('reserved')
    await advance(measured, 'fabricating', 'assembled')
    expect(numbers(await row('FOOT-24-L'))).toEqual([2, 0, 0])
    expect((await partOf(made.id, 'foot')).status).toBe('used')
    expect(numbers(await row('POP-15'))).toEqual([7, 0, 0])
    expect(core.findBreaches()).toEqual([])
  })

  test('coming back to the bench uses nothing twice', async () => {
    const { book, order, advance, row } = await readyStore()
    await book('receive', 'FOOT-24-L', 3)
    await book('receive', 'POP-15', 10)
    const made = await order('FOOT-24-L')
    await advance(made, 'measured', 'fabricating', 'assembled', 'fabricating', 'assembled')
    expect((await row('FOOT-24-L')).balance.sums.use).toBe(1)
    expect((await row('POP-15')).balance.sums.consume).toBe(3)
  })

  test('a cancelled order gives them up, and undo sets them aside again', async () => {
    const { core, owner, book, order, advance, row } = await readyStore()
    await book('receive', 'FOOT-24-L', 1)
    const measured = await advance(await order('FOOT-24-L'), 'measured')
    const { id, version } = measured
    const cancelled = await owner.orders.cancel({ id, version, reason: 'Moved away' })
    expect(numbers(await row('FOOT-24-L'))).toEqual([1, 0, 0])
    await owner.changes.undo({ operationId: cancelled.operationId })
    expect(numbers(await row('FOOT-24-L'))).toEqual([1, 1, 0])
    expect(core.findBreaches()).toEqual([])
  })

  test('what is rejected gives back what can serve another', async () => {
    const { core, book, idOf, owner, order, advance, row } = await readyStore()
    await book('receive', 'FOOT-24-L', 1)
    await book('receive', 'PIPE-90', 4000)
    const made = await order('FOOT-24-L')
    const chosen = await owner.stock.chooseParts({
      orderId: made.id,
      version: made.version,
      parts: [
        ...made.parts.map((part) => ({ ...part, role: 'foot' as const, itemId: part.itemId! })),
        { role: 'socket', itemId: await idOf('PIPE-90'), quantity: 500, description: '' },
      ],
    })
    const worn = await advance(chosen, 'measured', 'fabricating', 'assembled', 'trial_fit')
    await owner.orders.reject({
      id: worn.id,
      version: worn.version,
      cause: 'too_tight',
      reason: '',
      remake: false,
    })
    expect(numbers(await row('FOOT-24-L'))).toEqual([1, 0, 0])
    expect(numbers(await row('PIPE-90'))).toEqual([3500, 0, 0])
    expect(core.findBreaches()).toEqual([])
  })

  test('a shortage never stops the order, stands on it, and is filled when something comes in', async () => {
    const { book, order, advance, partOf, row } = await readyStore()
    await book('receive', 'FOOT-24-L', 1)
    await advance(await order('FOOT-24-L'), 'measured')
    const second = await order('FOOT-24-L', { priority: 'normal' })
    await advance(second, 'measured')
    const urgent = await order('FOOT-24-L', { priority: 'urgent' })
    await advance(urgent, 'measured')
    expect((await partOf(second.id, 'foot')).status).toBe('missing')
    expect(await book('receive', 'FOOT-24-L', 1)).toMatchObject({ served: 1 })
    expect((await partOf(urgent.id, 'foot')).status).toBe('reserved')
    expect((await partOf(second.id, 'foot')).status).toBe('missing')
    expect(await row('FOOT-24-L')).toMatchObject({ needed: 3, short: 1 })
  })

  test('choosing another part moves what is set aside, and what is used', async () => {
    const { core, owner, book, idOf, order, advance, row, partOf } = await readyStore()
    await book('receive', 'FOOT-24-L', 1)
    await book('receive', 'PU-24-L', 1)
    const measured = await advance(await order('FOOT-24-L'), 'measured')
    const swap = async (code: string, { id, version }: { id: string; version: number }) =>
      owner.stock.chooseParts({
        orderId: id,
        version,
        parts: [{ role: 'foot', itemId: await idOf(code), quantity: 1, description: '' }],
      })
    const { choices } = await partOf(measured.id, 'foot')
    expect(choices.map(({ item }) => item.code)).toContain('PU-24-L')
    const swapped = await swap('PU-24-L', measured)
    expect(numbers(await row('FOOT-24-L'))).toEqual([1, 0, 0])
    expect(numbers(await row('PU-24-L'))).toEqual([1, 1, 0])
    const assembled = await advance(swapped, 'fabricating', 'assembled')
    await swap('FOOT-24-L', assembled)
    expect(numbers(await row('FOOT-24-L'))).toEqual([0, 0, 0])
    expect(numbers(await row('PU-24-L'))).toEqual([1, 0, 0])
    expect(core.findBreaches()).toEqual([])
  })

  test('what is needed is known before the cast, with what has no size yet', async () => {
    const { owner, camp, book, order } = await readyStore()
    await book('receive', 'FOOT-24-L', 6)
    await book('announce', 'FOOT-24-L', 2)
    for (let index = 0; index < 9; index += 1) await order('FOOT-24-L')
    for (let index = 0; index < 4; index += 1) await order(null)
    const needs = await owner.stock.needs({ campId: camp.id })
    const feet = needs.filter(({ role }: NeedRow) => role === 'foot')
    expect(feet).toHaveLength(2)
    expect(feet.find(({ item }) => item?.code === 'FOOT-24-L')).toMatchObject({
      why: 'item',
      needed: 9,
      onHand: 6,
      inTransit: 2,
      short: 3,
      shortAfterTransit: 1,
    })
    expect(feet.find(({ item }) => item === null)).toMatchObject({
      why: 'size_unknown',
      needed: 4,
      side: 'left',
    })
  })
})

describe('the rehearsal', () => {
  test('shows a shortage of left feet of 24 cm, something in transit, and no breach', async () => {
    const core = await openRehearsal()
    const { camp } = await core.owner.camps.setup()
    const shelf = await core.owner.stock.shelf({ campId: camp!.id })
    const feet = shelf.find(({ item }) => item.code === 'FOOT-24-L')!
    expect(feet.short).toBeGreaterThan(0)
    expect(feet.balance.inTransit).toBe(2)
    expect(shelf.some(({ balance }) => balance.reserved > 0)).toBe(true)
    expect(shelf.some(({ balance }) => balance.sums.use > 0)).toBe(true)
    expect(core.findBreaches()).toEqual([])
  })
})
