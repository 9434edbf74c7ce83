import type { SheetColumn } from '#contract/imports.ts'
import type { ImportField } from '#domain/imports/column.ts'
import { normaliseText } from '#domain/people/normalise-name.ts'
import { toLatinDigits } from '#domain/time/digits.ts'

const letters = (text: string) => normaliseText(text).replace(/[^\p{L}\p{N}]+/gu, '')
const digits = (text: string) => toLatinDigits(text).replace(/\D/g, '').replace(/^0+/, '')

/** Whether a cell says something else than the words that it was understood as; blanks and letter shapes do not count. */
export function isWrittenOtherwise(cell: string, understood: readonly string[]): boolean {
  const written = letters(cell)
  if (written === '') return /\S/.test(cell) && understood.every((words) => words === '')
  return !understood.some((words) => letters(words) === written)
}

/** A phone number is written otherwise unless only its country code and punctuation differ. */
export function isPhoneOtherwise(cell: string, numbers: readonly string[]): boolean {
  const written = digits(cell)
  return !(written.length >= 6 && numbers.some((number) => digits(number).endsWith(written)))
}

/** The filled cells of some fields, as the sheet has them now. */
export function cellsOf(
  cells: readonly string[],
  columns: readonly SheetColumn[],
  fields: readonly ImportField[],
): { column: SheetColumn; text: string }[] {
  return columns.flatMap((column) => {
    const text = cells[column.index]?.trim() ?? ''
    return fields.includes(column.field) && text !== '' ? [{ column, text }] : []
  })
}
