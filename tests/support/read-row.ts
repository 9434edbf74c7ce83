import type { ImportField } from '#domain/imports/column.ts'
import { interpretRow } from '#domain/imports/interpret-row.ts'

export const today = '2026-11-23'

export function interpret(cells: Partial<Record<ImportField, string>>, header = 'Header') {
  const fields = Object.keys(cells) as ImportField[]
  const mapping = fields.map((field) => ({ field, header, confidence: 1 }))
  return interpretRow(
    fields.map((field) => cells[field] ?? ''),
    mapping,
    { today },
  )
}

export const problems = (cells: Partial<Record<ImportField, string>>) =>
  interpret({ name: 'Karim', ...cells }).problems.map(
    ({ field, value, reason, severity }) => `${severity} ${field} ${value} ${reason}`,
  )
export const draft = (cells: Partial<Record<ImportField, string>>) =>
  interpret({ name: 'Karim', ...cells }).patient
export const orders = (cells: Partial<Record<ImportField, string>>) =>
  interpret({ name: 'Karim', ...cells }).orders.map(({ deviceType, side }) => `${deviceType} ${side}`)
