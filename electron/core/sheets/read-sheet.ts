import Papa from 'papaparse'
import { refused } from '../refusal.ts'
import { decodeText } from './decode-text.ts'
import { countNamed, findHeader, hasHeader, isRow, MOST_TITLES, wholeHeader } from './find-header.ts'
import { readWorkbook } from './read-workbook.ts'

/**
 * A sheet as text: the header is line 1, so the first entry of `rows` is line 2. Blank rows are kept, to keep the count; titles
 * above the header do not count. A sheet without a header has an empty one.
 */
export interface Sheet {
  /** The name that it has in its workbook, or empty. */
  name: string
  header: string[]
  rows: string[][]
  /** Lines of the file above line 1: a line stands there at its own number and this. */
  linesAbove: number
}

export interface SheetFile {
  encoding: string
  /** `,`, `;`, tab, or empty for a workbook. */
  delimiter: string
  /** At least one. Of a workbook all that hold a row below a header, in its order. */
  sheets: Sheet[]
  /** The one to read unless somebody chooses another: the first that names people, else the first. */
  first: Sheet
}

/** Reads CSV, TSV or XLSX bytes. Refuses with `not_a_sheet` or `empty_sheet`. */
export async function readSheets(fileName: string, bytes: Uint8Array): Promise<SheetFile> {
  const { encoding, delimiter, tables } = isZip(bytes)
    ? { encoding: 'xlsx', delimiter: '', tables: await readWorkbook(bytes) }
    : readDelimited(fileName, bytes)
  const sheets = tables.flatMap(({ name, cells }) => toSheet(name, cells) ?? [])
  const named = tables.find(({ cells }) => hasHeader(cells))
  const first = sheets.find(({ name }) => name === named?.name) ?? sheets[0]
  // A text with a workbook's name is read where it can be; where not, it is no workbook.
  if (!first)
    throw refused(!isZip(bytes) && /\.(xls[xm]|ods)$/i.test(fileName) ? 'not_a_sheet' : 'empty_sheet')
  return { encoding, delimiter, sheets, first }
}

const isFilled = (row: readonly string[]) => row.some((cell) => cell.trim() !== '')

function toSheet(name: string, cells: readonly string[][]): Sheet | null {
  const at = findHeader(cells)
  const header = wholeHeader(cells, at).map((cell) => cell.trim())
  if (isRow(header)) return { name, header: header.map(() => ''), rows: cells.slice(at), linesAbove: at - 1 }
  const rows = cells.slice(at + 1)
  return isFilled(header) && rows.some(isFilled) ? { name, header, rows, linesAbove: at } : null
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Old Excel files, and new ones behind a password. */
const isCompound = (bytes: Uint8Array) =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

/** Documents and web pages that were given a sheet's name. */
const isDocument = (text: string) => /^\s*(%PDF-|\{\\rtf|<(!doctype|html|table|\?xml)\b)/i.test(text)

function readDelimited(fileName: string, bytes: Uint8Array) {
  if (isCompound(bytes)) throw refused('not_a_sheet')
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0') || isDocument(text) || /\.(xls|doc|docx|pdf|zip|jpe?g|png)$/i.test(fileName))
    throw refused('not_a_sheet')
  const delimiter = guessDelimiter(text)
  const { data, errors } = parse(text, delimiter)
  const cells = errors.some(({ type }) => type === 'Quotes') ? parseLineByLine(text, delimiter) : data
  if (cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === '') cells.pop()
  return { encoding, delimiter, tables: [{ name: '', cells }] }
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
