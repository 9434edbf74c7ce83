import type { Sex } from '../staff/staff-member.ts'
import type { ColumnMapping, ImportField } from './column.ts'
import { interpretDocuments, interpretNationalCode, interpretPhones } from './interpret-contact.ts'
import { interpretAmputated, interpretBirth, partAgeAndSex } from './interpret-dates.ts'
import { interpretNames, sexOfTitle } from './interpret-names.ts'
import { interpretOrders } from './interpret-orders.ts'
import { proposeValues } from './propose-values.ts'
import {
  isPlainOther,
  recogniseCause,
  recogniseLanguage,
  recogniseNeeds,
  recogniseProvince,
  recogniseSex,
  recogniseStatus,
} from './recognise-values.ts'
import { findCell, flag, layOut, noteCell, noteWritten, type RowDesk } from './row-desk.ts'
import { isNobodys, type InterpretedRow, type Proposal, type RowReading } from './row.ts'

/** Reads one cell with a recogniser; a text that names nothing known is flagged, one that names something else is noted. */
function recognised<T>(desk: RowDesk, field: ImportField, recognise: (text: string) => T | null): T | null {
  const cell = findCell(desk, field)
  if (!cell) return null
  const value = recognise(cell.text)
  if (value === null) flag(desk, cell, 'unknown', proposeValues(field, cell.text))
  if (value === 'other' && !isPlainOther(cell.written)) noteWritten(desk, cell)
  return value
}

/** The same proposals for a cell that keeps what was understood in it. */
function besides(understood: readonly string[], meant: readonly Proposal[]): Proposal[] {
  const others = meant.filter(({ value }) => !understood.includes(value))
  return others.map(({ value, label }) => ({ value: [...understood, value].join(', '), label }))
}

function interpretNeeds(desk: RowDesk): void {
  const cell = findCell(desk, 'needs')
  if (!cell) return
  const { needs, unknown, isOther } = recogniseNeeds(cell.text)
  desk.patient.needs = needs
  if (unknown.length > 0) {
    const meant = unknown.flatMap((part) => proposeValues('needs', part))
    flag(desk, cell, 'unknown', besides(needs, meant), needs)
  }
  if (isOther && !isPlainOther(cell.written)) noteWritten(desk, cell)
}

/** The sex where no column tells it: in the cell of the age, or by the form of address. */
function sexBeside(desk: RowDesk): Sex | null {
  const age = findCell(desk, 'age')
  return (age && partAgeAndSex(age).sex) ?? sexOfTitle(desk)
}

function interpretPlainCells(desk: RowDesk): void {
  desk.patient.village = findCell(desk, 'village')?.text ?? ''
  desk.patient.groupName = findCell(desk, 'group')?.text ?? ''
  for (const cell of desk.cells) {
    if (cell.field === 'note') desk.notes.push(cell.text)
    if (cell.field === 'ignore') noteCell(desk, cell)
  }
}

/**
 * What one row of a sheet says, cells in the order of `mapping`. Nothing is dropped: a value that cannot be kept in its
 * field goes to the flags as written, unknown columns go to the notes. Only a row without any name and a line that is
 * nobody's are refused. `written` is the row as the sheet has it, where a person has corrected cells.
 */
export function interpretRow(
  cells: readonly string[],
  mapping: readonly ColumnMapping[],
  reading: RowReading,
  written: readonly string[] = cells,
): InterpretedRow {
  const desk = layOut(cells, mapping, reading, written)
  const { patient } = desk
  const blank = desk.cells.every((cell) => cell.field === 'row_number')
  if (blank) return { patient, orders: [], problems: [], blank, refused: null }
  const refused = interpretNames(desk)
  patient.sex = findCell(desk, 'sex') ? recognised(desk, 'sex', recogniseSex) : sexBeside(desk)
  interpretBirth(desk)
  interpretPhones(desk)
  patient.communityStatus = recognised(desk, 'status', recogniseStatus)
  patient.province = recognised(desk, 'province', recogniseProvince)?.en ?? ''
  patient.language = recognised(desk, 'language', recogniseLanguage)
  patient.cause = recognised(desk, 'cause', recogniseCause)
  interpretAmputated(desk)
  interpretNationalCode(desk)
  interpretDocuments(desk)
  interpretNeeds(desk)
  interpretPlainCells(desk)
  const orders = interpretOrders(desk)
  patient.notes = desk.notes.join('\n')
  const problems = isNobodys(refused) ? [] : desk.problems
  return { patient, orders, problems, blank, refused }
}
