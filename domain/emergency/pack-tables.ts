import type { DailyListDocument } from '../lists/daily-list.ts'
import { numbersOf, type TokenBlock } from '../queue/token-block.ts'
import { signOf } from '../queue/token-sign.ts'

/** A value that no spreadsheet takes for a formula, quoted where it must be. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table for spreadsheets: with a byte order mark, so that Persian is read as such, and CRLF (RFC 4180). */
function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The visits of a list with their row codes, in page order; column names are those of the data, in every language. */
export function visitsCsv({ date, sections }: DailyListDocument): string {
  const head = ['row', 'date', 'start', 'minutes', 'number', 'name', 'father', 'sex', 'age', 'group']
  return toCsv([
    [...head, 'visit', 'device', 'side', 'station', 'staff', 'needs', 'remark'],
    ...sections.flatMap(({ rows }) =>
      rows.map((row) => [
        row.rowCode,
        date,
        clock(row.startMinute),
        row.durationMinutes,
        row.patientNumber,
        row.givenName,
        row.fatherName,
        row.sex,
        row.age,
        row.group,
        row.kind,
        row.deviceType,
        row.side,
        row.station,
        row.staff,
        row.needs.join(' '),
        row.remark,
      ]),
    ),
  ])
}

/** The reserved numbers with their signs, and room for who got each. */
export function tokensCsv(date: string, block: Pick<TokenBlock, 'firstNumber' | 'lastNumber'>): string {
  return toCsv([
    ['date', 'token', 'colour', 'picture', 'given_to', 'time'],
    ...numbersOf(block).map((number) => {
      const { colour, picture } = signOf(number)
      return [date, number, colour, picture, '', '']
    }),
  ])
}
