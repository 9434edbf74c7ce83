import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import type { Birth } from '#domain/people/birth.ts'
import { isWithinOneEdit } from '#domain/people/edit-distance.ts'
import { blockingKeys, matchPeople } from '#domain/people/match-people.ts'
import { toPersonKey, type PersonFacts } from '#domain/people/person-key.ts'

const on = '2026-11-23'

function person(facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    givenNameLatin: 'Karim',
    familyNameLatin: 'Rezaei',
    fatherNameLatin: 'Ghulam Sakhi',
    givenNamePersian: '',
    familyNamePersian: '',
    fatherNamePersian: '',
    sex: 'male',
    birth: { kind: 'exact', date: '1990-05-06' },
    province: 'Tehran',
    village: '',
    phones: [],
    documents: [],
    ...facts,
  }
}

const inPersian: Partial<PersonFacts> = {
  ...{ givenNameLatin: '', familyNameLatin: '', fatherNameLatin: '' },
  ...{ givenNamePersian: 'کریم', familyNamePersian: 'رضایی', fatherNamePersian: 'غلام سخی' },
}
const phone = (e164: string) => ({ phones: [{ e164 }] })
const code = (number: string) => ({ documents: [{ type: 'national_code' as const, number }] })
const age = (years: number): { birth: Birth } => ({ birth: { kind: 'age', years, on } })
const verdict = (a: PersonFacts, b: PersonFacts) => matchPeople(toPersonKey(a), toPersonKey(b)).verdict

const pick = (...values: string[]) => fc.constantFrom(...values)
const people: fc.Arbitrary<PersonFacts> = fc.record({
  givenNameLatin: pick(
    'Karim',
    'Kareem',
    'Karima',
    'Mohammad Karim',
    'Mohammadkarim',
    'Hassan',
    'Hossein',
    'Naser',
    'Nasir',
    'Gul Agha',
    'Ali',
    '',
  ),
  familyNameLatin: pick('Rezaei', 'Rezai', 'Rezali', 'Karimi', 'Karim', ''),
  fatherNameLatin: pick(
    'Ali',
    'Mohammad Ali',
    'Mohammadali',
    'Jalil',
    'Khalil',
    'Khalili',
    'Hasan',
    'Hossein',
    '',
  ),
  givenNamePersian: pick('کریم', 'حسین', 'حسن', 'گل آغا', '', ''),
  familyNamePersian: pick('رضایی', '', ''),
  fatherNamePersian: pick('محمدعلی', 'علی', '', ''),
  sex: fc.constantFrom('male', 'female', 'unspecified', null),
  birth: fc.oneof(
    fc
      .integer({ min: 1984, max: 1996 })
      .map((year): Birth => ({ kind: 'year', year, calendar: 'gregorian' })),
    fc
      .integer({ min: 1364, max: 1374 })
      .map((year): Birth => ({ kind: 'year', year, calendar: 'solar_hijri' })),
    fc.integer({ min: 30, max: 42 }).map((years): Birth => ({ kind: 'age', years, on })),
    fc.integer({ min: 1984, max: 1996 }).map((year): Birth => ({ kind: 'exact', date: `${year}-12-31` })),
    fc.constant(null),
  ),
  province: pick('Tehran', 'Qom'),
  village: pick('', 'Karaj'),
  phones: fc.array(
    pick('+989120000001', '+989120000002').map((e164) => ({ e164 })),
    { maxLength: 1 },
  ),
  documents: fc.array(
    pick('0123456789', '0010000021').map((number) => ({ type: 'national_code' as const, number })),
    { maxLength: 1 },
  ),
})

describe('matchPeople', () => {
  const cases: [string, Partial<PersonFacts>, Partial<PersonFacts>, string][] = [
    ['the same record', {}, {}, 'same'],
    ['the same in the other script', {}, inPersian, 'same'],
    [
      'another spelling of the same sound',
      {},
      { givenNameLatin: 'Kareem', familyNameLatin: 'Rezai' },
      'same',
    ],
    ['the name split otherwise', {}, { givenNameLatin: 'Karim Rezaei', familyNameLatin: '' }, 'same'],
    [
      'a given name in one script and the family name in the other',
      {},
      { familyNameLatin: '', familyNamePersian: 'رضایی' },
      'same',
    ],
    [
      'a family name alone in the other script that is somebody’s given name',
      { familyNamePersian: 'رحیم', familyNameLatin: '' },
      { givenNameLatin: 'Rahim', familyNameLatin: '' },
      'no',
    ],
    ['a phone known once', phone('+989120000001'), {}, 'same'],
    ['the same told age', age(22), age(22), 'same'],
    ['no birth at all', { birth: null }, { birth: null }, 'likely'],
    ['two phones', phone('+989120000001'), phone('+989120000002'), 'likely'],
    ['two national codes', code('0123456789'), code('0010000021'), 'likely'],
    ['another sex', {}, { sex: 'female' }, 'likely'],
    ['an unspecified sex', {}, { sex: 'unspecified' }, 'same'],
    ['no father told', {}, { fatherNameLatin: '' }, 'likely'],
    ['age off by two', age(22), age(24), 'likely'],
    ['age off by ten', age(22), age(32), 'no'],
    [
      'age off by ten, one phone',
      { ...age(22), ...phone('+989120000001') },
      { ...age(32), ...phone('+989120000001') },
      'likely',
    ],
    ['one letter in the family name', {}, { familyNameLatin: 'Rezali' }, 'likely'],
    ['a family name known once', {}, { familyNameLatin: '' }, 'likely'],
    ['a left out Mohammad', { givenNameLatin: 'Mohammad Karim' }, { givenNameLatin: 'Karim' }, 'likely'],
    ['another father', {}, { fatherNameLatin: 'Abdullah' }, 'no'],
    ['another given name', {}, { givenNameLatin: 'Yousef' }, 'no'],
    [
      'a family on one phone',
      phone('+989120000001'),
      { ...phone('+989120000001'), givenNameLatin: 'Zahra', ...age(8) },
      'no',
    ],
    ['a name alone', { birth: null, fatherNameLatin: '' }, { birth: null, fatherNameLatin: '' }, 'no'],
    [
      'one national code, one name',
      { ...code('0123456789'), birth: null },
      { ...code('0123456789'), fatherNameLatin: '' },
      'same',
    ],
    [
      'one national code, another name',
      code('0123456789'),
      { ...code('0123456789'), givenNameLatin: 'Zahra', familyNameLatin: 'Noori' },
      'likely',
    ],
    [
      'one national code, born apart',
      { ...code('0123456789'), ...age(20) },
      { ...code('0123456789'), ...age(60) },
      'likely',
    ],
    [
      'a wrong national code twice',
      { ...code('0123456780'), birth: null, fatherNameLatin: '' },
      { ...code('0123456780'), birth: null },
      'no',
    ],
  ]
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(verdict(person(a), person(b))).toBe(expected)
    expect(verdict(person(b), person(a))).toBe(expected)
  })

  it('says why', () => {
    const match = matchPeople(
      toPersonKey(person(phone('+989120000001'))),
      toPersonKey(person(phone('+989120000002'))),
    )
    expect(match.evidence).toEqual([
      'name_equal',
      'father_equal',
      'birth_equal',
      'phone_different',
      'place_equal',
    ])
  })

  /** Sons of one father from one village, of no told age, on no phone. */
  const son = (name: string, facts: Partial<PersonFacts> = {}): PersonFacts => {
    const isPersian = /[\u0600-\u06ff]/.test(name)
    return person({
      ...{ givenNameLatin: isPersian ? '' : name, givenNamePersian: isPersian ? name : '' },
      ...{ familyNamePersian: isPersian ? 'رضایی' : '', familyNameLatin: isPersian ? '' : 'Rezaei' },
      ...{ birth: null, village: 'Injil', ...facts },
    })
  }
  const ways: [string, Partial<PersonFacts>][] = [
    ['one village', {}],
    ['one phone', { village: '', ...phone('+989120000001') }],
    ['one age', { village: '', ...age(30) }],
  ]
  const oneNames: [string, string][] = [
    ['Naser', 'Nasir'],
    ['Naser', 'نصیر'],
    ['ناصر', 'Nasir'],
    ['Hamed', 'Hamid'],
    ['Karim', 'Kareem'],
    ['Hussain', 'حسین'],
    ['Hasan', 'حسن'],
  ]
  const twoNames: [string, string][] = [
    ['Hasan', 'Hossein'],
    ['Hassan', 'حسین'],
    ['حسن', 'حسین'],
    ['Ali Hasan', 'Ali Hussain'],
    ['Mohammad', 'Mahmood'],
    ['محمد', 'محمود'],
    ['Jalal', 'جلیل'],
    ['Salman', 'Sulaiman'],
    ['زهرا', 'زهره'],
  ]

  describe.each(ways)('sons of one father with %s', (_, facts) => {
    it.each(oneNames)('%s and %s are shown to a person', (a, b) => {
      expect(verdict(son(a, facts), son(b, facts))).not.toBe('no')
      expect(verdict(son(b, facts), son(a, facts))).not.toBe('no')
    })

    it.each([...twoNames, ['Naser', 'Nasrin'], ['Karim', 'Rahim']])('%s and %s are two', (a, b) => {
      expect(verdict(son(a, facts), son(b, facts))).toBe('no')
      expect(verdict(son(b, facts), son(a, facts))).toBe('no')
    })
  })

  it('takes sons of Hasan and of Hossein, and the families Hasani and Hosseini, for two', () => {
    const of = (fatherNameLatin: string) => son('Karim', { fatherNameLatin })
    expect(verdict(of('Hasan'), of('Hossein'))).toBe('no')
    expect(verdict(of('Hossein'), of('Hussain'))).not.toBe('no')
    const family = (familyNameLatin: string) => son('Karim', { familyNameLatin })
    expect(verdict(family('Hasani'), family('Hosseini'))).toBe('no')
    expect(verdict(family('Hosseini'), family('Husaini'))).not.toBe('no')
  })

  it('does not take people of one village for one by that alone', () => {
    expect(verdict(son('Naser', { fatherNameLatin: '' }), son('Nasir', { fatherNameLatin: '' }))).toBe('no')
    expect(verdict(son('Naser'), son('Nasir', { fatherNameLatin: 'Jalil' }))).toBe('no')
    expect(verdict(son('Naser'), son('Nasir', { village: 'Guzara' }))).toBe('no')
  })

  it('never asks about brothers whose names are known to be two, whatever else agrees but a national code', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...twoNames), fc.boolean(), (facts, [a, b], hasPhone) => {
        const shared = { ...facts, ...(hasPhone ? phone('+989120000001') : {}), documents: [] }
        const named = (name: string): PersonFacts => {
          const { givenNameLatin, givenNamePersian } = son(name)
          return { ...shared, givenNameLatin, givenNamePersian }
        }
        expect(verdict(named(a), named(b))).toBe('no')
      }),
    )
  })
})

describe('blockingKeys', () => {
  it('are shared by any two people who may be one', () => {
    let matches = 0
    fc.assert(
      fc.property(people, people, (a, b) => {
        const [first, second] = [toPersonKey(a), toPersonKey(b)]
        const match = matchPeople(first, second)
        expect(matchPeople(second, first).verdict).toBe(match.verdict)
        if (match.verdict === 'no') return
        matches += 1
        const keys = blockingKeys(second)
        expect(blockingKeys(first).some((key) => keys.includes(key))).toBe(true)
      }),
      { numRuns: 20_000 },
    )
    expect(matches).toBeGreaterThan(500)
  })

  it('are few', () => {
    const keys = blockingKeys(
      toPersonKey(person({ ...phone('+989120000001'), ...code('0123456789'), ...inPersian })),
    )
    expect(keys.length).toBeLessThanOrEqual(12)
  })
})

describe('isWithinOneEdit', () => {
  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', true],
    ['abc', 'abcd', true],
    ['abc', 'bc', true],
    ['abc', 'acb', true],
    ['abc', 'cba', false],
    ['abc', 'abcde', false],
    ['', 'a', true],
    ['', '', true],
    ['ab', 'cd', false],
  ])('%s %s %s', (a, b, expected) => {
    expect(isWithinOneEdit(a, b)).toBe(expected)
    expect(isWithinOneEdit(b, a)).toBe(expected)
  })
})
