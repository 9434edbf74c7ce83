import { beforeAll, describe, expect, test } from 'vitest'
import { searchPatients, toMatchQuery } from '#db/patients.ts'
import { aCamp, aPerson } from '#tests/support/drafts.ts'
import { openTestCore, type TestCore } from '#tests/support/open-core.ts'

describe('search', () => {
  let core: TestCore
  const numbers = new Map<string, string>()

  beforeAll(async () => {
    core = openTestCore()
    const camp = await core.owner.camps.create(aCamp())
    const add = async (key: string, over: Parameters<typeof aPerson>[0]) => {
      const { patient } = await core.owner.patients.create({
        campId: camp.id,
        draft: aPerson(over),
        orders: [],
      })
      numbers.set(key, patient.number)
    }
    await add('ahmad', {
      givenNameLatin: 'Mohammad Nabi',
      fatherNameLatin: 'Ghulam Sakhi',
      village: 'Torbat-e Jam',
      phones: [{ e164: '+989168125354', asTyped: '0916 812 5354', owner: 'self' }],
    })
    await add('hossein', { givenNameLatin: '', givenNamePersian: 'حسین', familyNamePersian: 'قاسمی' })
    await add('zahra', { givenNameLatin: 'Zahra', givenNamePersian: 'زهرا', familyNameLatin: 'Karimi' })
  })

  const find = (text: string) =>
    searchPatients(core.state.db, {
      text,
      campId: null,
      groupId: null,
      onlyFlagged: false,
      sort: 'name',
      language: 'en',
      offset: 0,
      limit: 10,
    }).rows.map(({ number }) => number)

  test.each([
    ['the beginning of a name', 'moham', 'ahmad'],
    ['another Latin spelling', 'Muhamad', 'ahmad'],
    ['the other script', 'محمد', 'ahmad'],
    ['a Persian name typed in Latin', 'Hosein Qasemi', 'hossein'],
    ['Arabic letters for Persian ones', 'قاسمي', 'hossein'],
    ['the father', 'sakhi', 'ahmad'],
    ['two words in any order', 'karimi zahra', 'zahra'],
    ['the village', 'torbat', 'ahmad'],
    ['a whole phone', '09168125354', 'ahmad'],
    ['a phone with spaces', '0916 812 5354', 'ahmad'],
    ['an international phone', '+98 916 812 5354', 'ahmad'],
    ['Persian digits', '۰۹۱۶۸۱۲', 'ahmad'],
    ['the last four digits', '5354', 'ahmad'],
  ])('finds by %s', (_, text, key) => {
    expect(find(text)).toContain(numbers.get(key))
  })

  test('finds by the short number however it is typed', () => {
    const number = numbers.get('zahra')!
    for (const text of [number, number.toLowerCase(), number.replace('-', ''), number.replace('-', ' - ')]) {
      expect(find(text)).toEqual([number])
    }
  })

  test('finds nobody where one word fits nobody', () => {
    expect(find('zahra nonexistent')).toEqual([])
  })

  test.each(['"', '*', 'NEAR(', 'a" OR "b', '(((', "'; drop table patients; --", 'AND', '-'])(
    'typed signs are no commands: %s',
    (text) => {
      expect(() => find(text)).not.toThrow()
    },
  )

  test('nothing searchable is no query', () => {
    expect(toMatchQuery('  – ')).toBeNull()
  })

  test('the hot reads use their indexes', () => {
    const plan = (sql: string, ...args: unknown[]) =>
      (core.state.db.raw.prepare(`explain query plan ${sql}`).all(...args) as { detail: string }[])
        .map(({ detail }) => detail)
        .join('\n')
    for (const [column, index] of [
      ['sort_name', 'patients_camp'],
      ['sort_name_persian', 'patients_camp_persian'],
    ]) {
      const steps = plan(
        `select * from patients where camp_id = ? order by ${column}, id limit 50 offset 100`,
        'c',
      )
      expect(steps).toContain(`USING INDEX ${index} `)
      expect(steps).not.toContain('TEMP B-TREE')
    }
    expect(
      plan('select * from appointments where camp_id = ? and date = ? order by start_minute, id', 'c', 'd'),
    ).toContain('appointments_day')
    expect(
      plan('select * from appointments where patient_id in (select value from json_each(?))', '[]'),
    ).toContain('appointments_patient')
    expect(
      plan('select * from device_orders where patient_id in (select value from json_each(?))', '[]'),
    ).toContain('device_orders_patient')
    expect(
      plan(
        `select * from changes where entity = 'patients' and entity_id = ? order by seq desc limit 9`,
        'x',
      ),
    ).toContain('changes_entity')
    expect(
      plan(
        'select patient_row from patient_keys where key in (select value from json_each(?)) limit 9',
        '[]',
      ),
    ).not.toContain('SCAN patient_keys')
  })

  test('whose own name it is comes before who is found by a longer name or by the father', async () => {
    const core = openTestCore()
    const camp = await core.owner.camps.create(aCamp())
    const people = [
      ['Abdul', 'Ali'],
      ['Alireza', 'Karim'],
      ['Ali', 'Zaman'],
      ['Hasan', 'Ali'],
    ] as const
    for (const [givenNameLatin, fatherNameLatin] of people)
      await core.owner.patients.create({
        campId: camp.id,
        draft: aPerson({ givenNameLatin, fatherNameLatin }),
        orders: [],
      })
    const found = (sort: 'match' | 'name') =>
      searchPatients(core.state.db, {
        ...{ text: 'ali', campId: null, groupId: null, onlyFlagged: false, offset: 0, limit: 10 },
        sort,
        language: 'en',
      }).rows.map((one) => one.givenNameLatin)
    expect(found('match')).toEqual(['Ali', 'Alireza', 'Abdul', 'Hasan'])
    expect(found('name')).toEqual(['Abdul', 'Ali', 'Alireza', 'Hasan'])
  })

  test('the same holds for names in Persian letters, however آ, ي and the half-space are written', async () => {
    const core = openTestCore()
    const camp = await core.owner.camps.create(aCamp())
    const people = [
      ['Akbar', 'اکبر', 'آرش'],
      ['Arash Ali', 'آرش\u200cعلي', 'کریم'],
      ['Arashin', 'آرشین', 'رضا'],
      ['Aresh', 'آرش', 'زمان'],
    ] as const
    for (const [givenNameLatin, givenNamePersian, fatherNamePersian] of people)
      await core.owner.patients.create({
        campId: camp.id,
        draft: aPerson({
          ...{ givenNameLatin, familyNameLatin: '', fatherNameLatin: '' },
          ...{ givenNamePersian, familyNamePersian: '', fatherNamePersian },
        }),
        orders: [],
      })
    const found = (text: string) =>
      searchPatients(core.state.db, {
        ...{ text, campId: null, groupId: null, onlyFlagged: false, offset: 0, limit: 10 },
        sort: 'match',
        language: 'en',
      }).rows.map((one) => one.givenNamePersian)
    expect(found('آرش')).toEqual(['آرش\u200cعلي', 'آرش', 'آرشین', 'اکبر'])
    expect(found('ارش علی')[0]).toBe('آرش\u200cعلي')
  })

  test('a village is found however its name is spelt, in either script, and a province in both languages', async () => {
    const core = openTestCore()
    const camp = await core.owner.camps.create(aCamp())
    const places = [
      ['سرخس', 'Razavi Khorasan'],
      ['Torbat-e Jam', 'Razavi Khorasan'],
      ['اسلام قلعه', 'Herat'],
      ['Zaranj', 'Nimruz'],
    ] as const
    for (const [village, province] of places)
      await core.owner.patients.create({
        campId: camp.id,
        draft: aPerson({ village, province }),
        orders: [],
      })
    const found = (text: string) =>
      searchPatients(core.state.db, {
        ...{ text, campId: null, groupId: null, onlyFlagged: false, offset: 0, limit: 10 },
        sort: 'match',
        language: 'en',
      })
        .rows.map(({ village }) => village)
        .sort()
    expect(['Sarakhs', 'sarakhss', 'سرخس', 'سرخ'].map(found)).toEqual(Array(4).fill(['سرخس']))
    expect(['torbat jam', 'تربت جام', 'Turbat'].map(found)).toEqual(Array(3).fill(['Torbat-e Jam']))
    expect(['islam qala', 'eslam ghaleh', 'اسلام', 'هرات', 'herat'].map(found)).toEqual(
      Array(5).fill(['اسلام قلعه']),
    )
    expect(['zaranj', 'زرنج', 'نیمروز'].map(found)).toEqual(Array(3).fill(['Zaranj']))
    expect(found('خراسان')).toEqual(['Torbat-e Jam', 'سرخس'])
  })
})
