import Papa from 'papaparse'
import { readSheet as readWorkbookSheet } from 'read-excel-file/node'
import { refused } from '../refusal.ts'
import { decodeText } from './decode-text.ts'

/** A sheet as text: the header is line 1, so the first entry of `rows` is line 2. Blank rows are kept, to keep the count. */
export interface Sheet {
  encoding: string
  /** `,`, `;`, tab, or empty for a workbook. */
  delimiter: string
  header: string[]
  rows: string[][]
}

/** Reads CSV, TSV or XLSX bytes. Refuses with `not_a_sheet` or `empty_sheet`. */
export async function readSheet(fileName: string, bytes: Uint8Array): Promise<Sheet> {
  const { encoding, delimiter, cells } = isZip(bytes)
    ? { encoding: 'xlsx', delimiter: '', cells: await readWorkbook(bytes) }
    : readDelimited(fileName, bytes)
  const [header, ...rows] = cells
  if (!header || !header.some((cell) => cell.trim())) throw refused('empty_sheet')
  if (!rows.some((row) => row.some((cell) => cell.trim()))) throw refused('empty_sheet')
  return { encoding, delimiter, header: header.map((cell) => cell.trim()), rows }
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  try {
    const rows = await readWorkbookSheet(Buffer.from(bytes))
    return rows.map((row) => row.map(cellText))
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
  const { text, encoding } = decodeText(bytes)
  if (text.includes('\0') || /\.(xls|doc|docx|pdf|zip|jpe?g|png)$/i.test(fileName))
    throw refused('not_a_sheet')
  const delimiter = guessDelimiter(text)
  const { data } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false })
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop()
  return { encoding, delimiter, cells: data }
}

/** The separator that cuts the header line into most columns, outside quotes. */
function guessDelimiter(text: string): string {
  const [firstLine = ''] = text
    .replaceAll(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r\n|\r|\n/, 1)
  const counts = ['\t', ';', ',', '؛', '،'].map((mark) => ({ mark, count: firstLine.split(mark).length - 1 }))
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return best.count > 0 ? best.mark : ','
}
