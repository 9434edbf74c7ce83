import { expect, test } from 'vitest'
import {
  countCalled,
  countFollowUpPlaces,
  countLooks,
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

const peopleOf = (places: readonly { count: number }[]) => places.reduce((sum, { count }) => sum + count, 0)

test('a page is a part of the whole, in the order in which the list is printed', async () => {
  const db = await rehearse()
  for (const over of [{}, { status: 'due' }, { afterMonths: 3 }, { deviceType: 'transtibial' }] as const) {
    const query = { ...everything, ...over }
    const places = countFollowUpPlaces(db, query, 'en')
    const total = peopleOf(places)
    const ids = pageCalledIds(db, query, places, { language: 'en', offset: 0, limit: 10_000 })
    const looks = listCalled(db, query, ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(total)
    expect(countCalled(db, query)).toBe(total)
    expect(countLooks(db, query)).toBe(looks.length)
    expect(new Set(looks.map(({ patientId }) => patientId))).toEqual(new Set(ids))
    for (const [offset, limit] of [
      [0, 3],
      [7, 5],
      [total - 2, 9],
      [total, 4],
    ] as const)
      expect(pageCalledIds(db, query, places, { language: 'en', offset, limit })).toEqual(
        ids.slice(offset, offset + limit),
      )
    const villages = ids.map((id) => {
      const { province, village } = entities.patients.find(db, id)!
      return `${province}\n${village}`
    })
    expect([...new Set(villages)]).toEqual(places.map(({ province, village }) => `${province}\n${village}`))
  }
})

test('places and names stand in the alphabet of the language', async () => {
  const db = await rehearse()
  const idsIn = (language: 'en' | 'fa') =>
    pageCalledIds(db, everything, countFollowUpPlaces(db, everything, language), {
      language,
      offset: 0,
      limit: 10_000,
    })
  const homes = {
    گلشهر: 'Herat',
    Khaf: 'Herat',
    ورامین: 'Herat',
    یزدان: 'Herat',
    پیشوا: 'Herat',
    بم: 'Kerman',
    شولگره: 'Balkh',
  }
  const people = idsIn('en').slice(0, 7)
  const move = db.raw.prepare('update patients set province = ?, village = ? where id = ?')
  Object.entries(homes).forEach(([village, province], at) => move.run(province, village, people[at]))
  const villagesIn = (language: 'en' | 'fa') =>
    idsIn(language)
      .filter((id) => people.includes(id))
      .map((id) => Object.keys(homes)[people.indexOf(id)])
  expect(villagesIn('en')).toEqual(['شولگره', 'Khaf', 'پیشوا', 'گلشهر', 'ورامین', 'یزدان', 'بم'])
  expect(villagesIn('fa')).toEqual(['شولگره', 'بم', 'Khaf', 'پیشوا', 'گلشهر', 'ورامین', 'یزدان'])

  const name = db.raw.prepare('update patients set sort_name = ?, sort_name_persian = ? where id = ?')
  people.forEach((id, at) => {
    move.run('Herat', 'Khaf', id)
    name.run(`a${at}`, `b${9 - at}`, id)
  })
  const orderIn = (language: 'en' | 'fa') => idsIn(language).filter((id) => people.includes(id))
  expect(orderIn('en')).toEqual(people)
  expect(orderIn('fa')).toEqual(people.toReversed())
})

test('a page reads two indexes, and of no place that it passes over', async () => {
  const db = await rehearse()
  const planOf = (sql: string) =>
    (db.raw.prepare(`explain query plan ${sql}`).all() as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n')
  const own = `exists (select 1 from follow_ups f
       where f.camp_id = 'x' and f.status = 'due' and f.due_date <= '2026-11-24' and f.patient_id = p.id)`
  const places = planOf(`select p.province, p.village, count(*) from patients p where ${own}
     group by p.province, p.village`)
  expect(places).toContain('COVERING INDEX patients_place')
  expect(places).not.toContain('TEMP B-TREE')
  const page = planOf(`select p.id from patients p where ${own} and p.province = 'a' and p.village = 'b'
     order by p.sort_name, p.id limit 100 offset 900`)
  expect(page).toContain('patients_place (province=? AND village=?)')
  expect(page).toContain('COVERING INDEX follow_ups_patient')
  expect(page).not.toContain('TEMP B-TREE')
})
