import { describe, expect, test } from 'vitest'
import { aCamp, anOrderDraft, aPerson, aVisit } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

async function campWithAhmad() {
  const core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const record = await core.owner.patients.create({
    campId: camp.id,
    draft: aPerson(),
    orders: [anOrderDraft()],
  })
  return { core, camp, record, patient: record.patient }
}

describe('undo', () => {
  test('takes a correction back, and a wrong undo is itself undone', async () => {
    const { core, patient } = await campWithAhmad()
    const { owner } = core
    const saved = await owner.patients.update({
      id: patient.id,
      version: patient.version,
      draft: aPerson({ givenNameLatin: 'Hamid' }),
    })
    const name = async () => (await owner.patients.get({ id: patient.id })).patient.givenNameLatin
    expect(await name()).toBe('Hamid')
    const undone = await owner.changes.undo({ operationId: saved.operationId })
    expect(await name()).toBe('Ahmad')
    const redone = await owner.changes.undo({ operationId: undone.operationId })
    expect(await name()).toBe('Hamid')
    await owner.changes.undo({ operationId: redone.operationId })
    expect(await name()).toBe('Ahmad')
    expect(core.findBreaches()).toEqual([])
  })

  test('of a registration takes person and orders away, and its undo brings both back', async () => {
    const { core, record, patient } = await campWithAhmad()
    const undone = await core.owner.changes.undo({ operationId: record.operationId })
    expect(await refusalOf(core.owner.patients.get({ id: patient.id }))).toMatchObject({ code: 'NOT_FOUND' })
    await core.owner.changes.undo({ operationId: undone.operationId })
    const back = await core.owner.patients.get({ id: patient.id })
    expect(back.patient).toMatchObject({ number: patient.number, givenNameLatin: 'Ahmad' })
    expect(back.orders).toHaveLength(1)
    const found = await core.owner.patients.search({
      text: 'ahmad',
      campId: null,
      groupId: null,
      onlyFlagged: false,
      sort: 'name',
      offset: 0,
      limit: 5,
    })
    expect(found.total).toBe(1)
    expect(core.findBreaches()).toEqual([])
  })

  test('is refused, with who and when, once somebody changed the record again', async () => {
    const { core, patient } = await campWithAhmad()
    const first = await core.owner.patients.update({
      id: patient.id,
      version: 1,
      draft: aPerson({ village: 'Khaf' }),
    })
    await core.owner.patients.update({ id: patient.id, version: 2, draft: aPerson({ village: 'Taybad' }) })
    expect(await refusalOf(core.owner.changes.undo({ operationId: first.operationId }))).toMatchObject({
      code: 'REFUSED',
      data: { reason: 'changed_since', details: { actorName: 'Owner' } },
    })
  })

  test('of a registration is refused while a visit needs the person', async () => {
    const { core, camp, record, patient } = await campWithAhmad()
    const [station] = (await core.owner.stations.list({ campId: camp.id })).filter(
      ({ kind }) => kind === 'casting',
    )
    await core.owner.appointments.book({
      draft: aVisit({ patientId: patient.id, orderId: record.orders[0]!.id, stationId: station!.id }),
      overrideReason: '',
    })
    expect(await refusalOf(core.owner.changes.undo({ operationId: record.operationId }))).toMatchObject({
      data: { reason: 'still_used' },
    })
    expect((await core.owner.patients.get({ id: patient.id })).orders).toHaveLength(1)
  })

  test('of an unknown operation says that there is nothing to undo', async () => {
    const { core } = await campWithAhmad()
    expect(await refusalOf(core.owner.changes.undo({ operationId: core.state.newId() }))).toMatchObject({
      data: { reason: 'nothing_to_undo' },
    })
  })

  test('the history tells who changed which field, and which lines can be taken back', async () => {
    const { core, patient } = await campWithAhmad()
    await core.owner.patients.update({ id: patient.id, version: 1, draft: aPerson({ village: 'Khaf' }) })
    const [newest, oldest] = await core.owner.changes.history({ entity: 'patients', id: patient.id })
    expect(newest).toMatchObject({
      actorName: 'Owner',
      place: 'command_line',
      action: 'changed',
      canUndo: true,
      fields: [{ field: 'village', before: '', after: 'Khaf' }],
    })
    expect(oldest).toMatchObject({ action: 'created', canUndo: false })
  })
})
