import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { buildSections } from '#domain/lists/build-sections.ts'
import { listContentKey, placesToName, type ListScope, type SectionBy } from '#domain/lists/daily-list.ts'
import { aList, aRow } from '#tests/support/list-builders.ts'

describe('buildSections', () => {
  const rows = [
    aRow({ station: 'Fitting', staff: 'Vijay', startMinute: 500, patientNumber: 'P1' }),
    aRow({ station: '', staff: '', startMinute: 480, patientNumber: 'P2' }),
    aRow({ station: 'Casting', staff: 'Anita', startMinute: 560, patientNumber: 'P4' }),
    aRow({ station: 'Casting', staff: 'Vijay', startMinute: 560, patientNumber: 'P3' }),
    aRow({ station: 'Casting', staff: 'Vijay', startMinute: 510, patientNumber: 'P5' }),
  ]
  const told = (sectionBy: SectionBy) =>
    buildSections(rows, sectionBy, ['Registration', 'Casting', 'Fitting']).map(({ heading, rows: lines }) => [
      heading,
      ...lines.map(({ rowCode, patientNumber }) => `${rowCode} ${patientNumber}`),
    ])

  it('is one run by time, then by number, with plain codes', () => {
    expect(told('none')).toEqual([['', '1 P2', '2 P1', '3 P5', '4 P3', '5 P4']])
  })

  it('has stations in the order of the camp, and rows without one last', () => {
    expect(told('station')).toEqual([
      ['Casting', 'A1 P5', 'A2 P3', 'A3 P4'],
      ['Fitting', 'B1 P1'],
      ['', 'C1 P2'],
    ])
  })

  it('has staff by name', () => {
    expect(told('staff').map(([heading]) => heading)).toEqual(['Anita', 'Vijay', ''])
  })

  it('has buses by their numbers', () => {
    const given = ['Bus 10', '', 'Bus 9', 'Bus 1'].map((group) => aRow({ group }))
    expect(buildSections(given, 'group', []).map(({ heading }) => heading)).toEqual([
      ...['Bus 1', 'Bus 9', 'Bus 10', ''],
    ])
  })

  it('has villages with their province before them, so that namesakes stay apart', () => {
    const homes = [
      ['Herat', 'Injil'],
      ['Farah', 'Injil'],
      ['', ''],
      ['Herat', 'Guzara'],
      ['Herat', 'Injil'],
    ] as const
    const given = homes.map(([province, village], index) =>
      aRow({ province, village, patientNumber: `P${index}` }),
    )
    const cut = (by: SectionBy) =>
      buildSections(given, by, []).map(({ heading, rows: lines }) => [
        heading,
        ...lines.map(({ patientNumber }) => patientNumber),
      ])
    expect(cut('village')).toEqual([
      ['Farah · Injil', 'P1'],
      ['Herat · Guzara', 'P3'],
      ['Herat · Injil', 'P0', 'P4'],
      ['', 'P2'],
    ])
    expect(cut('province')).toEqual([
      ['Farah', 'P1'],
      ['Herat', 'P0', 'P3', 'P4'],
      ['', 'P2'],
    ])
  })

  it('is empty without rows', () => {
    expect(buildSections([], 'station', ['Casting'])).toEqual([])
  })

  it('keeps every row once and gives each a code of its own, without letters that read as digits', () => {
    const anyRows = fc.array(
      fc.record({ station: fc.integer({ min: 0, max: 60 }).map((n) => `S${n}`), startMinute: fc.nat(1439) }),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(anyRows, fc.constantFrom<SectionBy>('none', 'station', 'staff'), (some, sectionBy) => {
        const given = some.map((row, index) => aRow({ ...row, appointmentId: `${index}` }))
        const lines = buildSections(given, sectionBy, []).flatMap((section) => section.rows)
        expect(new Set(lines.map(({ appointmentId }) => appointmentId)).size).toBe(given.length)
        expect(new Set(lines.map(({ rowCode }) => rowCode)).size).toBe(given.length)
        for (const { rowCode } of lines) expect(rowCode).toMatch(/^[A-HJ-NP-Z]*[1-9]\d*$/)
      }),
    )
  })
})

describe('placesToName', () => {
  const station: ListScope = { kind: 'station', id: 's' }
  const staff: ListScope = { kind: 'staff', id: 'm' }
  it.each([
    [{ kind: 'camp' } as const, 'none', ['station', 'staff']],
    [{ kind: 'camp' } as const, 'station', ['staff']],
    [{ kind: 'camp' } as const, 'staff', ['station']],
    [station, 'none', ['staff']],
    [staff, 'none', ['station']],
    [station, 'staff', []],
    [staff, 'station', []],
  ] as const)('of %j by %s', (scope, sectionBy, places) => {
    expect(placesToName({ scope, sectionBy })).toEqual(places)
  })
})

describe('listContentKey', () => {
  it('is the same for the same list printed again by somebody else', () => {
    const again = aList({
      listNumber: null,
      printedBy: 'Ali',
      printedAt: { date: '2026-11-24', minute: 800 },
    })
    expect(listContentKey(again)).toBe(listContentKey(aList()))
  })

  it('differs when anything on it differs', () => {
    const done = aList({ sections: [{ heading: 'Casting', rows: [aRow({ status: 'done' })] }] })
    expect(listContentKey(done)).not.toBe(listContentKey(aList()))
    expect(listContentKey(aList({ language: 'fa' }))).not.toBe(listContentKey(aList()))
  })
})
