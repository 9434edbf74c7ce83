import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { importFields, type ImportField } from '#domain/imports/column.ts'
import {
  rowRefusals,
  type OrderDraft,
  type PatientDraft,
  type RowProblem,
  type RowRefusal,
} from '#domain/imports/row.ts'
import type { MatchEvidence } from '#domain/people/match-people.ts'
import { procedure } from './base.ts'
import { id, shortText, type Done } from './fields.ts'
import type { LikelyDuplicate } from './patients.ts'

/** 20 MB: a sheet with more than 100,000 rows. */
export const MAX_SHEET_BYTES = 20 * 1024 * 1024

/** Rows of which a field could not be kept, and those where it was kept but looks odd; a row with both counts as the first. */
export interface ProblemCount {
  flags: number
  notices: number
}

export interface SheetColumn {
  index: number
  header: string
  field: ImportField
  /** How sure the recognition is, 0 to 1; 1 for a column that a person has set. */
  confidence: number
  /** The first few values. */
  samples: string[]
}

export const rowDecisions = ['add', 'skip', 'merge'] as const
export type RowDecision = (typeof rowDecisions)[number]

/** Whom a row repeats: an earlier line of the sheet, or a person who is registered already. */
export type RowDuplicate =
  | { kind: 'line'; line: number; verdict: 'same' | 'likely'; score: number; evidence: MatchEvidence[] }
  | ({ kind: 'patient' } & LikelyDuplicate)

/** How many other rows say the same as the sheet said in a cell that a person corrected: as it was, and corrected just so. */
export interface AlikeCells {
  standing: number
  mended: number
}

/** What one row would become. `line` counts from 1 with the header as line 1. */
export interface PreviewRow {
  line: number
  cells: string[]
  patient: PatientDraft
  orders: OrderDraft[]
  problems: RowProblem[]
  blank: boolean
  refused: RowRefusal | null
  duplicates: RowDuplicate[]
  /** What happens with the row: the proposal, or a person's answer. */
  decision: RowDecision
  isAnswered: boolean
  /** Whom a row with `merge` goes into. */
  into: { patientId: string } | { line: number } | null
  /** Cells that a person corrected: column index → the text as the sheet has it. */
  corrected: Record<string, string>
  /** For each of those what other rows say in that column. */
  alike: Record<string, AlikeCells>
}

export interface SheetSummary {
  sheetId: string
  fileName: string
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1256` or `xlsx`. */
  encoding: string
  delimiter: string
  /** Names of the workbook's sheets that can be brought in, and of the one that is looked at; a text has one without a name. */
  sheets: string[]
  sheetName: string
  columns: SheetColumn[]
  /** Lines of the file above the header, which is line 1: a row stands in the file at its own line and this. */
  linesAbove: number
  /** `rows` counts every line below the header, the blank ones included. */
  counts: {
    rows: number
    blank: number
    add: number
    orders: number
    duplicates: number
    /** Of the duplicates those that no person has decided; `undecided` of them only may be the same, and are added as proposed. */
    unanswered: number
    undecided: number
    merge: number
    skip: number
    flagged: number
    /** Rows with any problem, also those that were kept and only look odd. */
    problems: number
    refused: number
  }
  /** How many rows have something to mend in each field, and in how many it only looks odd; fields without either are left out. */
  problemFields: Partial<Record<ImportField, ProblemCount>>
  hasNameColumn: boolean
  /** The very same sheet of the very same file was imported before. */
  importedBefore: { at: string; by: string } | null
}

export const rowFilters = ['all', 'problems', 'duplicates', 'refused'] as const

/** A person's answer for one row. */
export const rowAnswer = z.object({
  line: z.number().int().min(2),
  /** Null goes back to the proposal. */
  decision: z.enum(rowDecisions).nullable(),
  /** With `merge`: whom into, when not the best duplicate. */
  intoPatientId: id.nullable().default(null),
  intoLine: z.number().int().min(2).nullable().default(null),
  /** Corrected cells, by column index. */
  cells: z.record(z.string().regex(/^\d+$/), z.string().max(500)).default({}),
})
export type RowAnswer = z.infer<typeof rowAnswer>

/** What became of the sheet; numbers are rows, `orders` are device orders. */
export interface ImportOutcome extends Done {
  importId: string
  added: number
  orders: number
  merged: number
  skipped: number
  flagged: number
  refused: number
  /** The workbook's other sheets, which stay open under a new id. */
  rest: { sheetId: string; sheets: string[] } | null
}

/** Told while a long sheet is taken in; `done` of `total` rows. */
export type ImportProgress =
  { step: 'comparing' | 'saving'; done: number; total: number } | { step: 'finished'; outcome: ImportOutcome }

/** A sheet that was taken in earlier. */
export interface ImportRow {
  id: string
  fileName: string
  importedAt: string
  importedBy: string
  rows: number
  added: number
  merged: number
  skipped: number
  refused: number
  /** The operation to undo; null when it was undone. */
  operationId: string | null
}

const sheet = z.object({ sheetId: id })

/** What is written beside refused rows: the names of the two columns, and why a row was refused. */
const refusedWords = z.object({
  line: shortText,
  why: shortText,
  reasons: z.record(z.enum(rowRefusals), shortText),
})
export type RefusedWords = z.infer<typeof refusedWords>

/** Every cell of a column that is `written` so in the sheet and stands as `from` gets `to`. */
const alikeMend = z.object({
  column: z.number().int().min(0),
  written: z.string().min(1),
  from: z.string(),
  to: z.string().max(500),
})
export type AlikeMend = z.infer<typeof alikeMend>

export const imports = {
  /**
   * Reads a sheet and keeps it in memory until it is taken in or forgotten. Refused with `not_a_sheet`, `empty_sheet`
   * or `too_large`. Without a camp it can be looked at but not taken in.
   */
  open: procedure
    .input(
      z.object({
        campId: id.nullable(),
        fileName: shortText.min(1),
        contentBase64: z.string().max(Math.ceil((MAX_SHEET_BYTES * 4) / 3) + 4, 'too_large'),
      }),
    )
    .output(type<SheetSummary>()),
  rows: procedure
    .input(
      sheet.extend({
        filter: z.enum(rowFilters),
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      }),
    )
    .output(type<{ rows: PreviewRow[]; total: number }>()),
  /** Turns to another sheet of the workbook; each keeps what was decided and corrected. Refused with `unknown_sheet`. */
  chooseSheet: procedure.input(sheet.extend({ name: z.string().max(200) })).output(type<SheetSummary>()),
  /** Corrected columns: column index → field. A field that only one column may hold is taken from the column that had it. */
  setColumns: procedure
    .input(sheet.extend({ fields: z.record(z.string().regex(/^\d+$/), z.enum(importFields)) }))
    .output(type<SheetSummary>()),
  answer: procedure
    .input(sheet.extend({ answers: z.array(rowAnswer).max(2000) }))
    .output(type<SheetSummary>()),
  /** Puts `to` into every cell of a column that stands as `from` and in the sheet says `written`. */
  mendAlike: procedure.input(sheet.extend(alikeMend.shape)).output(type<SheetSummary>()),
  /** Saves everything in one transaction and tells how far it is; ends with `finished`. Refused with `no_name_column` or `no_camp`. */
  apply: procedure.input(sheet).output(eventIterator(type<ImportProgress>())),
  /**
   * The refused rows as CSV text (UTF-8 with byte order mark) with their line in the file and, in the caller's words, why in two
   * columns at the end.
   */
  refusedSheet: procedure
    .input(sheet.extend({ words: refusedWords }))
    .output(type<{ fileName: string; csv: string }>()),
  forget: procedure.input(sheet).output(type<{ sheetId: string }>()),
  list: procedure.input(z.object({ campId: id })).output(type<ImportRow[]>()),
}
