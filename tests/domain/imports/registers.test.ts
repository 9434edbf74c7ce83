import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { findDuplicates } from '#domain/imports/find-duplicates.ts'
import { toPersonKey } from '#domain/people/person-key.ts'
import { interpretRow } from '#domain/imports/interpret-row.ts'
import { recogniseHeaders } from '#domain/imports/recognise-headers.ts'
import { fingerprintRow } from '#domain/imports/row-fingerprint.ts'

const today = '2026-11-23'

function readRegister(name: string) {
  const url = new URL(`../../fixtures/registers/${name}`, import.meta.url)
  const text = readFileSync(url, 'utf8').replace(/^\ufeff/, '')
  const [headers = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: false }).data.filter(
    (row, index, all) => index < all.length - 1 || row.length > 1,
  )
  const mapping = recogniseHeaders(headers)
  const interpreted = rows.map((cells, index) => ({
    line: index + 2,
    cells,
    row: interpretRow(cells, mapping, { today }),
  }))
  const people = interpreted.filter(({ row }) => !row.blank && !row.refused)
  const duplicates = findDuplicates(people.map(({ line, row }) => ({ line, key: toPersonKey(row.patient) })))
  const same = duplicates.filter(({ verdict }) => verdict === 'same')
  const skipped = new Set(same.map(({ line }) => line))
  const kept = people.filter(({ line }) => !skipped.has(line))
  const flags = people.flatMap(({ line, row }) =>
    row.problems
      .filter(({ severity }) => severity === 'flag')
      .map(({ field, value }) => ({ line, field, value })),
  )
  return { mapping, interpreted, people, duplicates, same, kept, flags }
}

const orderCount = (rows: ReturnType<typeof readRegister>['kept']) =>
  rows.reduce((sum, { row }) => sum + row.orders.length, 0)

describe('the Tehran register', () => {
  const register = readRegister('register-tehran-en.csv')

  it('recognises every header for sure', () => {
    expect(register.mapping.map(({ field }) => field)).toEqual([
      'row_number',
      'name',
      'father_name',
      'sex',
      'birth',
      'age',
      'status',
      'province',
      'phone',
      'device',
      'side',
      'cause',
      'amputated',
      'group',
      'national_code',
    ])
    expect(register.mapping.every(({ confidence }) => confidence === 1)).toBe(true)
  })

  it('has 184 people on 187 lines', () => {
    expect(register.interpreted).toHaveLength(187)
    expect(register.interpreted.filter(({ row }) => row.blank).map(({ line }) => line)).toEqual([32, 39, 115])
    expect(register.people).toHaveLength(184)
    expect(register.interpreted.filter(({ row }) => row.refused)).toEqual([])
  })

  it('finds the four people who are written twice', () => {
    expect(register.same.map(({ line, ofLine }) => [line, ofLine])).toEqual([
      [185, 173],
      [186, 71],
      [187, 16],
      [188, 3],
    ])
  })

  it('flags the six spoiled values and no other', () => {
    expect(register.flags).toEqual([
      { line: 60, field: 'device', value: '???' },
      { line: 90, field: 'birth', value: '1406/13/40' },
      { line: 102, field: 'birth', value: '2031-02-30' },
      { line: 117, field: 'phone', value: '12' },
      { line: 153, field: 'age', value: '430' },
      { line: 180, field: 'sex', value: '?' },
    ])
    const kept = register.people.flatMap(({ line, row }) =>
      row.patient.flags.map(({ field, value }) => ({ line, field, value })),
    )
    expect(kept).toEqual(register.flags)
  })

  it('matches what was spoiled on purpose, by running number', () => {
    const url = new URL('../../fixtures/registers/register-tehran-en.spoiled.json', import.meta.url)
    const spoiled = JSON.parse(readFileSync(url, 'utf8')) as {
      duplicates: [number, number][]
      bad: [number, string, string][]
      blank: number
    }
    const numberAt = new Map(register.people.map(({ line, cells }) => [line, Number(cells[0])]))
    const byNumber = (a: (string | number | undefined)[], b: (string | number | undefined)[]) =>
      Number(a[0]) - Number(b[0])
    const same = register.same.map(({ line, ofLine }) => [numberAt.get(ofLine), numberAt.get(line)])
    const flags = register.flags.map(({ line, field, value }) => [numberAt.get(line), field, value])
    expect(same.sort(byNumber)).toEqual(spoiled.duplicates.sort(byNumber))
    expect(flags.sort(byNumber)).toEqual(spoiled.bad.sort(byNumber))
  })

  it('orders 194 devices for 180 people', () => {
    expect(register.kept).toHaveLength(180)
    expect(orderCount(register.kept)).toBe(194)
  })

  it('reads a row in full', () => {
    const row = register.people.find(({ line }) => line === 5)!.row
    expect(row.patient).toMatchObject({
      givenNameLatin: 'Reza',
      familyNameLatin: 'Ahmadi',
      fatherNameLatin: 'Jawad',
      sex: 'male',
      birth: { kind: 'year', year: 1985, calendar: 'gregorian' },
      phones: [{ e164: '+989900581764', asTyped: '+98 990 058 1764', owner: 'self' }],
      documents: [{ type: 'national_code', number: '5802140151', issuer: '' }],
      communityStatus: 'host',
      province: 'Semnan',
      cause: 'diabetes',
      amputatedOn: '2020-09',
      groupName: 'Bus 7',
    })
    expect(row.orders).toEqual([{ deviceType: 'wheelchair', side: null, level: '', priority: 'normal' }])
  })

  it('gives every person another fingerprint, whatever the running number', () => {
    const prints = register.kept.map(({ cells }) => fingerprintRow(cells, register.mapping))
    expect(new Set(prints).size).toBe(prints.length)
    const renumbered = register.kept.map(({ cells }) =>
      fingerprintRow(['9', ...cells.slice(1)], register.mapping),
    )
    expect(renumbered).toEqual(prints)
  })

  it('leaves few pairs for a person to look at', () => {
    const likely = register.duplicates.filter(({ verdict }) => verdict === 'likely')
    expect(likely.length).toBeLessThan(register.people.length / 10)
  })
})

describe('the Mashhad register', () => {
  const register = readRegister('register-mashhad-fa.csv')

  it('recognises every header for sure', () => {
    expect(register.mapping.map(({ field }) => field)).toEqual([
      'row_number',
      'given_name',
      'family_name',
      'father_name',
      'sex',
      'birth',
      'age',
      'national_code',
      'status',
      'province',
      'phone',
      'device',
      'side',
      'cause',
      'group',
    ])
    expect(register.mapping.every(({ confidence }) => confidence === 1)).toBe(true)
  })

  it('has 240 people, no flag, nobody twice and 260 orders', () => {
    expect(register.people).toHaveLength(240)
    expect(register.flags).toEqual([])
    expect(register.same).toEqual([])
    expect(orderCount(register.kept)).toBe(260)
  })

  it('reads a row in full', () => {
    const row = register.people.find(({ line }) => line === 2)!.row
    expect(row.patient).toMatchObject({
      givenNamePersian: 'بی‌بی گل',
      familyNamePersian: '',
      fatherNamePersian: 'حسن',
      givenNameLatin: '',
      sex: 'female',
      birth: { kind: 'exact', date: '2008-05-14' },
      phones: [{ e164: '+989045750040', asTyped: '۰۹۰۴۵۷۵۰۰۴۰', owner: 'self' }],
      documents: [{ type: 'national_code', number: '9337915669', issuer: '' }],
      communityStatus: 'host',
      province: 'South Khorasan',
      cause: 'diabetes',
    })
    expect(row.orders).toEqual([{ deviceType: 'transtibial', side: 'left', level: '', priority: 'normal' }])
  })
})
