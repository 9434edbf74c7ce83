import type { PreviewRow, RowAnswer, RowDecision, RowDuplicate } from '#contract/imports.ts'
import { repeatableFields, type ColumnMapping, type ImportField } from '#domain/imports/column.ts'
import type { PersonKey } from '#domain/people/person-key.ts'
import type { DateOrder } from '#domain/time/parse-date.ts'
import { areTwoScripts, recogniseHeaders } from '#domain/imports/recognise-headers.ts'
import type { Sheet } from './read-sheet.ts'

/** What somebody said about one sheet. */
interface SheetDraft {
  mapping: ColumnMapping[]
  answers: Map<number, RowAnswer>
}

/** A sheet of a file that is open, with what it is known by once it is brought in. */
export interface FileSheet extends Sheet {
  /** The file's name, with the sheet's where the workbook has several. */
  title: string
  fileHash: string
}

/** A sheet that somebody looks at: what was read, what they corrected, and what each row would become. */
export interface OpenSheet extends SheetDraft {
  id: string
  campId: string | null
  fileName: string
  encoding: string
  delimiter: string
  /** All sheets of the file that can be brought in; what was said about those that are not looked at now, by their names. */
  sheets: FileSheet[]
  drafts: Map<string, SheetDraft>
  sheet: FileSheet
  today: string
  dateOrder: DateOrder
  rows: SheetRow[]
  /** Running number of the log when the rows were compared with the file. */
  comparedAtSeq: number
}

/** Turns to a sheet of the same file; what was said about either is kept. */
export function turnTo(open: OpenSheet, sheet: FileSheet): void {
  open.drafts.set(open.sheet.name, { mapping: open.mapping, answers: open.answers })
  const { mapping, answers } = open.drafts.get(sheet.name) ?? draftOf(sheet)
  Object.assign(open, { sheet, mapping, answers, rows: [] })
}

/** Nothing said yet: columns as they are recognised. */
export function draftOf({ header }: Sheet): SheetDraft {
  return { mapping: recogniseHeaders(header), answers: new Map() }
}

/** A row with what is needed to save it. */
export interface SheetRow extends Omit<
  PreviewRow,
  'decision' | 'isAnswered' | 'into' | 'corrected' | 'alike'
> {
  fingerprint: string
  key: PersonKey
  proposal: RowDecision
}

export const decisionOf = (open: OpenSheet, row: SheetRow): RowDecision =>
  row.refused || row.blank ? 'skip' : (open.answers.get(row.line)?.decision ?? row.proposal)

/** The duplicate that a row is merged into, or null. An answer names it, else it is the best one. */
export function mergeTarget(open: OpenSheet, row: SheetRow): RowDuplicate | null {
  const answer = open.answers.get(row.line)
  const named = row.duplicates.find((duplicate) =>
    duplicate.kind === 'patient'
      ? duplicate.patient.id === answer?.intoPatientId
      : duplicate.line === answer?.intoLine,
  )
  return named ?? row.duplicates[0] ?? null
}

export function toPreviewRow(open: OpenSheet, row: SheetRow): Omit<PreviewRow, 'alike'> {
  const { fingerprint: _fingerprint, key: _key, proposal: _proposal, ...shown } = row
  const decision = decisionOf(open, row)
  return {
    ...shown,
    decision,
    isAnswered: Boolean(open.answers.get(row.line)?.decision),
    into: decision === 'merge' ? intoOf(mergeTarget(open, row)) : null,
    corrected: correctionsOf(open, row),
  }
}

function intoOf(target: RowDuplicate | null): PreviewRow['into'] {
  if (!target) return null
  return target.kind === 'patient' ? { patientId: target.patient.id } : { line: target.line }
}

function correctionsOf({ answers, sheet }: OpenSheet, { line, cells }: SheetRow): Record<string, string> {
  const written = Object.keys(answers.get(line)?.cells ?? {}).map((index) => {
    return [index, sheet.rows[line - 2]?.[Number(index)] ?? ''] as const
  })
  return Object.fromEntries(written.filter(([index, text]) => text !== cells[Number(index)]))
}

/** Sets columns; a field that only one column may hold moves away from the column that had it. */
export function setColumns(
  mapping: readonly ColumnMapping[],
  fields: Record<string, ImportField>,
): ColumnMapping[] {
  const set = new Map(Object.entries(fields).map(([index, field]) => [Number(index), field]))
  const taken = new Set([...set.values()].filter((field) => !repeatableFields.includes(field)))
  return mapping.map((column, index) => {
    const field = set.get(index)
    if (field !== undefined) return { ...column, field, confidence: 1 }
    const isTaken = [...set].some(
      ([at, other]) =>
        other === column.field &&
        taken.has(other) &&
        !areTwoScripts(other, column.header, mapping[at]?.header ?? ''),
    )
    return isTaken ? { ...column, field: 'ignore', confidence: 0 } : column
  })
}

/** The cells of a row with the corrections that a person typed. */
export function correctedCells(cells: readonly string[], answer: RowAnswer | undefined): string[] {
  if (!answer) return [...cells]
  const corrected = [...cells]
  for (const [index, text] of Object.entries(answer.cells)) corrected[Number(index)] = text
  return corrected
}
