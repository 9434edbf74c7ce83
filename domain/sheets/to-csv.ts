type Cell = string | number | null

/** Telephone numbers as we keep them, one or several. */
const phones = /^\+\d{6,15}(?:\s*[/,]?\s*\+?\d{6,15})*$/

/** Country codes of the numbers that we know the plan of (people/phone.ts). */
const countries = /^(98|93|91)(\d+)$/

/**
 * A number as a spreadsheet shows it: with its plus, and neither taken for a formula nor for a sum. Our own reader takes it back.
 * `+989168125354` is written `(+98) 9168125354`.
 */
function inSheet(digits: string): string {
  const [, country = '', national = digits] = countries.exec(digits) ?? []
  return `(+${country}) ${national}`
}

/** A cell that no spreadsheet takes for a formula: what begins like one is led in by an apostrophe, plain numbers stay. */
function tame(text: string): string {
  if (phones.test(text)) return text.replaceAll(/\+(\d+)/g, (_all, digits: string) => inSheet(digits))
  return /^[=+\-@\t\r]/.test(text) && !/^-\d+(?:[.,]\d+)?$/.test(text) ? `'${text}` : text
}

function write(cell: Cell): string {
  const text = typeof cell === 'string' ? tame(cell) : String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows for spreadsheets: with a byte order mark, so that Persian is read as such, and CRLF (RFC 4180). */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(write).join(',')).join('\r\n')}\r\n`
}
