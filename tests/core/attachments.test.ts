import { join } from 'node:path'
import { onTestFinished, describe, expect, it } from 'vitest'
import { documentCaps, photoCaps } from '#domain/attachments/attachment-rules.ts'
import type { ConsentDecision } from '#domain/consent/consent.ts'
import { findAttachmentBytes } from '#db/attachments.ts'
import { aPerson } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { aJpeg, aPdf } from '#tests/support/image-bytes.ts'
import { tempDir } from '#tests/support/temp-dir.ts'
import { writeJournaled } from '#db/journal.ts'
import { v7 } from 'uuid'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const PIN = '1234'

async function openCamp() {
  const { camp, ...core } = await openRehearsal()
  const { patient } = await core.owner.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })
  const patientId = patient.id
  const as = async (role: 'coordinator' | 'technician' | 'viewer' | 'manager') => {
    const { client } = core.connectClient()
    const tile = (await client.session.tiles()).find(({ roles }) => roles.includes(role))!
    await client.session.signIn({ staffId: tile.id, pin: PIN })
    return client
  }
  const decide = (decision: ConsentDecision) =>
    writeJournaled(
      core.state.db,
      {
        ...{ operationId: v7(), operation: 'test', at: '2026-11-24T08:30:00.000Z', actorId: null },
        ...{ actorName: '', place: '', campId: camp.id, reason: '', undoOf: null },
      },
      (journal) =>
        journal.create('consents', {
          ...{ id: v7(), campId: camp.id, patientId, purpose: 'photo', decision, language: 'fa' },
          ...{ date: '2026-11-24', mark: 'signature', witness: '', interpreter: '', guardian: '' },
          ...{ guardianRelation: '', staffId: null, note: '', struckReason: '' },
        }),
    )
  const draft = { patientId, orderId: null, limbId: null, title: 'front', takenOn: '2026-11-24' }
  const photo = (kind: 'portrait' | 'limb' | 'device' | 'document' | 'signature', bytes = aJpeg()) => ({
    draft: { ...draft, kind },
    content: base64(bytes),
    thumbnail: kind === 'document' ? null : base64(aJpeg()),
  })
  return { core, camp, patientId, as, decide, photo }
}

describe('photos and files', () => {
  it('show a face at the gate only while the person agrees to photos', async () => {
    const { camp, as, decide, photo, patientId } = await openCamp()
    decide('given')
    const desk = await as('coordinator')
    const { id } = await desk.attachments.add(photo('portrait'))
    const { today: date } = await desk.camps.setup()
    const day = { campId: camp.id, date }
    const { token } = await desk.door.issue({
      ...day,
      patientId,
      priority: null,
      stationKind: null,
      note: '',
    })
    const seen = async () =>
      (await desk.door.view(day)).tokens.find((one) => one.token.id === token.id)!.portraitId
    expect(await seen()).toBe(id)
    expect((await desk.attachments.thumbnail({ id })).thumbnail).toMatch(/^data:image\/jpeg;base64,/)
    decide('withdrawn')
    expect(await seen()).toBeNull()
    expect(await desk.attachments.thumbnail({ id })).toEqual({ thumbnail: '' })
  })

  it('are kept whole, without what the camera wrote beside the picture', async () => {
    const { as, decide, photo, patientId } = await openCamp()
    decide('given')
    const technician = await as('technician')
    const added = await technician.attachments.add(photo('limb', aJpeg({ exif: 'Exif\0\0GPS', width: 1600 })))
    expect(added).toMatchObject({ kind: 'limb', mediaType: 'image/jpeg', widthPx: 1600, heightPx: 30 })
    const { content } = await technician.attachments.content({ id: added.id })
    expect(content).toBe(base64(aJpeg({ width: 1600 })))
    const { files, hidden, photoConsent } = await technician.attachments.list({ patientId })
    expect(files[0]).toMatchObject({ attachment: { id: added.id, title: 'front' } })
    expect(files[0]!.thumbnail).toBe(`data:image/jpeg;base64,${base64(aJpeg())}`)
    expect(files[0]!.staffName.latin).not.toBe('')
    expect({ hidden, photoConsent }).toEqual({ hidden: 0, photoConsent: 'given' })
  })

  it('need the consent of the person who is on them, and their withdrawal is heard', async () => {
    const { as, decide, photo } = await openCamp()
    const technician = await as('technician')
    const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } })
    for (const kind of ['portrait', 'limb', 'device'] as const) {
      await expect(technician.attachments.add(photo(kind))).rejects.toMatchObject(refusal('photo_not_asked'))
    }
    await technician.attachments.add(photo('document', aPdf()))
    await technician.attachments.add(photo('signature'))
    decide('given')
    await technician.attachments.add(photo('portrait'))
    for (const decision of ['withdrawn', 'refused'] as const) {
      decide(decision)
      await expect(technician.attachments.add(photo('device'))).rejects.toMatchObject(
        refusal('photo_refused'),
      )
    }
  })

  it('of limbs and papers are for clinical roles, to see and to add', async () => {
    const { as, decide, photo, patientId } = await openCamp()
    decide('given')
    const technician = await as('technician')
    const limb = await technician.attachments.add(photo('limb'))
    const portrait = await technician.attachments.add(photo('portrait'))
    for (const role of ['coordinator', 'viewer'] as const) {
      const client = await as(role)
      const list = await client.attachments.list({ patientId })
      expect(list.hidden).toBe(1)
      expect(list.files.map(({ attachment }) => attachment.id)).toEqual([portrait.id])
      const refused = { code: 'NOT_ALLOWED', data: { permission: 'readClinicalFiles' } }
      await expect(client.attachments.content({ id: limb.id })).rejects.toMatchObject(refused)
      await client.attachments.content({ id: portrait.id })
      if (role === 'viewer') continue
      await expect(client.attachments.add(photo('limb'))).rejects.toMatchObject(refused)
      const strike = { id: limb.id, version: 1, reason: 'blurred' }
      await expect(client.attachments.strike(strike)).rejects.toMatchObject(refused)
    }
    const viewer = await as('viewer')
    await expect(viewer.attachments.add(photo('portrait'))).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('are struck through with a reason, renamed, undone; never deleted', async () => {
    const { core, as, photo, patientId } = await openCamp()
    const technician = await as('technician')
    const added = await technician.attachments.add(photo('document', aPdf()))
    const named = await technician.attachments.rename({ id: added.id, version: 1, title: 'X-ray 2025' })
    await expect(
      technician.attachments.rename({ id: added.id, version: 1, title: 'old' }),
    ).rejects.toMatchObject({ code: 'STALE' })
    const struck = await technician.attachments.strike({
      id: added.id,
      version: 2,
      reason: 'of somebody else',
    })
    expect(struck).toMatchObject({ title: 'X-ray 2025', struckReason: 'of somebody else' })
    await expect(
      technician.attachments.strike({ id: added.id, version: 3, reason: 'again' }),
    ).rejects.toMatchObject({ data: { reason: 'already_struck' } })
    await technician.changes.undo({ operationId: struck.operationId })
    const { files } = await technician.attachments.list({ patientId })
    expect(files[0]?.attachment).toMatchObject({ id: named.id, struckReason: '' })
    expect(findAttachmentBytes(core.state.db, added.id)).toEqual(aPdf())
    expect(core.findBreaches()).toEqual([])
  })

  it.each([
    ['portrait', Buffer.from('hello'), 'file_not_image'],
    ['portrait', Buffer.concat([aJpeg(), Buffer.alloc(photoCaps.bytes)]), 'photo_too_large'],
    ['portrait', aJpeg({ width: photoCaps.edgePx + 1 }), 'photo_too_large'],
    ['document', Buffer.alloc(0), 'file_empty'],
    ['document', Buffer.concat([aPdf(), Buffer.alloc(documentCaps.bytes - 2)]), 'document_too_large'],
  ] as const)('as %s are refused with what is wrong: %#', async (kind, bytes, reason) => {
    const { as, decide, photo } = await openCamp()
    decide('given')
    const manager = await as('manager')
    const refusal = await manager.attachments
      .add(photo(kind, Buffer.from(bytes)))
      .catch((error: unknown) => error)
    expect(JSON.stringify(refusal)).toContain(reason)
  })

  it('of one person are never tied to the order of another', async () => {
    const { core, camp, photo, as } = await openCamp()
    const { rows } = await core.owner.patients.search({
      ...{ text: '', campId: camp.id, groupId: null, onlyFlagged: false, sort: 'name', offset: 0, limit: 50 },
    })
    const request = photo('document', aPdf())
    const other = rows.find(({ patient, orders }) => patient.id !== request.draft.patientId && orders[0])!
    const technician = await as('technician')
    await expect(
      technician.attachments.add({ ...request, draft: { ...request.draft, orderId: other.orders[0]!.id } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are in the backup, bytes and all', async () => {
    const folder = tempDir()
    const { core, as, decide, photo } = await openCamp()
    decide('given')
    const added = await (await as('technician')).attachments.add(photo('portrait'))
    const restored = join(folder, 'restored')
    const { mkdirSync } = await import('node:fs')
    mkdirSync(restored)
    core.backUp(join(restored, 'qadam.sqlite'))
    const copy = openTestCore({ dataDir: restored })
    onTestFinished(() => copy.close())
    expect((await copy.owner.attachments.content({ id: added.id })).content).toBe(base64(aJpeg()))
    expect(copy.findBreaches()).toEqual([])
  })

  it('without their bytes are named by the check', async () => {
    const { core, as, photo } = await openCamp()
    const added = await (await as('technician')).attachments.add(photo('document', aPdf()))
    core.state.db.raw
      .prepare('update attachment_bytes set bytes = ? where attachment_id = ?')
      .run(Buffer.from('x'), added.id)
    expect(core.findBreaches()).toEqual([
      { kind: 'attachment', text: `file ${added.id} should have 15 bytes and has 1`, ids: [added.id] },
    ])
  })
})
