import { isOwnColumn } from './own-columns.ts'
import type { ColumnMapping, ImportField } from './column.ts'
import { isBlankCell } from './recognise-values.ts'
import {
  emptyPatientDraft,
  type RowProblem,
  type PatientDraft,
  type ProblemReason,
  type Proposal,
} from './row.ts'
import type { RowReading } from './row.ts'

export interface Cell {
  field: ImportField
  header: string
  column: number
  /** Trimmed, single spaces, without invisible direction marks; as written otherwise. */
  text: string
  /** The same as the sheet has it, before anybody corrected it. */
  written: string
}

/** One row on the desk: its filled cells, the draft that grows out of them, and what went wrong on the way. */
export interface RowDesk {
  cells: readonly Cell[]
  reading: RowReading
  patient: PatientDraft
  problems: RowProblem[]
  notes: string[]
}

const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

const tidy = (raw: string) => raw.replace(directionMarks, '').replace(/\s+/g, ' ').trim()

/** Lays the filled cells of a row out. Cells beyond the last header are notes. */
export function layOut(
  cells: readonly string[],
  mapping: readonly ColumnMapping[],
  reading: RowReading,
  written: readonly string[] = cells,
): RowDesk {
  const filled = cells.flatMap((raw, column): Cell[] => {
    const text = tidy(raw)
    const { field, header } = mapping[column] ?? { field: 'note' as const, header: '' }
    return isBlankCell(text) || isOwnColumn(header)
      ? []
      : [{ field, header: header.trim(), column, text, written: tidy(written[column] ?? '') }]
  })
  return { cells: filled, reading, patient: emptyPatientDraft(), problems: [], notes: [] }
}

/** The first filled cell of a field. */
export function findCell(desk: RowDesk, field: ImportField): Cell | undefined {
  return desk.cells.find((cell) => cell.field === field)
}

/** The value could not be kept in its field: it stays in the flags, as written. */
export function flag(
  desk: RowDesk,
  cell: Cell,
  reason: ProblemReason,
  proposals: Proposal[] = [],
  understood: readonly string[] = [],
): void {
  desk.patient.flags.push({ field: cell.field, value: cell.text, reason })
  const problem = problemOf(cell, reason, 'flag', proposals)
  desk.problems.push(understood.length > 0 ? { ...problem, understood } : problem)
}

/** A value that the sheet should have told and did not. */
export function flagMissing(desk: RowDesk, field: ImportField): void {
  desk.patient.flags.push({ field, value: '', reason: 'missing' })
  desk.problems.push({ field, column: null, value: '', reason: 'missing', severity: 'flag', proposals: [] })
}

/** The value was kept, but looks odd. */
export function notice(desk: RowDesk, cell: Cell, reason: ProblemReason): void {
  desk.problems.push(problemOf(cell, reason, 'notice', []))
}

/** Keeps a cell's words in the notes. */
export function noteCell(desk: RowDesk, { header, text }: Pick<Cell, 'header' | 'text'>): void {
  desk.notes.push(header === '' ? text : `${header}: ${text}`)
}

/** Keeps in the notes what the sheet says in a cell, whatever a person put there. */
export function noteWritten(desk: RowDesk, { header, written }: Cell): void {
  noteCell(desk, { header, text: written })
}

function problemOf(
  cell: Cell,
  reason: ProblemReason,
  severity: RowProblem['severity'],
  proposals: Proposal[],
): RowProblem {
  return { field: cell.field, column: cell.column, value: cell.text, reason, severity, proposals }
}
