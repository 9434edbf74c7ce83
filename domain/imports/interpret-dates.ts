import { ageOn, birthBounds, type Birth } from '../people/birth.ts'
import { normaliseText } from '../people/normalise-name.ts'
import type { Sex } from '../staff/staff-member.ts'
import { toLatinDigits } from '../time/digits.ts'
import { dateOfDayNumber } from '../time/day-number.ts'
import { fromSolarHijri } from '../time/solar-hijri.ts'
import { parseDateText, type DateReading, type ParsedDate } from '../time/parse-date.ts'
import { proposeAgeOfYear, proposeDates } from './propose-mends.ts'
import { readAge } from './read-age.ts'
import { recogniseSex } from './recognise-values.ts'
import { findCell, flag, notice, noteCell, type Cell, type RowDesk } from './row-desk.ts'

const withUnit = /[a-zس]/
const allowedAgeGap = 2

function dateReading(desk: RowDesk): DateReading {
  return { today: desk.reading.today, prefer: desk.reading.dateOrder }
}

/** A date as people write it, or as a spreadsheet counts its days: of that the number stays in the notes. */
function readDate(desk: RowDesk, cell: Cell): ReturnType<typeof parseDateText> {
  const written = parseDateText(cell.text, dateReading(desk))
  if (written.ok) return written
  const counted = parseDateText(dateOfDayNumber(cell.text) ?? '', dateReading(desk))
  if (!counted.ok) return written
  notice(desk, cell, 'day_number')
  noteCell(desk, cell)
  return counted
}

/** An age in whole years; what the text tells beyond them stays in the notes. */
function agedBirth(
  desk: RowDesk,
  cell: Cell,
  { years, isRounded }: { years: number; isRounded: boolean },
): Birth {
  if (isRounded) noteCell(desk, cell)
  return { kind: 'age', years, on: desk.reading.today }
}

/** A birth from its column: a date, a year, a month (kept as its year, the month in the notes) or an age with its unit. */
function interpretBirthCell(desk: RowDesk, cell: Cell): Birth | null {
  const parsed = readDate(desk, cell)
  if (!parsed.ok) {
    const age = withUnit.test(toLatinDigits(cell.text).toLowerCase()) ? readAge(cell.text) : null
    if (age && 'years' in age) return agedBirth(desk, cell, age)
    flag(desk, cell, parsed.reason, proposeDates(cell.text, dateReading(desk)))
    return null
  }
  if (parsed.value.kind === 'date') return { kind: 'exact', date: parsed.value.date }
  if (parsed.value.kind === 'month') {
    notice(desk, cell, 'month_left_out')
    noteCell(desk, cell)
  }
  return { kind: 'year', year: parsed.value.year, calendar: parsed.value.calendar }
}

const sexInHeader = /sex|gender|m\/f|جنس/
const besideNumbers = /^(\p{L}+)[\s/,.-]*(\p{N}.*)$|^(\p{N}.*?)[\s/,.-]*(\p{L}+)$/u

/** A cell for age and sex in two: `35/M`, `F 28`. Where the header does not speak of both, all of it is the age. */
export function partAgeAndSex({ header, text }: Pick<Cell, 'header' | 'text'>): {
  age: string
  sex: Sex | null
} {
  const [, before, numberAfter, numberBefore, after] = besideNumbers.exec(text) ?? []
  const sex = recogniseSex(before ?? after ?? '')
  const isBoth = sexInHeader.test(normaliseText(header)) && sex !== null
  return isBoth ? { age: numberAfter ?? numberBefore ?? '', sex } : { age: text, sex: null }
}

function interpretAgeCell(desk: RowDesk, cell: Cell, birth: Birth | null): Birth | null {
  const age = readAge(partAgeAndSex(cell).age)
  if (!('years' in age)) {
    const [told] = proposeAgeOfYear(cell.text, dateReading(desk))
    flag(desk, cell, age.reason, told ? [told] : age.proposals)
    return birth
  }
  if (!birth) return agedBirth(desk, cell, age)
  if (Math.abs(ageOn(birth, desk.reading.today).years - age.years) > allowedAgeGap) {
    notice(desk, cell, 'disagrees_with_birth')
    noteCell(desk, cell)
  }
  return birth
}

/** Fills birth from the columns for birth and age; the written birth wins over the age. */
export function interpretBirth(desk: RowDesk): void {
  const birthCell = findCell(desk, 'birth')
  const ageCell = findCell(desk, 'age')
  const birth = birthCell ? interpretBirthCell(desk, birthCell) : null
  desk.patient.birth = ageCell ? interpretAgeCell(desk, ageCell, birth) : birth
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian: of a Solar Hijri month or year, the one that holds its middle. */
function toGregorianPrecision(parsed: ParsedDate): string {
  if (parsed.kind === 'date') return parsed.date
  if (parsed.calendar === 'solar_hijri') {
    const middle = fromSolarHijri(parsed.year, parsed.kind === 'month' ? parsed.month : 6, 15) ?? ''
    return middle.slice(0, parsed.kind === 'month' ? 7 : 4)
  }
  return parsed.kind === 'month'
    ? `${parsed.year}-${String(parsed.month).padStart(2, '0')}`
    : String(parsed.year)
}

/** Fills the date of amputation; one before birth is kept and noticed, a Solar Hijri month or year also noted as written. */
export function interpretAmputated(desk: RowDesk): void {
  const cell = findCell(desk, 'amputated')
  if (!cell) return
  const parsed = readDate(desk, cell)
  if (!parsed.ok) return flag(desk, cell, parsed.reason, proposeDates(cell.text, dateReading(desk)))
  const amputatedOn = toGregorianPrecision(parsed.value)
  if (parsed.value.kind !== 'date' && parsed.value.calendar === 'solar_hijri') noteCell(desk, cell)
  desk.patient.amputatedOn = amputatedOn
  const { birth } = desk.patient
  if (birth && amputatedOn < birthBounds(birth).from.slice(0, amputatedOn.length))
    notice(desk, cell, 'before_birth')
}
