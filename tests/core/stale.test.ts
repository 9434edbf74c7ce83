import { expect, test } from 'vitest'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore } from '#tests/support/open-core.ts'
import { refusalOf } from '#tests/support/refusal.ts'

test('when two people change one record, the second is shown the first one’s version and nothing is written', async () => {
  const core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const { patient } = await core.owner.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })
  const update = (draft: ReturnType<typeof aPerson>) =>
    core.owner.patients.update({ id: patient.id, version: patient.version, draft })
  await update(aPerson({ village: 'Khaf' }))
  expect(await refusalOf(update(aPerson({ village: 'Taybad' })))).toMatchObject({
    code: 'STALE',
    data: { entity: 'patients', changedBy: 'Owner', current: { village: 'Khaf', version: 2 } },
  })
  expect((await core.owner.patients.get({ id: patient.id })).patient.village).toBe('Khaf')
})

test('the change log runs without a gap through refusals and roll-backs', async () => {
  const core = openTestCore()
  const camp = await core.owner.camps.create(aCamp())
  const { patient } = await core.owner.patients.create({ campId: camp.id, draft: aPerson(), orders: [] })
  const tries = Array.from({ length: 5 }, () =>
    refusalOf(core.owner.patients.update({ id: patient.id, version: 9, draft: aPerson() })),
  )
  await Promise.all(tries)
  await core.owner.patients.update({ id: patient.id, version: 1, draft: aPerson({ notes: 'x' }) })
  const seqs = core.state.db.raw.prepare('select seq from changes order by seq').pluck().all() as number[]
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))
})
