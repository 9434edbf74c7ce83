import { describe, expect, it } from 'vitest'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import type { OrderType } from '#domain/orders/order-type.ts'
import type { Patient } from '#domain/people/patient.ts'
import { checkPerson } from '#renderer/features/people/form/check-person.ts'
import { withoutMendedFlags } from '#renderer/features/people/form/flag-fields.ts'
import {
  emptyOrderRow,
  findRowProblems,
  toNewOrders,
  toOrderDrafts,
} from '#renderer/features/people/form/order-rows.ts'
import {
  draftOf,
  emptyValues,
  fillGaps,
  keepAsWritten,
  personValues,
  toDraft,
  toValues,
} from '#renderer/features/people/form/person-values.ts'

const today = '2026-11-24'
const patient: Patient = {
  id: '0199a000-0000-7000-8000-000000000001',
  number: 'P22-23X2',
  campId: '0199a000-0000-7000-8000-000000000002',
  givenNameLatin: 'Zahra',
  familyNameLatin: 'Hosseini',
  fatherNameLatin: 'Reza',
  givenNamePersian: 'زهرا',
  familyNamePersian: 'حسینی',
  fatherNamePersian: 'رضا',
  sex: 'female',
  birth: { kind: 'age', years: 34, on: '2025-03-01' },
  phones: [{ e164: '+989168125354', asTyped: '0916 812 5354', owner: 'family' }],
  documents: [{ type: 'national_code', number: '0010000021', issuer: '' }],
  communityStatus: 'amayesh',
  province: 'Fars',
  village: 'Lar',
  language: 'prs',
  groupId: null,
  needs: ['bed'],
  escorts: 1,
  consent: 'given',
  cause: 'diabetes',
  amputatedOn: '2019-03',
  notes: 'left at the gate',
  flags: [{ field: 'status', value: 'card?', reason: 'unknown' }],
  importFingerprint: 'f',
  version: 3,
}

describe('the form of a stored person', () => {
  it.each([
    ['gregorian', 'en'],
    ['solar_hijri', 'fa'],
  ] as const)('gives back the very same record untouched (%s, %s)', (calendar, language) => {
    expect(toDraft(toValues(patient, calendar, language))).toEqual(draftOf(patient))
  })

  it('survives being kept as text', () => {
    const values = toValues(patient, 'gregorian', 'en')
    expect(personValues.parse(JSON.parse(JSON.stringify(values)))).toEqual(values)
  })

  it('reads phones, provinces and national codes as they are typed', () => {
    const draft = toDraft({
      ...emptyValues(),
      givenNameLatin: '  Ali   Reza ',
      phones: [
        { asTyped: '۰۹۱۶ ۸۱۲ ۵۳۵۴', owner: 'self' },
        { asTyped: '', owner: 'self' },
        { asTyped: 'ask at the shop', owner: 'neighbour' },
      ],
      documents: [
        { type: 'national_code', number: '۰۰۱-۰۰۰۰۰۲۱', issuer: '' },
        { type: 'tazkira', number: ' ', issuer: 'Kabul' },
      ],
      province: 'شیراز',
    })
    expect(draft.givenNameLatin).toBe('Ali Reza')
    expect(draft.phones.map(({ e164 }) => e164)).toEqual(['+989168125354', null])
    expect(draft.documents).toEqual([{ type: 'national_code', number: '0010000021', issuer: '' }])
    expect(draft.province).toBe('Fars')
  })
})

describe('checkPerson', () => {
  it('needs a given name in either script and nothing else', () => {
    expect(checkPerson(emptyValues(), today)).toEqual({ givenNameLatin: 'required' })
    expect(checkPerson({ ...emptyValues(), givenNamePersian: 'زهرا' }, today)).toEqual({})
  })

  it('says why a birth cannot be read, and takes it as written when asked', () => {
    const values = { ...emptyValues(), givenNameLatin: 'Ali', birth: { text: '64/5/12', value: null } }
    expect(checkPerson(values, today)).toEqual({ birth: 'ambiguous' })
    const kept = keepAsWritten(values, 'birth')
    expect(checkPerson(kept, today)).toEqual({})
    expect(toDraft(kept).flags).toEqual([{ field: 'birth', value: '64/5/12', reason: 'unreadable' }])
  })
})

describe('withoutMendedFlags', () => {
  const before = draftOf({
    ...patient,
    flags: [...patient.flags, { field: 'phone', value: '12', reason: 'too_short' }],
  })

  it('takes a flag off when its field says something else', () => {
    const draft = { ...before, communityStatus: 'host' as const }
    expect(withoutMendedFlags(before, draft).flags.map(({ field }) => field)).toEqual(['phone'])
  })

  it('keeps flags whose field was not touched', () => {
    expect(withoutMendedFlags(before, { ...before, notes: 'x' }).flags).toHaveLength(2)
  })
})

describe('fillGaps', () => {
  it('adds what is missing and overwrites nothing', () => {
    const stored = toValues({ ...patient, village: '', language: null }, 'gregorian', 'en')
    const typed = {
      ...emptyValues(),
      givenNameLatin: 'Zara',
      village: 'Lar',
      language: 'ps' as const,
      phones: [
        { asTyped: '09168125354', owner: 'self' as const },
        { asTyped: '0912 000 1122', owner: 'self' as const },
      ],
      needs: ['meals' as const],
    }
    const filled = fillGaps(stored, typed)
    expect(filled.givenNameLatin).toBe('Zahra')
    expect(filled.village).toBe('Lar')
    expect(filled.language).toBe('ps')
    expect(filled.phones.map(({ asTyped }) => asTyped)).toEqual(['0916 812 5354', '0912 000 1122'])
    expect(filled.needs).toEqual(['bed', 'meals'])
  })
})

describe('device rows', () => {
  it('makes two orders of both sides and drops empty rows', () => {
    const drafts = toOrderDrafts([
      emptyOrderRow,
      { ...emptyOrderRow, deviceType: 'transtibial', side: 'both', note: ' firm ' },
      { ...emptyOrderRow, deviceType: 'crutches', side: 'left' },
    ])
    expect(drafts.map(({ deviceType, side }) => [deviceType, side])).toEqual([
      ['transtibial', 'left'],
      ['transtibial', 'right'],
      ['crutches', null],
    ])
    expect(drafts[0]?.note).toBe('firm')
  })

  it('names the newest order of the same limb that a repair or a replacement follows', () => {
    const row = { ...emptyOrderRow, deviceType: 'transtibial' as const, side: 'both' as const }
    const made = (id: string, side: 'left' | 'right', state: OrderState): DeviceOrder =>
      ({ id, side, state, deviceType: 'transtibial', orderType: 'new' }) as DeviceOrder
    const orders = [
      made('1', 'left', 'delivered'),
      made('2', 'left', 'follow_up'),
      made('3', 'right', 'fabricating'),
    ]
    const named = (orderType: OrderType) =>
      toNewOrders([{ ...row, orderType }], orders).map(({ side, previousOrderId }) => [side, previousOrderId])
    expect(named('new')).toEqual([
      ['left', null],
      ['right', null],
    ])
    expect(named('repair')).toEqual([
      ['left', '2'],
      ['right', null],
    ])
    const chosen = { ...row, side: 'left' as const, orderType: 'repair' as const, previousOrderId: '1' }
    expect(toNewOrders([chosen], orders)[0]?.previousOrderId).toBe('1')
  })

  it('names the rows that lack a side, or a device where something else is told', () => {
    const rows = [
      emptyOrderRow,
      { ...emptyOrderRow, deviceType: 'afo' as const },
      { ...emptyOrderRow, deviceType: 'wheelchair' as const },
      { ...emptyOrderRow, deviceTyped: 'below' },
      { ...emptyOrderRow, note: 'for the field' },
      { ...emptyOrderRow, priority: 'urgent' as const },
    ]
    expect(findRowProblems(rows)).toEqual([
      { index: 1, field: 'side', reason: 'side_required' },
      ...[3, 4, 5].map((index) => ({ index, field: 'deviceType', reason: 'device_required' })),
    ])
  })
})
