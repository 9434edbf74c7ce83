import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import {
  MAX_SHEET_BYTES,
  type ImportOutcome,
  type PreviewRow,
  type RowAnswer,
  type SheetSummary,
} from '#contract/imports.ts'
import { dataFileExists, openForOwner, type OwnerClient } from '../open.ts'
import { countOf } from '../count-of.ts'
import { needCamp } from '../need-camp.ts'
import { RefusedError } from '../usage.ts'
import type { Command } from './command.ts'

/** `qadam import`: brings a sheet in, or with --dry-run only says what it would become. */
export const importSheet: Command = async (args) => {
  const file = args.file()
  const isDryRun = args.flag('dry-run')
  if (statSync(file).size > MAX_SHEET_BYTES) throw new RefusedError('the sheet is larger than 20 MB')
  const contentBase64 = readFileSync(file).toString('base64')
  const dataDir = isDryRun && !dataFileExists(args.dataDir) ? ':memory:' : args.dataDir
  const { core, client } = openForOwner(dataDir)
  try {
    const campId = isDryRun ? ((await client.camps.setup()).camp?.id ?? null) : (await needCamp(client)).id
    const opened = await client.imports.open({ campId, fileName: basename(file), contentBase64 })
    const sheet = await chooseNamed(client, opened, args.text('sheet'))
    if (!sheet.hasNameColumn) {
      throw new RefusedError(
        'no column with names was found; the header must name one, for example "Name" or "نام"',
      )
    }
    if (args.flag('keep-duplicates')) await keepDuplicates(client, sheet.sheetId)
    const rows = await listRows(client, sheet.sheetId)
    const summary = await client.imports.answer({ sheetId: sheet.sheetId, answers: [] })
    const outcome = isDryRun ? null : await apply(client, sheet.sheetId)
    const report = {
      file: basename(file),
      rows: summary.counts.rows,
      blank: summary.counts.blank,
      added: outcome?.added ?? summary.counts.add,
      orders: outcome?.orders ?? summary.counts.orders,
      duplicates: rows.flatMap(duplicateOf),
      flagged: rows.flatMap(flagsOf),
      refused: rows.flatMap(({ line, refused }) => (refused ? [{ line, reason: refused }] : [])),
    }
    const unread = summary.sheets
      .filter((name) => name !== summary.sheetName)
      .map((name) => `not read: sheet "${name}" of the workbook; --sheet "${name}" reads it`)
    return { json: report, lines: [...describe(report, isDryRun), ...unread] }
  } finally {
    core.close()
  }
}

/** Turns to the sheet that was named, if one was. */
async function chooseNamed(
  client: OwnerClient,
  opened: SheetSummary,
  name: string | undefined,
): Promise<SheetSummary> {
  const { sheetId, sheets, sheetName } = opened
  if (name === undefined || name === sheetName) return opened
  if (opened.encoding !== 'xlsx')
    throw new RefusedError('--sheet names a sheet of a workbook; this is a text')
  if (sheets.includes(name)) return client.imports.chooseSheet({ sheetId, name })
  const known = sheets.map((one) => `"${one}"`).join(', ')
  throw new RefusedError(`there is no sheet "${name}" with people in the workbook; there is ${known}`)
}

async function listRows(client: OwnerClient, sheetId: string): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = []
  for (;;) {
    const page = await client.imports.rows({ sheetId, filter: 'all', offset: rows.length, limit: 1000 })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** Adds every row, also the ones that repeat somebody. */
async function keepDuplicates(client: OwnerClient, sheetId: string): Promise<void> {
  const rows = await listRows(client, sheetId)
  const answers = rows
    .filter(({ duplicates, refused }) => duplicates.length > 0 && !refused)
    .map(({ line }): RowAnswer => ({ line, decision: 'add', intoLine: null, intoPatientId: null, cells: {} }))
  for (let from = 0; from < answers.length; from += 2000) {
    await client.imports.answer({ sheetId, answers: answers.slice(from, from + 2000) })
  }
}

async function apply(client: OwnerClient, sheetId: string): Promise<ImportOutcome> {
  for await (const progress of await client.imports.apply({ sheetId })) {
    if (progress.step === 'finished') return progress.outcome
  }
  throw new Error('the import did not finish')
}

/** A row that repeats somebody beyond doubt. */
function duplicateOf({ line, duplicates }: PreviewRow) {
  const [best] = duplicates
  if (best?.verdict !== 'same') return []
  return [best.kind === 'line' ? { line, of_line: best.line } : { line, of_patient: best.patient.number }]
}

function flagsOf({ line, patient, duplicates, decision }: PreviewRow) {
  if (duplicates[0]?.verdict === 'same' && decision === 'skip') return []
  return patient.flags.map(({ field, value, reason }) => ({ line, field, value, reason }))
}

interface Report {
  file: string
  rows: number
  blank: number
  added: number
  orders: number
  duplicates: ({ line: number; of_line: number } | { line: number; of_patient: string })[]
  flagged: { line: number; field: string; value: string; reason: string }[]
  refused: { line: number; reason: string }[]
}

function describe(report: Report, isDryRun: boolean): string[] {
  return [
    `${report.file}: ${countOf(report.rows, 'row')}, ${report.blank} blank`,
    `${isDryRun ? 'Would add' : 'Added'} ${countOf(report.added, 'person', 'people')} with ${countOf(report.orders, 'device order')}`,
    ...report.duplicates.map((duplicate) =>
      'of_line' in duplicate
        ? `line ${duplicate.line} repeats line ${duplicate.of_line}`
        : `line ${duplicate.line} is patient ${duplicate.of_patient}`,
    ),
    ...report.flagged.map(
      ({ line, field, value, reason }) => `line ${line}: ${field} "${value}" ${reason.replaceAll('_', ' ')}`,
    ),
    ...report.refused.map(({ line, reason }) => `line ${line} refused: ${reason.replaceAll('_', ' ')}`),
  ]
}
