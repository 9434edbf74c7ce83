import { describe, expect, test } from 'vitest'
import { consentPurposes, type ConsentRecord } from '#domain/consent/consent.ts'
import {
  checkConsent,
  consentStandings,
  isConsentGiven,
  needsGuardian,
  registeredConsent,
  type ConsentToCheck,
} from '#domain/consent/consent-rules.ts'

let made = 0
const record = (over: Partial<ConsentRecord>): ConsentRecord => ({
  id: String((made += 1)).padStart(4, '0'),
  campId: 'camp',
  patientId: 'patient',
  purpose: 'photo',
  decision: 'given',
  language: 'fa',
  date: '2026-11-24',
  mark: 'signature',
  witness: '',
  interpreter: '',
  guardian: '',
  guardianRelation: '',
  staffId: null,
  note: '',
  struckReason: '',
  version: 1,
  ...over,
})
const draft = (over: Partial<ConsentToCheck> = {}): ConsentToCheck => ({
  decisions: [{ purpose: 'photo', decision: 'given' }],
  date: '2026-11-24',
  mark: 'signature',
  witness: '',
  guardian: '',
  guardianRelation: '',
  ...over,
})
const adult = { today: '2026-11-24', ageYears: 40 }
const check = (
  over: Partial<ConsentToCheck>,
  records: ConsentRecord[] = [],
  who = adult as { today: string; ageYears: number | null },
) => checkConsent(draft(over), consentStandings(records, 'not_asked', who.ageYears), who)

describe('what stands', () => {
  test('every purpose for itself, in their order', () => {
    const standings = consentStandings([record({ purpose: 'photo', decision: 'refused' })], 'given', 40)
    expect(standings.map(({ purpose }) => purpose)).toEqual([...consentPurposes])
    expect(standings.map(({ decision }) => decision)).toEqual([
      'given',
      'not_asked',
      'refused',
      'not_asked',
      'not_asked',
    ])
  })

  test('the newest that is not struck through counts', () => {
    const records = [
      record({ decision: 'given', date: '2026-11-20' }),
      record({ decision: 'refused', date: '2026-11-22' }),
      record({ decision: 'given', date: '2026-11-23', struckReason: 'other person' }),
    ]
    expect(isConsentGiven(records, 'photo')).toBe(false)
    expect(isConsentGiven(records, 'publicity')).toBe(false)
    expect(isConsentGiven([...records, record({ decision: 'given' })], 'photo')).toBe(true)
    expect(isConsentGiven([...records, record({}), record({ decision: 'withdrawn' })], 'photo')).toBe(false)
  })

  test('consent for a photo is none for publicity', () => {
    expect(isConsentGiven([record({ purpose: 'photo' })], 'publicity')).toBe(false)
  })

  test('a recorded talk about care counts more than the mark of the desk', () => {
    const withdrawn = record({ purpose: 'care', decision: 'withdrawn' })
    expect(consentStandings([withdrawn], 'given', 40)[0]?.decision).toBe('withdrawn')
    expect(registeredConsent([withdrawn])).toBe('refused')
    expect(registeredConsent([record({ purpose: 'care' })])).toBe('given')
    expect(registeredConsent([])).toBe('not_asked')
  })

  test('a child without a named guardian is told', () => {
    expect(consentStandings([], 'given', 9)[0]?.isGuardianMissing).toBe(true)
    expect(
      consentStandings([record({ purpose: 'care', guardian: 'Father' })], 'given', 9)[0]?.isGuardianMissing,
    ).toBe(false)
    expect(consentStandings([], 'refused', 9)[0]?.isGuardianMissing).toBe(false)
  })
})

describe('recording', () => {
  test.each([
    ['a signature', {}, {}],
    ['nothing decided', { decisions: [] }, { decisions: 'decision_required' }],
    ['a thumb without a witness', { mark: 'thumb' as const }, { witness: 'witness_required' }],
    ['a spoken word without a witness', { mark: 'spoken' as const }, { witness: 'witness_required' }],
    ['a thumb with one', { mark: 'thumb' as const, witness: 'Karimi' }, {}],
    [
      'refusing needs no witness',
      { mark: 'spoken' as const, decisions: [{ purpose: 'photo' as const, decision: 'refused' as const }] },
      {},
    ],
    ['tomorrow', { date: '2026-11-25' }, { date: 'in_future' }],
    [
      'withdrawing what was never given',
      { decisions: [{ purpose: 'photo' as const, decision: 'withdrawn' as const }] },
      { photo: 'not_given_before' },
    ],
  ])('%s', (_name, over, problems) => {
    expect(check(over)).toEqual(problems)
  })

  test('what was given can be withdrawn, but not dated before it was given', () => {
    const decisions = [{ purpose: 'photo' as const, decision: 'withdrawn' as const }]
    expect(check({ decisions }, [record({})])).toEqual({})
    expect(check({ decisions, date: '2026-11-20' }, [record({})])).toEqual({ date: 'older_than_standing' })
  })

  test.each([
    [17, { guardian: 'guardian_required' }],
    [18, {}],
    [null, {}],
  ])('aged %s', (ageYears, problems) => {
    expect(check({}, [], { today: '2026-11-24', ageYears })).toEqual(problems)
    expect(needsGuardian(ageYears)).toBe(ageYears === 17)
  })

  test('a guardian is named with the relation; a child may refuse alone', () => {
    const child = { today: '2026-11-24', ageYears: 9 }
    expect(check({ guardian: 'Gul Agha' }, [], child)).toEqual({ guardianRelation: 'relation_required' })
    expect(check({ guardian: 'Gul Agha', guardianRelation: 'father' }, [], child)).toEqual({})
    expect(check({ decisions: [{ purpose: 'photo', decision: 'refused' }] }, [], child)).toEqual({})
  })
})
