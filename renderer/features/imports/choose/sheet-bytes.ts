/** A sheet as it was chosen, dropped or pasted. */
export interface SheetFile {
  fileName: string
  bytes: Blob
}

/** What a desk keeps its register in; the core reads nothing else. */
export const SHEET_TYPES = '.csv,.tsv,.txt,.xlsx'

/** A part of a spreadsheet that was copied: cells between tabs, rows between line ends. Null when nothing like that was pasted. */
export function toPastedSheet(text: string, fileName: string): SheetFile | null {
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.trim() !== '')
  return rows.length > 1 ? { fileName, bytes: new Blob([text], { type: 'text/tab-separated-values' }) } : null
}
