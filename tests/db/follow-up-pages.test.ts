import { expect, test } from 'vitest'
import {
  countCalled,
  countFollowUpPlaces,
  listCalled,
  pageCalledIds,
  type FollowUpQuery,
} from '#db/follow-ups.ts'
import { entities } from '#db/entities.ts'
import { openRehearsal } from '#tests/support/open-rehearsal.ts'

const everything: FollowUpQuery = {
  campId: null,
  status: null,
  overdueBefore: '2026-11-10',
  reportedOn: null,
  whyNotUsed: null,
  lostReason: null,
  dueUntil: null,
  village: null,
  afterMonths: null,
  deviceType: null,
  level: null,
  technicianId: null,
  team: null,
  used: null,
  patientId: null,
}

async function rehearse() {
  const { state } = await openRehearsal()
  return state.db
}

test('both ways to a page find the same, in the order in which the list is printed', async () => {
  const db = await rehearse()
  for (const over of [{}, { status: 'due' }, { afterMonths: 3 }, { deviceType: 'transtibial' }] as const) {
    const query = { ...everything, ...over }
    const places = countFollowUpPlaces(db, query)
    const total = places.reduce((sum, { count }) => sum + count, 0)
    const whole = { offset: 0, limit: 10_000 }
    const sorted = pageCalledIds(db, query, { ...whole, total })
    const looks = listCalled(db, query, sorted)
    expect(new Set(sorted).size).toBe(sorted.length)
    expect(countCalled(db, query)).toEqual({ people: total, looks: looks.length })
    expect(new Set(looks.map(({ patientId }) => patientId))).toEqual(new Set(sorted))
    expect(sorted).toHaveLength(total)
    expect(pageCalledIds(db, query, { ...whole, total: 1_000_000 })).toEqual(sorted)
    const page = pageCalledIds(db, query, { offset: 7, limit: 5, total: 1_000_000 })
    expect(page).toEqual(sorted.slice(7, 12))
    const villages = sorted.map((id) => {
      const { province, village } = entities.patients.find(db, id)!
      return `${province}\n${village}`
    })
    expect([...new Set(villages)]).toEqual(places.map(({ province, village }) => `${province}\n${village}`))
  }
})

test('a page of many walks two indexes and neither sorts nor reads what it passes over', async () => {
  const db = await rehearse()
  const planOf = (sql: string) =>
    (db.raw.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n')
  const plan = planOf(
    `select p.id from patients p where exists (select 1 from follow_ups f
       where f.camp_id = 'x' and f.status = 'due' and f.due_date <= '2026-11-24' and f.patient_id = p.id)
     order by p.province, p.village, p.sort_name, p.id limit 100 offset 900`,
  )
  expect(plan).toContain('COVERING INDEX patients_place')
  expect(plan).toContain('COVERING INDEX follow_ups_patient')
  expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY')
})
