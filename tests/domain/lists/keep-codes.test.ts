import { expect, test } from 'vitest'
import { keepCodes } from '#domain/lists/keep-codes.ts'
import { aRow } from '#tests/support/list-builders.ts'

const was = (rowCode: string) => ({ startMinute: 540, station: '', staff: '', rowCode })

test('rows of before keep their code, and new ones get codes that the earlier list has not', () => {
  const before = [aRow({ rowCode: 'A1' }), aRow({ rowCode: 'B7' }), aRow({ rowCode: 'N2' })]
  const rows = [
    aRow({ appointmentId: 'moved', change: 'changed', was: was('B7') }),
    aRow({ appointmentId: 'new', change: 'new' }),
    aRow({ appointmentId: 'gone', change: 'struck', was: was('A1') }),
    aRow({ appointmentId: 'newer', change: 'new' }),
  ]
  const [section] = keepCodes([{ heading: '', rows }], before)
  expect(section?.rows.map(({ rowCode }) => rowCode)).toEqual(['B7', 'N3', 'A1', 'N4'])
})

test('plain numbers go on after the highest, over all sections', () => {
  const fresh = (id: string) => ({ heading: id, rows: [aRow({ appointmentId: id, change: 'new' as const })] })
  const sections = keepCodes([fresh('a'), fresh('b')], [aRow({ rowCode: '28' }), aRow({ rowCode: '3' })])
  expect(sections.flatMap(({ rows }) => rows.map(({ rowCode }) => rowCode))).toEqual(['29', '30'])
})
