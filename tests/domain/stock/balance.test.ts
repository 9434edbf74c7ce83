import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, test } from 'vitest'
import {
  balanceOf,
  balancesByItem,
  bookMovement,
  emptyBalance,
  findNegative,
  freeOf,
  runningBalance,
  type MovementFacts,
} from '#domain/stock/balance.ts'
import { stockMovementKinds, type StockMovementKind } from '#domain/stock/stock-movement.ts'

const line = (
  kind: StockMovementKind,
  quantity: number,
  over: Partial<MovementFacts> = {},
): MovementFacts => ({ itemId: 'item', lot: '', kind, quantity, orderId: null, ...over })

const numbersOf = (lines: MovementFacts[]) => {
  const { onHand, reserved, inTransit, out } = balanceOf(lines)
  return [onHand, reserved, inTransit, out]
}

describe('each kind', () => {
  const order = { orderId: 'order' }
  const full = [line('opening', 10), line('announce', 5), line('reserve', 4, order), line('issue', 3)]
  const cases: [StockMovementKind, Partial<MovementFacts>, number, number[]][] = [
    ['opening', {}, 2, [9, 4, 5, 3]],
    ['announce', {}, 2, [7, 4, 7, 3]],
    ['arrive', {}, 2, [9, 4, 3, 3]],
    ['not_arrived', {}, 2, [7, 4, 3, 3]],
    ['receive', {}, 2, [9, 4, 5, 3]],
    ['reserve', order, 2, [7, 6, 5, 3]],
    ['release', order, 2, [7, 2, 5, 3]],
    ['use', order, 2, [5, 2, 5, 5]],
    ['use', {}, 2, [5, 4, 5, 5]],
    ['consume', order, 2, [5, 4, 5, 5]],
    ['issue', {}, 2, [5, 4, 5, 5]],
    ['give_back', {}, 2, [9, 4, 5, 1]],
    ['scrap', {}, 2, [5, 4, 5, 3]],
    ['count', {}, -2, [5, 4, 5, 3]],
    ['count', {}, 0, [7, 4, 5, 3]],
  ]
  test.each(cases)('%s %o of %i', (kind, over, quantity, expected) => {
    expect(numbersOf([...full, line(kind, quantity, over)])).toEqual(expected)
  })

  test('every kind is among them', () => {
    expect([...new Set(cases.map(([kind]) => kind))].sort()).toEqual([...stockMovementKinds].sort())
  })
})

describe('refusals', () => {
  const order = { orderId: 'order' }
  const shelf = balanceOf([
    line('opening', 3, { lot: 'A' }),
    line('receive', 1, { lot: 'B' }),
    line('announce', 2),
    line('reserve', 3, order),
  ])
  const reasonOf = (facts: MovementFacts, reserved = 0) => {
    const booked = bookMovement(shelf, facts, reserved)
    return booked.ok ? null : booked.reason
  }
  test.each([
    [line('scrap', 6, { lot: 'A' }), { reason: 'not_on_shelf', onHand: 3, asked: 6 }],
    [line('use', 2, { lot: 'B', ...order }), { reason: 'not_on_shelf', onHand: 1, asked: 2 }, 3],
    [line('issue', 2, { lot: 'A' }), { reason: 'set_aside', onHand: 4, reserved: 3, free: 1, asked: 2 }],
    [line('use', 2, { lot: 'A' }), { reason: 'set_aside', onHand: 4, reserved: 3, free: 1, asked: 2 }],
    [line('reserve', 2, order), { reason: 'set_aside', onHand: 4, reserved: 3, free: 1, asked: 2 }],
    [line('arrive', 3), { reason: 'not_in_transit', inTransit: 2, asked: 3 }],
    [line('not_arrived', 3), { reason: 'not_in_transit', inTransit: 2, asked: 3 }],
    [line('release', 4, order), { reason: 'not_reserved', reserved: 3, asked: 4 }, 3],
    [line('use', 1, { lot: 'A', orderId: 'other' }), { reason: 'not_reserved', reserved: 0, asked: 1 }],
    [line('give_back', 1), { reason: 'not_taken_out', out: 0, asked: 1 }],
    [line('receive', 0), { reason: 'not_a_quantity', asked: 0 }],
    [line('receive', 1.5), { reason: 'not_a_quantity', asked: 1.5 }],
    [line('count', -4, { lot: 'A' }), { reason: 'not_on_shelf', onHand: 3, asked: 4 }],
  ] as [MovementFacts, object, number?][])('%o', (facts, expected, reserved) => {
    expect(reasonOf(facts, reserved)).toEqual(expected)
  })

  test('a count and a scrap may find less than was set aside; that much is short', () => {
    const counted = bookMovement(shelf, line('count', -2, { lot: 'A' }))
    expect(counted.ok && freeOf(counted.value)).toBe(-1)
    const scrapped = bookMovement(shelf, line('scrap', 2, { lot: 'A' }))
    expect(scrapped.ok && freeOf(scrapped.value)).toBe(-1)
  })

  test('a lot that is gone is not kept', () => {
    expect(balanceOf([line('opening', 2, { lot: 'A' }), line('scrap', 2, { lot: 'A' })]).lots).toEqual({})
  })
})

const facts = fc.record({
  itemId: fc.constantFrom('knee', 'foot'),
  lot: fc.constantFrom('', 'A', 'B'),
  kind: fc.constantFrom(...stockMovementKinds),
  quantity: fc.integer({ min: -6, max: 12 }),
  orderId: fc.constantFrom(null, 'one', 'two'),
})

/** Books what may be booked, keeping by hand what each order holds, as the core does. */
function walk(steps: readonly MovementFacts[]): MovementFacts[] {
  const booked: MovementFacts[] = []
  for (const step of steps) {
    const own = booked.filter(({ itemId }) => itemId === step.itemId)
    const sum = (kind: StockMovementKind) =>
      own
        .filter((one) => one.kind === kind && one.orderId === step.orderId && step.orderId !== null)
        .reduce((total, { quantity }) => total + quantity, 0)
    const reserved = sum('reserve') - sum('release') - sum('use')
    const needsOrder = step.kind === 'reserve' || step.kind === 'release'
    if (needsOrder && step.orderId === null) continue
    if (bookMovement(balanceOf(own), step, reserved).ok) booked.push(step)
  }
  return booked
}

describe('the ledger, whatever is booked', () => {
  const walks = fc.array(facts, { maxLength: 80 }).map(walk)

  test('opening + received − used − issued − scrapped + given back ± counted = closing, per item', () => {
    fc.assert(
      fc.property(walks, (lines) => {
        for (const [itemId, { onHand, sums, lots, inTransit, out }] of balancesByItem(lines)) {
          const total = (kind: StockMovementKind) =>
            lines
              .filter((one) => one.itemId === itemId && one.kind === kind)
              .reduce((sum, { quantity }) => sum + quantity, 0)
          const received = total('receive') + total('arrive')
          const taken = total('use') + total('consume') + total('issue') + total('scrap')
          expect(onHand).toBe(total('opening') + received - taken + total('give_back') + total('count'))
          expect(Object.values(lots).reduce((sum, left) => sum + left, 0)).toBe(onHand)
          expect(inTransit).toBe(total('announce') - total('arrive') - total('not_arrived'))
          expect(out).toBe(total('use') + total('consume') + total('issue') - total('give_back'))
          for (const kind of stockMovementKinds) expect(sums[kind]).toBe(total(kind))
        }
      }),
    )
  })

  test('no pile is ever below nothing, at no moment', () => {
    fc.assert(
      fc.property(walks, (lines) => {
        for (const ofItem of Map.groupBy(lines, ({ itemId }) => itemId).values()) {
          expect(findNegative(ofItem)).toBeNull()
        }
      }),
    )
  })

  test('taking the last line back gives the balance before it', () => {
    fc.assert(
      fc.property(walks, (lines) => {
        const own = lines.filter(({ itemId }) => itemId === 'foot')
        const running = runningBalance(own)
        expect(running.at(-2)?.balance ?? emptyBalance).toEqual(balanceOf(own.slice(0, -1)))
        expect(running.at(-1)?.balance ?? emptyBalance).toEqual(balanceOf(own))
      }),
    )
  })

  test('taking an earlier line back is found out when the rest cannot stand without it', () => {
    expect(findNegative([line('scrap', 2)])).toMatchObject({ kind: 'scrap' })
    expect(findNegative([line('opening', 1), line('scrap', 2), line('receive', 5)])).toMatchObject({
      kind: 'scrap',
    })
  })
})
