import { unzipSync } from 'fflate'
import readWorkbookSheets from 'read-excel-file/node'
import { refused } from '../refusal.ts'
import { fillMerged, parseArea, type MergedArea } from './fill-merged.ts'

/** Every sheet of a workbook as text, in its order; what a merged cell says stands in each of its rows. Refuses with `not_a_sheet`. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ name: string; cells: string[][] }[]> {
  try {
    const sheets = await readWorkbookSheets(Buffer.from(bytes))
    const merged = readMerged(bytes)
    return sheets.map(({ sheet, data }, index) => ({
      name: sheet,
      // A sheet that is a chart alone has no cells.
      cells: Array.isArray(data)
        ? fillMerged(
            data.map((row) => row.map(cellText)),
            merged[index] ?? [],
          )
        : [],
    }))
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

const partsOfInterest = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/

/** The merged areas of each sheet, in the order of the workbook: the reader of cells does not tell them. */
function readMerged(bytes: Uint8Array): MergedArea[][] {
  const parts = unzipSync(bytes, { filter: ({ name }) => partsOfInterest.test(name) })
  const read = (path: string) => new TextDecoder().decode(parts[path] ?? new Uint8Array())
  const targets = new Map(
    tagsOf(read('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attributeOf(tag, 'Id'),
      attributeOf(tag, 'Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  )
  return tagsOf(read('xl/workbook.xml'), 'sheet').map((tag) => {
    const sheet = read(targets.get(attributeOf(tag, '\\w+:id')) ?? '')
    return tagsOf(sheet.slice(sheet.lastIndexOf('</sheetData') + 1), 'mergeCell').flatMap(
      (cell) => parseArea(attributeOf(cell, 'ref')) ?? [],
    )
  })
}

const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

const attributeOf = (tag: string, name: string): string =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(tag)?.[1] ?? ''
