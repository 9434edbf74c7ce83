import type { DailyListDocument } from '../lists/daily-list.ts'
import { numbersOf, type TokenBlock } from '../queue/token-block.ts'
import { signOf } from '../queue/token-sign.ts'
import { toCsv } from '../sheets/to-csv.ts'

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
