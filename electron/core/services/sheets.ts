import { toCsv } from '#domain/sheets/to-csv.ts'
import { createHash } from 'node:crypto'
import {
  MAX_SHEET_BYTES,
  type AlikeMend,
  type ImportOutcome,
  type ImportProgress,
  type RefusedWords,
  type RowAnswer,
  type SheetSummary,
} from '#contract/imports.ts'
import type { ImportField } from '#domain/imports/column.ts'
import { isOwnColumn, ownColumn } from '#domain/imports/own-columns.ts'
import { hasNameColumn } from '#domain/imports/recognise-headers.ts'
import { isToCheck } from '#domain/imports/row.ts'
import { lastSeq } from '#db/changes.ts'
import { findImportByHash, listSheetImports } from '#db/imports.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { notFound, refused } from '../refusal.ts'
import { interpretSheet } from '../sheets/interpret-sheet.ts'
import {
  decisionOf,
  draftOf,
  setColumns,
  toPreviewRow,
  turnTo,
  type FileSheet,
  type OpenSheet,
  type SheetRow,
} from '../sheets/open-sheet.ts'
import { readSheets, type SheetFile } from '../sheets/read-sheet.ts'
import { saveSheet } from '../sheets/save-sheet.ts'
import { linesAlike, withAlike } from './alike-cells.ts'
import { currentCamp } from './current-camp.ts'

/** More open sheets than this and the oldest is forgotten. */
const KEPT_SHEETS = 6

/** Reads a sheet and keeps it under its id until it is taken in or forgotten. */
export async function openSheet(
  context: Context,
  input: { campId: string | null; fileName: string; contentBase64: string },
): Promise<SheetSummary> {
  const { core } = context
  const bytes = Buffer.from(input.contentBase64, 'base64')
  if (bytes.length > MAX_SHEET_BYTES) throw refused('too_large')
  const { encoding, delimiter, ...read } = await readSheets(input.fileName, bytes)
  const sheets = nameSheets(read, input.fileName, sha256(bytes))
  const sheet = sheets[read.sheets.indexOf(read.first)]
  if (!sheet) throw refused('empty_sheet')
  const open: OpenSheet = {
    id: core.newId(),
    campId: input.campId,
    fileName: input.fileName,
    encoding,
    delimiter,
    sheets,
    drafts: new Map(),
    sheet,
    ...draftOf(sheet),
    today: campNow(core, currentCamp(core)).date,
    dateOrder: 'day_first',
    rows: [],
    comparedAtSeq: -1,
  }
  await interpretSheet(open, core.db)
  keepOpen(context, open)
  return summarise(context, open)
}

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex')

/** The sheet that is read unless somebody chooses has the hash of the file itself. */
function nameSheets({ sheets, first }: Pick<SheetFile, 'sheets' | 'first'>, fileName: string, hash: string) {
  return sheets.map((sheet): FileSheet => ({
    ...sheet,
    title: sheets.length > 1 ? `${fileName} (${sheet.name})` : fileName,
    fileHash: sheet === first ? hash : sha256(`${hash} ${sheet.name}`),
  }))
}

function keepOpen({ core }: Context, open: OpenSheet): void {
  core.sheets.set(open.id, open)
  for (const id of [...core.sheets.keys()].slice(0, -KEPT_SHEETS)) core.sheets.delete(id)
}

/** Turns to another sheet of the workbook; what was decided and corrected in this one is found again on the way back. */
export async function chooseSheet(
  context: Context,
  input: { sheetId: string; name: string },
): Promise<SheetSummary> {
  const open = getSheet(context, input.sheetId)
  const sheet = open.sheets.find(({ name }) => name === input.name)
  if (!sheet) throw refused('unknown_sheet', { sheets: open.sheets.map(({ name }) => name) })
  turnTo(open, sheet)
  await interpretSheet(open, context.core.db)
  return summarise(context, open)
}

function getSheet({ core }: Context, sheetId: string): OpenSheet {
  const open = core.sheets.get(sheetId)
  if (!open) throw notFound('sheet')
  return open
}

function summarise({ core }: Context, open: OpenSheet): SheetSummary {
  const { rows, mapping, sheet } = open
  const decided = rows.map((row) => ({ row, decision: decisionOf(open, row) }))
  const people = decided.filter(({ row }) => !row.blank && !row.refused)
  const count = (test: (entry: (typeof decided)[number]) => boolean) => people.filter(test).length
  const isUnanswered = ({ row }: (typeof decided)[number]) =>
    row.duplicates.length > 0 && !open.answers.get(row.line)?.decision
  const toCheck = rows.filter((row) => isRowToCheck(open, row))
  const before = findImportByHash(core.db, sheet.fileHash)
  return {
    sheetId: open.id,
    fileName: open.sheets.length > 1 ? open.fileName : sheet.title,
    encoding: open.encoding,
    delimiter: open.delimiter,
    sheets: open.sheets.map(({ name }) => name),
    sheetName: sheet.name,
    linesAbove: sheet.linesAbove,
    columns: mapping.map(({ header, field, confidence }, index) => ({
      index,
      header,
      field,
      confidence,
      samples: samplesOf(sheet.rows, index),
    })),
    counts: {
      rows: rows.length,
      blank: rows.filter(({ blank }) => blank).length,
      add: count(({ decision }) => decision === 'add'),
      orders: people.reduce(
        (sum, { row, decision }) => sum + (decision === 'add' ? row.orders.length : 0),
        0,
      ),
      duplicates: count(({ row }) => row.duplicates.length > 0),
      unanswered: count(isUnanswered),
      undecided: count((entry) => isUnanswered(entry) && entry.row.duplicates[0]?.verdict === 'likely'),
      merge: count(({ decision }) => decision === 'merge'),
      skip: count(({ decision }) => decision === 'skip'),
      flagged: count(({ row, decision }) => row.patient.flags.length > 0 && decision !== 'skip'),
      problems: toCheck.length,
      refused: rows.filter((row) => row.refused).length,
    },
    problemFields: countProblems(toCheck),
    hasNameColumn: hasNameColumn(mapping),
    importedBefore: before ? { at: before.importedAt, by: before.importedBy } : null,
  }
}

function countProblems(rows: readonly SheetRow[]): SheetSummary['problemFields'] {
  const counts: SheetSummary['problemFields'] = {}
  for (const { problems } of rows) {
    for (const [field, own] of Map.groupBy(problems, (problem) => problem.field)) {
      const count = (counts[field] ??= { flags: 0, notices: 0 })
      count[own.some(({ severity }) => severity === 'flag') ? 'flags' : 'notices'] += 1
    }
  }
  return counts
}

function samplesOf(rows: readonly string[][], index: number): string[] {
  const found = new Set<string>()
  for (const row of rows) {
    const text = row[index]?.trim()
    if (text) found.add(text)
    if (found.size === 3) break
  }
  return [...found]
}

const isRowToCheck = (open: OpenSheet, row: SheetRow) => isToCheck(row, decisionOf(open, row) === 'skip')

type Filter = (row: SheetRow, open: OpenSheet) => boolean

const filters: Record<'all' | 'problems' | 'duplicates' | 'refused', Filter> = {
  all: ({ blank }) => !blank,
  problems: (row, open) => isRowToCheck(open, row),
  duplicates: ({ duplicates }) => duplicates.length > 0,
  refused: ({ refused: why }) => why !== null,
}

/** One page of rows; blank lines are never shown. */
export function listSheetRows(
  context: Context,
  input: { sheetId: string; filter: keyof typeof filters; offset: number; limit: number },
) {
  const open = getSheet(context, input.sheetId)
  const rows = open.rows.filter((row) => filters[input.filter](row, open))
  const page = rows.slice(input.offset, input.offset + input.limit).map((row) => toPreviewRow(open, row))
  return {
    rows: withAlike(open, page),
    total: rows.length,
  }
}

export async function setSheetColumns(
  context: Context,
  input: { sheetId: string; fields: Record<string, ImportField> },
): Promise<SheetSummary> {
  const open = getSheet(context, input.sheetId)
  open.mapping = setColumns(open.mapping, input.fields)
  await interpretSheet(open, context.core.db)
  return summarise(context, open)
}

/** Takes a person's answers; rows are read anew only where cells were corrected. */
export async function answerRows(
  context: Context,
  input: { sheetId: string; answers: RowAnswer[] },
): Promise<SheetSummary> {
  const open = getSheet(context, input.sheetId)
  let corrected = false
  for (const answer of input.answers) {
    if (!open.rows[answer.line - 2]) throw notFound('line')
    const known = open.answers.get(answer.line)
    const cells = { ...known?.cells, ...answer.cells }
    corrected ||= JSON.stringify(cells) !== JSON.stringify(known?.cells ?? {})
    open.answers.set(answer.line, { ...answer, cells })
  }
  if (corrected) await interpretSheet(open, context.core.db)
  return summarise(context, open)
}

/** Mends every cell like one that a person has mended, or puts all of them back. */
export async function mendAlike(
  context: Context,
  { sheetId, ...mend }: { sheetId: string } & AlikeMend,
): Promise<SheetSummary> {
  const open = getSheet(context, sheetId)
  for (const line of linesAlike(open, mend)) {
    const known = open.answers.get(line)
    open.answers.set(line, {
      ...(known ?? { line, decision: null, intoPatientId: null, intoLine: null }),
      cells: { ...known?.cells, [mend.column]: mend.to },
    })
  }
  await interpretSheet(open, context.core.db)
  return summarise(context, open)
}

/** Saves the sheet: compares once more with what was registered meanwhile, then writes everything in one transaction. */
export async function* applySheet(
  context: Context,
  { sheetId }: { sheetId: string },
): AsyncGenerator<ImportProgress> {
  const open = getSheet(context, sheetId)
  if (!hasNameColumn(open.mapping)) throw refused('no_name_column')
  if (open.campId === null) throw refused('no_camp')
  const total = open.rows.length
  yield { step: 'comparing', done: 0, total }
  if (open.comparedAtSeq !== lastSeq(context.core.db)) await interpretSheet(open, context.core.db)
  yield { step: 'saving', done: 0, total }
  const outcome = saveSheet(context, open, open.campId)
  context.core.sheets.delete(sheetId)
  yield { step: 'finished', outcome: { ...outcome, rest: keepRest(context, open) } }
}

/** The workbook stays open under a new id for its other sheets; null when there are none. */
function keepRest(context: Context, { drafts, ...open }: OpenSheet): ImportOutcome['rest'] {
  const sheets = open.sheets.filter((sheet) => sheet !== open.sheet)
  const [sheet] = sheets
  if (!sheet) return null
  const rest: OpenSheet = {
    ...open,
    id: context.core.newId(),
    sheets,
    drafts,
    sheet,
    ...(drafts.get(sheet.name) ?? draftOf(sheet)),
    rows: [],
    comparedAtSeq: -1,
  }
  keepOpen(context, rest)
  return { sheetId: rest.id, sheets: sheets.map(({ name }) => name) }
}

/** The rows that could not be kept, as they were written, with where they stand in the file and why. */
export function writeRefusedSheet(
  context: Context,
  { sheetId, words }: { sheetId: string; words: RefusedWords },
) {
  const { sheet, rows } = getSheet(context, sheetId)
  const refusedRows = rows.filter((row) => row.refused !== null)
  const width = Math.max(sheet.header.length, ...refusedRows.map(({ cells }) => cells.length))
  const theirs = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '').filter(
      (_cell, column) => !isOwnColumn(sheet.header[column] ?? ''),
    )
  const csv = toCsv([
    [...theirs(sheet.header), ownColumn(words.line), ownColumn(words.why)],
    ...refusedRows.map(({ cells, line, refused: reason }) => [
      ...theirs(cells),
      String(line + sheet.linesAbove),
      reason ? words.reasons[reason] : '',
    ]),
  ])
  return { fileName: sheet.title.replace(/(\.\w+)?( \(.*\))?$/, '$2-refused.csv'), csv }
}

export function forgetSheet({ core }: Context, { sheetId }: { sheetId: string }) {
  core.sheets.delete(sheetId)
  return { sheetId }
}

export function listImports({ core }: Context, { campId }: { campId: string }) {
  return listSheetImports(core.db, campId)
}
