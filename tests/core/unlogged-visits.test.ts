import { expect, test } from 'vitest'
import { aVisit } from '#tests/support/drafts.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'
import { aPart, openRehabCamp } from '#tests/support/rehab-camp.ts'

test('a past visit is called for until its session stands, and again after that was struck out', async () => {
  const { core, owner, camp, register, frame } = await openRehabCamp()
  const { patient } = await register('Ahmad')
  const [station] = (await owner.stations.list({ campId: camp.id })).filter(
    ({ kind }) => kind === 'gait_training',
  )
  const visit = await owner.appointments.book({
    draft: aVisit({
      patientId: patient.id,
      kind: 'gait_training',
      stationId: station!.id,
      date: '2026-11-25',
      startMinute: 600,
    }),
    overrideReason: '',
  })
  const day = () => owner.rehab.day({ campId: camp.id, date: '2026-11-26' })
  expect((await day()).unlogged).toEqual([])
  core.setNow('2026-11-26T07:00:00.000Z')
  expect((await day()).unlogged).toEqual([{ date: '2026-11-25', count: 1 }])

  const { sessions } = await owner.rehab.log({
    frame: { ...frame, date: '2026-11-25' },
    parts: [aPart(patient.id, { appointmentId: visit.id })],
  })
  expect((await day()).unlogged).toEqual([])
  const [session] = sessions
  await owner.rehab.strike({ id: session!.id, version: session!.version, reason: 'another person' })
  expect((await day()).unlogged).toEqual([{ date: '2026-11-25', count: 1 }])
})

test('the rehearsal has a day of training that nobody wrote down', async () => {
  const core = await openRehearsal()
  const camp = (await core.owner.camps.list()).find(({ kind }) => kind === 'camp')
  const { unlogged } = await core.owner.rehab.day({ campId: camp!.id, date: '2026-11-24' })
  expect(unlogged[0]).toMatchObject({ date: '2026-11-23', count: expect.any(Number) })
})
