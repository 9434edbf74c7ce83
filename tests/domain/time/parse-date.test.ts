import { fc } from '#tests/support/fast-check.ts'
import { describe, expect, it } from 'vitest'
import { toPersianDigits } from '#domain/time/digits.ts'
import { formatDate } from '#domain/time/format-date.ts'
import { fromDayNumber, toDayNumber } from '#domain/time/local-date.ts'
import { detectDateOrder, parseDateText, type DateRefusal } from '#domain/time/parse-date.ts'
import { toSolarHijri } from '#domain/time/solar-hijri.ts'

const today = '2026-11-23'
const read = (text: string) => {
  const result = parseDateText(text, { today })
  if (!result.ok) return result.reason
  const value = result.value
  if (value.kind === 'date') return value.date
  return value.kind === 'month'
    ? `${value.calendar} ${value.year}-${value.month}`
    : `${value.calendar} ${value.year}`
}

describe('dates as people write them', () => {
  it.each([
    ['2002-10-27', '2002-10-27'],
    ['27.10.2002', '2002-10-27'],
    ['27/10/2002', '2002-10-27'],
    ['27-10-2002', '2002-10-27'],
    ['27 10 2002', '2002-10-27'],
    [' 3/2/1975 ', '1975-02-03'],
    ['03/25/1990', '1990-03-25'],
    ['2002/10/27', '2002-10-27'],
    ['2002-10-27 00:00:00', '2002-10-27'],
    ['2002-10-27T13:45:00.000Z', '2002-10-27'],
    ['20021027', '2002-10-27'],
    ['27 Oct 2002', '2002-10-27'],
    ['Sun, 27 October 2002', '2002-10-27'],
    ['October 27, 2002', '2002-10-27'],
    ['27-Oct-2002', '2002-10-27'],
    ['27th Oct 2002', '2002-10-27'],
    ['۲۷ اکتبر ۲۰۰۲', '2002-10-27'],
    ['٢٧/١٠/٢٠٠٢', '2002-10-27'],
    ['۱۳۷۵/۰۴/۲۲', '1996-07-12'],
    ['1375/4/22', '1996-07-12'],
    ['22/04/1375', '1996-07-12'],
    ['۲۲ تیر ۱۳۷۵', '1996-07-12'],
    ['22 Tir 1375', '1996-07-12'],
    ['۲۲ سرطان ۱۳۷۵', '1996-07-12'],
    ['22 Saratan 1375', '1996-07-12'],
    ['چهارشنبه ۳ دی ۱۳۷۵', '1996-12-23'],
    ['سه‌شنبه ۳ آذر ۱۴۰۴', '2025-11-24'],
    ['۱۳۷۵/۰۴/۲۲ ه.ش', '1996-07-12'],
    ['1403/12/30', '2025-03-20'],
    ['2026-11-23', '2026-11-23'],
    ['2022-09', 'gregorian 2022-9'],
    ['09/2022', 'gregorian 2022-9'],
    ['Sept 2022', 'gregorian 2022-9'],
    ['۱۳۹۵/۰۴', 'solar_hijri 1395-4'],
    ['حمل ۱۳۹۵', 'solar_hijri 1395-1'],
    ['1985', 'gregorian 1985'],
    ['2026', 'gregorian 2026'],
    ['سال ۱۳۶۴', 'solar_hijri 1364'],
    ['1405', 'solar_hijri 1405'],
    ['1280', 'solar_hijri 1280'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  const refusals: [string, DateRefusal][] = [
    ['1406/13/40', 'impossible_date'],
    ['2031-02-30', 'impossible_date'],
    ['31/04/1990', 'impossible_date'],
    ['1404/12/30', 'impossible_date'],
    ['25/25/1990', 'impossible_date'],
    ['2022-13', 'impossible_date'],
    ['0123', 'impossible_date'],
    ['2026-11-24', 'in_future'],
    ['1405/09/03', 'in_future'],
    ['2027', 'in_future'],
    ['1410', 'in_future'],
    ['2026-12', 'in_future'],
    ['12/03/1875', 'too_long_ago'],
    ['1275', 'too_long_ago'],
    ['1899', 'too_long_ago'],
    ['12/05/78', 'ambiguous'],
    ['78-05-12', 'ambiguous'],
    ['12 Tir 78', 'ambiguous'],
    ['12 Tir 1996', 'ambiguous'],
    ['12 May 1375', 'ambiguous'],
    ['12/05', 'unreadable'],
    ['35', 'unreadable'],
    ['', 'unreadable'],
    ['???', 'unreadable'],
    ['about 1990', 'unreadable'],
    ['Muharram 1447', 'unreadable'],
    ['۱۴۱۲/۰۴/۰۵ قمری', 'unreadable'],
    ['1/2/3/1990', 'unreadable'],
    ['12:30', 'unreadable'],
  ]
  it.each(refusals)('%s is refused: %s', (text, reason) => expect(read(text)).toBe(reason))

  it('follows the order it is told where the text does not tell', () => {
    const monthFirst = parseDateText('03/04/1990', { today, prefer: 'month_first' })
    expect(monthFirst).toEqual({ ok: true, value: { kind: 'date', date: '1990-03-04' } })
    expect(parseDateText('25/04/1990', { today, prefer: 'month_first' })).toMatchObject({ ok: true })
  })

  it('takes a date after today only when asked to', () => {
    expect(parseDateText('24/11/2026', { today, future: 'allow' })).toEqual({
      ok: true,
      value: { kind: 'date', date: '2026-11-24' },
    })
  })

  it('tells the order of a column', () => {
    expect(detectDateOrder(['03/04/1990', '03/25/1990', 'x'])).toBe('month_first')
    expect(detectDateOrder(['03/25/1990', '25/03/1990'])).toBe('day_first')
    expect(detectDateOrder(['03/04/1990'])).toBe('day_first')
  })

  it('reads back every form that it is written in, between 1901 and today', () => {
    const days = fc.integer({ min: toDayNumber('1902-01-01'), max: toDayNumber(today) })
    fc.assert(
      fc.property(days, (dayNumber) => {
        const date = fromDayNumber(dayNumber)
        const [year, month, day] = date.split('-')
        const solar = toSolarHijri(date)
        const forms = [
          date,
          `${day}/${month}/${year}`,
          `${year}.${month}.${day}`,
          toPersianDigits(`${solar.year}/${solar.month}/${solar.day}`),
          `${solar.day}-${solar.month}-${solar.year}`,
          ...(['en', 'fa'] as const).flatMap((language) =>
            (['gregorian', 'solar_hijri'] as const).flatMap((calendar) =>
              (['long', 'short', 'weekday'] as const).map((style) =>
                formatDate(date, { language, calendar, style }),
              ),
            ),
          ),
        ]
        for (const form of forms) expect(`${form} ${read(form)}`).toBe(`${form} ${date}`)
      }),
      { numRuns: 400 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => parseDateText(text, { today }) !== undefined),
    )
  })
})
