import { describe, expect, test } from 'vitest'
import {
  anOrder,
  aReceipt,
  aTrial,
  bookToday,
  checkOut,
  signIn,
  untilAssembled,
  untilFinishing,
  walk,
} from '#tests/support/fitting.ts'
import { isSpareFor } from '#domain/fitting/spares.ts'
import { aJpeg, aPng } from '#tests/support/image-bytes.ts'
import { refusalOf } from '#tests/support/refusal.ts'

describe('handing over', () => {
  test('writes the receipt, the step and the visit in one operation, and one undo takes all back', async () => {
    const { core, owner, order, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    await bookToday(owner, order, 'delivery')
    const { order: checked } = await checkOut(owner, made)
    const done = await owner.deliveries.record({
      orderId: order.id,
      version: checked.version,
      draft: aReceipt({ receivedBy: 'Zahra', relation: 'daughter', mark: 'thumb' }),
      overrideReason: '',
    })
    const after = await read()
    expect(after.order.state).toBe('delivered')
    expect(after.visits.map(({ status }) => status)).toEqual(['done'])
    expect(after.deliveries).toMatchObject([
      { receivedBy: 'Zahra', mark: 'thumb', date: '2026-11-24', overrideReason: '' },
    ])
    expect(core.findBreaches()).toEqual([])
    await owner.changes.undo({ operationId: done.operationId })
    expect(await read()).toMatchObject({
      order: { state: 'checkout' },
      deliveries: [],
      visits: [{ status: 'booked' }],
    })
  })

  test('keeps the signature that was drawn and the photo that was agreed to', async () => {
    const { owner, order, camp, patient, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const { order: checked } = await checkOut(owner, made)
    const sent = { orderId: order.id, version: checked.version, overrideReason: '' }
    const signature = aPng().toString('base64')
    const file = aJpeg().toString('base64')
    const photo = {
      draft: {
        ...{ patientId: patient.id, orderId: order.id, limbId: null, kind: 'device' as const },
        ...{ title: '', takenOn: '2026-11-24' },
      },
      ...{ content: file, thumbnail: file },
    }
    expect(await refusalOf(owner.attachments.add(photo))).toMatchObject({
      data: { reason: 'photo_not_asked' },
    })
    const consent = {
      ...{ language: null, date: '2026-11-24', mark: 'signature' as const, witness: '', interpreter: '' },
      ...{ guardian: '', guardianRelation: '', note: '' },
    }
    const decide = (decision: 'given' | 'withdrawn') =>
      owner.consents.record({
        patientId: patient.id,
        draft: { ...consent, decisions: [{ purpose: 'photo', decision }] },
      })
    await decide('given')
    const { id: photoId } = await owner.attachments.add(photo)
    await decide('withdrawn')
    const draft = aReceipt({ photoId })
    expect(await refusalOf(owner.deliveries.record({ ...sent, draft }))).toMatchObject({
      data: { reason: 'photo_not_agreed' },
    })
    await decide('given')
    expect(
      await refusalOf(owner.deliveries.record({ ...sent, signature, draft: aReceipt({ mark: 'thumb' }) })),
    ).toMatchObject({ data: { fields: { signature: 'other' } } })
    expect(await refusalOf(owner.deliveries.record({ ...sent, signature: file, draft }))).toMatchObject({
      data: { fields: { signature: 'file_not_image' } },
    })
    const { delivery, operationId } = await owner.deliveries.record({ ...sent, signature, draft })
    expect(delivery.photoId).toBe(photoId)
    const { attachments } = await read()
    expect(attachments.find(({ id }) => id === delivery.attachmentId)).toMatchObject({ kind: 'signature' })
    const paper = await owner.papers.issue({
      ...{ campId: camp.id, paper: 'receipt', language: 'en', size: 'a4' },
      subject: { kind: 'orders', ids: [order.id] },
    })
    expect(paper).toMatchObject({
      receipts: [{ mark: 'signature', signature: `data:image/png;base64,${signature}` }],
    })
    await owner.changes.undo({ operationId })
    expect((await read()).attachments.map(({ id }) => id)).toEqual([photoId])
  })

  test.each([
    ['nothing', 'checkout_missing'],
    ['an unfinished check-out', 'checkout_unfinished'],
    ['a failed check-out', 'checkout_failed'],
    ['a pass from before the rework', 'checkout_outdated'],
  ] as const)('is refused with %s', async (what, reason) => {
    const { core, owner, order, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    if (what === 'an unfinished check-out')
      await owner.checkouts.start({ orderId: order.id, version: made.version })
    if (what === 'a failed check-out') {
      await checkOut(owner, made, {
        no: ['size'],
        result: 'fail',
        treatments: ['prosthetic'],
        cause: 'too_tight',
      })
    }
    if (what === 'a pass from before the rework') {
      const { order: checked } = await checkOut(owner, made)
      core.setNow('2026-11-24T09:00:00.000Z')
      await walk(owner, checked, ['adjusting', 'trial_fit', 'finishing'])
    }
    const { order: now } = await read()
    expect(await owner.deliveries.check({ orderId: order.id })).toEqual({ obstacle: reason })
    const call = owner.deliveries.record({
      orderId: order.id,
      version: now.version,
      draft: aReceipt(),
      overrideReason: '',
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'REFUSED', data: { reason } })
    expect((await read()).deliveries).toEqual([])
  })

  test('no other way leads around the check-out', async () => {
    const { owner, order, read } = await anOrder()
    const made = await walk(owner, order, [...untilFinishing, 'checkout'])
    const call = owner.orders.advance({
      id: order.id,
      version: made.version,
      to: 'delivered',
      reason: 'please',
    })
    expect(await refusalOf(call)).toMatchObject({ code: 'REFUSED', data: { reason: 'checkout_missing' } })
    const visit = await bookToday(owner, order, 'delivery')
    const finished = await owner.appointments.setStatus({
      id: visit.id,
      version: visit.version,
      status: 'done',
      reason: '',
    })
    expect(finished).toMatchObject({
      status: 'done',
      notDelivered: { reason: 'checkout_missing', orderId: order.id },
    })
    expect((await read()).order.state).toBe('checkout')
  })

  test('a finished delivery visit of a checked limb hands it over and still asks for the receipt', async () => {
    const { owner, order, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    await checkOut(owner, made)
    const visit = await bookToday(owner, order, 'delivery')
    await owner.appointments.setStatus({ id: visit.id, version: visit.version, status: 'done', reason: '' })
    const { order: gone } = await read()
    expect(gone.state).toBe('delivered')
    const receipt = { orderId: order.id, draft: aReceipt(), overrideReason: '' }
    await owner.deliveries.record({ ...receipt, version: gone.version })
    const again = owner.deliveries.record({ ...receipt, version: gone.version })
    expect(await refusalOf(again)).toMatchObject({ data: { reason: 'handed_over' } })
  })

  test('against the check-out needs a role that may, and a reason that stays', async () => {
    const { core, order, owner, read } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const technician = await signIn(core, ['technician'])
    const therapist = await signIn(core, ['therapist'])
    const input = {
      orderId: order.id,
      version: made.version,
      draft: aReceipt(),
      overrideReason: 'the bus leaves now',
    }
    expect(await refusalOf(technician.deliveries.record(input))).toEqual({
      code: 'NOT_ALLOWED',
      data: { permission: 'overrideClinical' },
    })
    await therapist.deliveries.record(input)
    const after = await read()
    expect(after.order.state).toBe('delivered')
    expect(after.deliveries).toMatchObject([{ overrideReason: 'the bus leaves now' }])
    expect(after.steps.at(-1)).toMatchObject({ toState: 'delivered', reason: 'the bus leaves now' })
    expect(core.findBreaches()).toEqual([])
  })

  test('the check-out below it cannot be taken back or struck through', async () => {
    const { owner, order } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    const { checkout, order: checked, operationId } = await checkOut(owner, made)
    await owner.deliveries.record({
      orderId: order.id,
      version: checked.version,
      draft: aReceipt(),
      overrideReason: '',
    })
    expect(await refusalOf(owner.changes.undo({ operationId }))).toMatchObject({
      data: { reason: 'changed_since' },
    })
    const current = (await owner.orders.get({ id: order.id })).checkouts.find(({ id }) => id === checkout.id)!
    expect(
      await refusalOf(owner.checkouts.strike({ id: current.id, version: current.version, reason: 'no' })),
    ).toMatchObject({ data: { reason: 'handed_over' } })
  })

  test('takes spares off the shelf, and refuses what does not lie there', async () => {
    const { core, owner, camp, order } = await anOrder()
    const made = await walk(owner, order, untilFinishing)
    await owner.stock.startFromList({})
    const shelf = await owner.stock.shelf({ campId: camp.id })
    const belt = shelf.find(({ item }) => isSpareFor(item, { deviceType: 'transtibial', side: 'left' }))!.item
    const { order: checked } = await checkOut(owner, made)
    const receipt = (quantity: number) =>
      owner.deliveries.record({
        orderId: order.id,
        version: checked.version,
        draft: aReceipt({ spares: [{ itemId: belt.id, quantity }] }),
        overrideReason: '',
      })
    expect(await refusalOf(receipt(2))).toMatchObject({ data: { reason: 'stock_not_on_shelf' } })
    await owner.stock.book({
      campId: camp.id,
      kind: 'receive',
      lines: [{ itemId: belt.id, lot: '', quantity: 3 }],
      isUnannounced: true,
      reason: '',
    })
    await receipt(2)
    const after = await owner.stock.shelf({ campId: camp.id })
    expect(after.find(({ item }) => item.id === belt.id)?.balance.onHand).toBe(1)
    expect(core.findBreaches()).toEqual([])
  })
})

describe('the passport', () => {
  test('says what the limb is and keeps quiet about the person', async () => {
    const { owner, order } = await anOrder()
    await owner.checkouts.setRules({ comfortThreshold: 6, contact: 'Red Crescent Mashhad, 051 3800 0000' })
    const { facts, text } = await owner.deliveries.passport({ orderId: order.id })
    expect(facts).toMatchObject({
      number: order.number,
      deviceType: 'transtibial',
      side: 'left',
      name: 'Ahmad',
    })
    expect(text).toContain('call=Red Crescent Mashhad, 051 3800 0000')
    expect(Object.keys(facts)).not.toContain('documents')
  })
})

describe('the page of an order', () => {
  test('shows a viewer the order and its steps, and nothing clinical', async () => {
    const { core, owner, order } = await anOrder()
    const assembled = await walk(owner, order, untilAssembled)
    await owner.trials.record({
      orderId: order.id,
      version: assembled.version,
      stationId: null,
      draft: aTrial(),
    })
    const viewer = await signIn(core, ['viewer'])
    const record = await viewer.orders.get({ id: order.id })
    expect(record).toMatchObject({ isClinicalShown: false, trials: [], checkouts: [], deliveries: [] })
    expect(record.steps.length).toBeGreaterThan(3)
  })
})
