import Papa from 'papaparse'
import readWorkbookSheets from 'read-excel-file/node'
import { refused } from '../refusal.ts'
import { decodeText } from './decode-text.ts'
import { countNamed, findHeader, hasHeader, MOST_TITLES } from './find-header.ts'

/**
 * A sheet as text: the header is line 1, so the first entry of `rows` is line 2. Blank rows are kept, to keep the count; titles
 * above the header do not count.
 */
export interface Sheet {
  encoding: string
  /** `,`, `;`, tab, or empty for a workbook. */
  delimiter: string
  header: string[]
  rows: string[][]
  /** Names of the workbook's other sheets that hold something and were not read. */
  otherSheets: string[]
}

/** Reads CSV, TSV or XLSX bytes. Refuses with `not_a_sheet` or `empty_sheet`. */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  const { encoding, delimiter, cells, otherSheets } = isZip(bytes)
    ? await readWorkbook(bytes)
    : readDelimited(fileName, bytes)
  const [header, ...rows] = cells.slice(findHeader(cells))
  if (!header || !header.some((cell) => cell.trim())) throw refused('empty_sheet')
  if (!rows.some((row) => row.some((cell) => cell.trim()))) throw refused('empty_sheet')
  return { encoding, delimiter, header: header.map((cell) => cell.trim()), rows, otherSheets }
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Old Excel files, and new ones behind a password. */
const isCompound = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

/** Documents and web pages that were given a sheet's name. */
const isDocument = (text: string) => /^\s*(%PDF-|\{\\rtf|<(!doctype|html|table|\?xml)\b)/i.test(text)

/** The first sheet of a workbook that names people, else the first that holds anything. */
async function readWorkbook(bytes: Uint8Array) {
  const tables = await readTables(bytes)
  const table = tables.find(({ cells }) => hasHeader(cells)) ?? tables[0]
  return {
    encoding: 'xlsx',
    delimiter: '',
    cells: table?.cells ?? [],
    otherSheets: tables.filter((other) => other !== table).map(({ name }) => name),
  }
}

async function readTables(bytes: Uint8Array): Promise<{ name: string; cells: string[][] }[]> {
  try {
    const sheets = await readWorkbookSheets(Buffer.from(bytes))
    return sheets
      .map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) }))
      .filter(({ cells }) => cells.some((row) => row.some((cell) => cell.trim() !== '')))
  } catch {
    throw refused('not_a_sheet')
  }
}

/** A workbook's dates carry no zone: their UTC parts are what the cell shows. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return String(value)
}

function readDelimited(fileName: string, bytes: Uint8Array) {
  if (isCompound(bytes)) throw refused('not_a_sheet')
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0') || isDocument(text) || /\.(xls|doc|docx|pdf|zip|jpe?g|png)$/i.test(fileName))
    throw refused('not_a_sheet')
  const delimiter = guessDelimiter(text)
  const { data, errors } = parse(text, delimiter)
  const cells = errors.some(({ type }) => type === 'Quotes') ? parseLineByLine(text, delimiter) : data
  if (cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === '') cells.pop()
  return { encoding, delimiter, cells, otherSheets: [] }
}

const parse = (text: string, delimiter: string) =>
  Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false })

/** A quotation mark that is never closed would swallow every row after it: each line then stands for itself, as it is written. */
function parseLineByLine(text: string, delimiter: string): string[][] {
  return text.split(/\r\n|\r|\n/).map((line) => {
    const { data, errors } = parse(line, delimiter)
    return errors.some(({ type }) => type === 'Quotes') ? line.split(delimiter) : (data[0] ?? [''])
  })
}

const separators = ['\t', ';', ',', '؛', '،']

/** The separator that cuts most named columns out of the first lines, else the one that cuts the first line into most. */
function guessDelimiter(text: string): string {
  const lines = text
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r\n|\r|\n/, MOST_TITLES + 1)
  const counts = separators.map((mark) => ({
    mark,
    named: countNamed(lines.map((line) => line.split(mark))),
    count: (lines[0] ?? '').split(mark).length - 1,
  }))
  const best = counts.reduce((a, b) =>
    b.named > a.named || (b.named === a.named && b.count > a.count) ? b : a,
  )
  return best.count > 0 || best.named > 1 ? best.mark : ','
}
