/** A cell that a sheet program would read as a formula is led in by an apostrophe. */
const tame = (cell: string): string => (/^[=+@\t]|^-[^\d]/.test(cell) ? `'${cell}` : cell)

const quote = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as CSV with a byte order mark, so that sheet programs read Persian. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => quote(tame(cell))).join(',')).join('\r\n')}\r\n`
