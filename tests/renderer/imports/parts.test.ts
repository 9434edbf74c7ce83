import { describe, expect, it } from 'vitest'
import type { PreviewRow } from '#contract/imports.ts'
import { emptyPatientDraft, type RowProblem } from '#domain/imports/row.ts'
import { parseImportAddress } from '#renderer/features/imports/address.ts'
import { surenessOf } from '#renderer/features/imports/check/ColumnStrip.tsx'
import { columnsFor } from '#renderer/features/imports/check/columns.ts'
import { fateOf } from '#renderer/features/imports/check/fate.ts'
import {
  liveOffset,
  PAGE_SIZE,
  withNewest,
  type RowPage,
} from '#renderer/features/imports/check/held-rows.ts'
import { answerOf } from '#renderer/features/imports/check/use-sheet.ts'
import { isPhoneOtherwise, isWrittenOtherwise } from '#renderer/features/imports/check/written.ts'
import { toPastedSheet } from '#renderer/features/imports/choose/sheet-bytes.ts'
import { compareWords } from '#renderer/features/imports/row/compare-people.ts'

const problem: RowProblem = {
  field: 'age',
  column: 1,
  value: '430',
  reason: 'out_of_range',
  severity: 'flag',
  proposals: [],
}

const aRow = (line: number, over: Partial<PreviewRow> = {}): PreviewRow => ({
  line,
  cells: [],
  patient: emptyPatientDraft(),
  orders: [],
  problems: [problem],
  blank: false,
  refused: null,
  duplicates: [],
  decision: 'add',
  isAnswered: false,
  into: null,
  corrected: {},
  alike: {},
  ...over,
})

const aPage = (rows: PreviewRow[]): RowPage => ({ rows, total: rows.length })

describe('the address of an import', () => {
  it('is read with its usual parts where something else stands', () => {
    const sheet = '01920000-0000-7000-8000-000000000000'
    expect(parseImportAddress({ sheet, show: 'duplicates', line: 7 })).toEqual({
      sheet,
      show: 'duplicates',
      line: 7,
      done: null,
    })
    expect(parseImportAddress({ sheet: '../x', show: 'nobody', line: 'one', done: 3 })).toEqual({
      sheet: null,
      show: 'all',
      line: null,
      done: null,
    })
  })
})

describe('a cell that was understood', () => {
  it.each([
    ['  M ', ['Male', 'M'], false],
    ['Host community', ['Host community'], false],
    ['27.10.2002', ['27 Oct 2002 · 5 Aban 1381 (24)', '2002-10-27', '1381-08-05'], true],
    ['۱۳۸۱/۰۸/۰۵', ['27 Oct 2002 · 5 Aban 1381 (24)', '2002-10-27', '1381-08-05'], false],
    ['احمد كريمي', ['احمد کریمی'], false],
    ['???', [], true],
    ['', [], false],
  ])('%j as %j: written otherwise %s', (cell, understood, expected) => {
    expect(isWrittenOtherwise(cell, understood)).toBe(expected)
  })

  it('is not shown twice for a phone without its country code', () => {
    expect(isPhoneOtherwise('0916 812 5354', ['+989168125354'])).toBe(false)
    expect(isPhoneOtherwise('۰۹۱۶۸۱۲۵۳۵۴', ['+۹۸۹۱۶۸۱۲۵۳۵۴'])).toBe(false)
    expect(isPhoneOtherwise('12', ['+989168125312'])).toBe(true)
    expect(isPhoneOtherwise('neighbour 0916 812 5355', ['+989168125354'])).toBe(true)
  })
})

describe('two tellings of one fact', () => {
  it.each([
    [[], [], null],
    [['Reza'], [], 'row'],
    [[], ['Reza'], 'other'],
    [['Reza Ahmadi'], ['reza  ahmadi'], 'same'],
    [['a', 'b'], ['b', 'a'], 'same'],
    [['a', 'b'], ['b'], 'partly'],
    [['علي'], ['علی'], 'same'],
    [['Reza'], ['Karim'], 'differs'],
  ] as const)('%j and %j: %s', (row, other, expected) => {
    expect(compareWords(row, other)).toBe(expected)
  })
})

describe('rows that are held while they are mended', () => {
  const mended = aRow(3, { problems: [] })

  it('keep their places and get the newest words', () => {
    const held = aPage([aRow(2), aRow(3), aRow(9)])
    const shown = withNewest(held, new Map([[3, mended]]))
    expect(shown.rows.map(({ line, problems }) => [line, problems.length])).toEqual([
      [2, 1],
      [3, 0],
      [9, 1],
    ])
  })

  it('are counted off where a later page begins', () => {
    const first = aPage([aRow(2), mended, aRow(4)])
    expect(liveOffset('problems', 1, [first])).toBe(PAGE_SIZE - 1)
    expect(liveOffset('all', 1, [first])).toBe(PAGE_SIZE)
    expect(liveOffset('problems', 2, [first, undefined])).toBe(2 * PAGE_SIZE - 1)
  })
})

describe('what happens with a row', () => {
  const likely = { kind: 'line', line: 2, verdict: 'likely', score: 8, evidence: [] as never[] } as const

  it('is asked as long as it may repeat somebody and nobody has decided', () => {
    expect(fateOf(aRow(3, { duplicates: [likely] }))).toBe('ask')
    expect(fateOf(aRow(3, { duplicates: [likely], isAnswered: true }))).toBe('add')
    expect(fateOf(aRow(3, { duplicates: [{ ...likely, verdict: 'same' }], decision: 'skip' }))).toBe('skip')
    expect(fateOf(aRow(3, { refused: 'no_name', decision: 'skip' }))).toBe('refused')
  })

  it('stays as it was decided when a cell is mended', () => {
    const merged = aRow(3, { decision: 'merge', isAnswered: true, into: { line: 2 } })
    expect(answerOf(merged, { cells: { 1: '43' } })).toEqual({
      line: 3,
      decision: 'merge',
      intoLine: 2,
      intoPatientId: null,
      cells: { 1: '43' },
    })
    expect(answerOf(aRow(3), { cells: { 1: '43' } }).decision).toBeNull()
  })
})

describe('the columns of the preview', () => {
  it('are those that the sheet fills, and always the name', () => {
    expect(
      columnsFor(['age', 'phone', 'ignore'], 'all', { phone: { flags: 3, notices: 0 } }).map(
        ({ key }) => key,
      ),
    ).toEqual(['name', 'birth', 'phone', 'more'])
    expect(columnsFor([], 'all', {}).map(({ key }) => key)).toEqual(['name'])
  })

  it('put what is most often to be mended beside the name, and the others in their order', () => {
    const fields = ['name', 'father_name', 'sex', 'birth', 'cause', 'status'] as const
    const problemFields = {
      sex: { flags: 2, notices: 0 },
      cause: { flags: 2, notices: 30 },
      note: { flags: 1, notices: 0 },
      status: { flags: 9, notices: 0 },
      name: { flags: 1, notices: 0 },
      birth: { flags: 0, notices: 40 },
    }
    expect(columnsFor(fields, 'problems', problemFields).map(({ key }) => key)).toEqual([
      'name',
      'status',
      'more',
      'sex',
      'birth',
      'father',
    ])
  })
})

describe('how sure a column is', () => {
  it.each([
    [{ field: 'name', confidence: 1 }, 'sure'],
    [{ field: 'ignore', confidence: 1 }, 'sure'],
    [{ field: 'phone', confidence: 0.8 }, 'near'],
    [{ field: 'phone', confidence: 0.6 }, 'guess'],
    [{ field: 'ignore', confidence: 0 }, 'kept'],
  ] as const)('%j: %s', (column, expected) => {
    expect(surenessOf(column)).toBe(expected)
  })
})

describe('pasted rows', () => {
  it('become a sheet when there is a header and a row', async () => {
    const sheet = toPastedSheet('Name\tAge\nKarim\t40\n', 'pasted.tsv')
    expect(await sheet?.bytes.text()).toBe('Name\tAge\nKarim\t40\n')
    expect(toPastedSheet('Karim', 'pasted.tsv')).toBeNull()
    expect(toPastedSheet('Karim\r\n\r\n', 'pasted.tsv')).toBeNull()
  })
})
