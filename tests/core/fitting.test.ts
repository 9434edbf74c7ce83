import { describe, expect, test } from 'vitest'
import {
  anOrder,
  aTrial,
  bookToday,
  checkOut,
  filled,
  aReceipt,
  untilAssembled,
  untilFinishing,
  walk,
} from '#tests/support/fitting.ts'
import { refusalOf } from '#tests/support/refusal.ts'

describe('a trial fitting', () => {
  test('is numbered, moves the order, and can be taken back whole', async () => {
    const { core, owner, order, read } = await anOrder()
    const assembled = await walk(owner, order, untilAssembled)
    const first = await owner.trials.record({
      orderId: order.id,
      version: assembled.version,
      stationId: null,
      draft: aTrial({
        outcome: 'adjust',
        cause: 'too_tight',
        changes: ['relief', 'toe_out_less'],
        socketComfort: 4,
      }),
    })
    expect(first).toMatchObject({ trial: { number: 1, cause: 'too_tight' }, order: { state: 'adjusting' } })
    const second = await owner.trials.record({
      orderId: order.id,
      version: first.order.version,
      stationId: null,
      draft: aTrial(),
    })
    expect(second).toMatchObject({ trial: { number: 2, cause: '' }, order: { state: 'finishing' } })
    const steps = (await read()).steps.map(({ toState, cause }) => [toState, cause])
    expect(steps.slice(-4)).toEqual([
      ['trial_fit', ''],
      ['adjusting', 'too_tight'],
      ['trial_fit', ''],
      ['finishing', ''],
    ])
    await owner.changes.undo({ operationId: second.operationId })
    const back = await read()
    expect(back.order.state).toBe('adjusting')
    expect(back.trials).toHaveLength(1)
    expect(core.findBreaches()).toEqual([])
  })

  test('is not possible before the limb is assembled', async () => {
    const { owner, order } = await anOrder()
    const call = owner.trials.record({
      orderId: order.id,
      version: order.version,
      stationId: null,
      draft: aTrial(),
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'REFUSED', data: { reason: 'not_next' } })
  })

  test('of a limb that has to be made again rejects it and opens the remake', async () => {
    const { core, owner, order, read } = await anOrder()
    const assembled = await walk(owner, order, untilAssembled)
    const { remake } = await owner.trials.record({
      orderId: order.id,
      version: assembled.version,
      stationId: null,
      draft: aTrial({ outcome: 'remake', cause: 'cast_deformed', socketComfort: 1 }),
    })
    expect(remake).toMatchObject({ orderType: 'remake', previousOrderId: order.id, side: 'left' })
    expect((await read()).following.map(({ id }) => id)).toEqual([remake!.id])
    expect(core.findBreaches()).toEqual([])
  })

  test('that hurts is accepted only with a word of why', async () => {
    const { owner, order } = await anOrder()
    const { version } = await walk(owner, order, untilAssembled)
    const record = (note: string) =>
      owner.trials.record({
        orderId: order.id,
        version,
        stationId: null,
        draft: aTrial({ socketComfort: 3, note }),
      })
    expect(await refusalOf(record(''))).toMatchObject({
      code: 'INVALID',
      data: { fields: { 'draft.note': 'required' } },
    })
    expect((await record('leaves by the bus tonight, comes back on Friday')).order.state).toBe('finishing')
  })

  test('takes its booked visit of the day along', async () => {
    const { owner, order, read } = await anOrder()
    const assembled = await walk(owner, order, untilAssembled)
    await bookToday(owner, order, 'trial_fitting')
    await owner.trials.record({
      orderId: order.id,
      version: assembled.version,
      stationId: null,
      draft: aTrial({ outcome: 'adjust', cause: 'too_loose' }),
    })
    const after = await read()
    expect(after.visits.map(({ status }) => status)).toEqual(['done'])
    expect(after.order.state).toBe('adjusting')
  })

  test('struck through keeps its number', async () => {
    const { core, owner, order, read } = await anOrder()
    const assembled = await walk(owner, order, untilAssembled)
    const adjust = aTrial({ outcome: 'adjust', cause: 'too_loose' })
    const first = await owner.trials.record({
      orderId: order.id,
      version: assembled.version,
      stationId: null,
      draft: adjust,
    })
    await owner.trials.strike({ id: first.trial.id, version: first.trial.version, reason: 'another person' })
    await owner.trials.record({
      orderId: order.id,
      version: first.order.version,
      stationId: null,
      draft: aTrial(),
    })
    expect((await read()).trials.map(({ number, struckReason }) => [number, struckReason])).toEqual([
      [1, 'another person'],
      [2, ''],
    ])
    expect(core.findBreaches()).toEqual([])
  })
})

describe('a check-out', () => {
  test('is begun once, kept, and gone on with', async () => {
    const { owner, order } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const begun = await owner.checkouts.start({ orderId: order.id, version: made.version })
    expect(begun).toMatchObject({
      order: { state: 'checkout' },
      checkout: { listId: 'transtibial', listVersion: 1 },
    })
    const fill = {
      answers: { size: { answer: 'no' as const, note: 'tight at the fibula' } },
      socketComfort: null,
      note: '',
    }
    const kept = await owner.checkouts.save({ id: begun.checkout.id, version: begun.checkout.version, fill })
    const again = await owner.checkouts.start({ orderId: order.id, version: begun.order.version })
    expect(again.checkout).toMatchObject({
      id: begun.checkout.id,
      version: kept.version,
      answers: fill.answers,
    })
  })

  test('is not decided while a question is open', async () => {
    const { owner, order } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const { checkout, order: entered } = await owner.checkouts.start({
      orderId: order.id,
      version: made.version,
    })
    const { size: _size, ...answers } = filled(checkout).answers
    const call = owner.checkouts.complete({
      id: checkout.id,
      version: checkout.version,
      orderVersion: entered.version,
      fill: { ...filled(checkout), answers },
      decision: { result: 'pass', treatments: [], cause: null },
    })
    expect(await refusalOf(call)).toEqual({
      code: 'INVALID',
      data: { fields: { 'fill.answers.size': 'required' } },
    })
  })

  test('that fails sends the limb back with its cause, and needs a treatment', async () => {
    const { owner, order, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const failing = { no: ['length'], result: 'fail' as const, cause: 'wrong_length' as const }
    expect(await refusalOf(checkOut(owner, made, failing))).toMatchObject({ code: 'BAD_REQUEST' })
    const { order: entered } = await read()
    const { order: back } = await checkOut(owner, entered, { ...failing, treatments: ['prosthetic'] })
    expect(back.state).toBe('adjusting')
    expect((await read()).steps.at(-1)).toMatchObject({ toState: 'adjusting', cause: 'wrong_length' })
  })

  test('that is judged kinder than its answers needs a word of why', async () => {
    const { owner, order } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    expect(await refusalOf(checkOut(owner, made, { no: ['size'] }))).toMatchObject({
      code: 'INVALID',
      data: { fields: { 'fill.note': 'required' } },
    })
  })

  test('of crutches from the shelf goes straight to its list', async () => {
    const { core, owner, order } = await anOrder({ deviceType: 'crutches', side: null })
    const { checkout, order: checked } = await checkOut(owner, order)
    expect(checkout.listId).toBe('walking_aid')
    const { order: gone } = await owner.deliveries.record({
      orderId: order.id,
      version: checked.version,
      draft: aReceipt(),
      overrideReason: '',
    })
    expect(gone.state).toBe('delivered')
    expect(core.findBreaches()).toEqual([])
  })

  test('the comfort below which a socket goes back is the camp’s to set', async () => {
    const { owner, order } = await anOrder()
    expect((await owner.checkouts.rules()).comfortThreshold).toBe(6)
    await owner.checkouts.setRules({ comfortThreshold: 9, contact: 'Red Crescent' })
    const made = await walk(owner, order, untilFinishing)
    expect(await refusalOf(checkOut(owner, made))).toMatchObject({
      data: { fields: { 'fill.note': 'required' } },
    })
  })
})
