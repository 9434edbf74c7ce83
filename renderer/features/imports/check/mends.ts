import { causes, communityStatuses, needs, spokenLanguages } from '#domain/people/patient.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { priorities } from '#domain/orders/device-order.ts'
import { provinces } from '#domain/people/provinces.ts'
import type { SheetColumn } from '#contract/imports.ts'
import type { ImportField } from '#domain/imports/column.ts'
import type { RowProblem } from '#domain/imports/row.ts'

/** A known word for a field of a closed set: what is put into the cell, and where its words are. */
export interface KnownWord {
  value: string
  /** Key of its words, or the words themselves by language. */
  label: { key: string } | { en: string; fa: string }
}

const named = (prefix: string, values: readonly string[]): KnownWord[] =>
  values.map((value) => ({ value, label: { key: `${prefix}.${value}` } }))

/** Words that are read back in any language of the screen. Few of them are offered as buttons, many as a list. */
export const knownWords: Partial<Record<ImportField, readonly KnownWord[]>> = {
  sex: named('domain.sex', ['female', 'male', 'unspecified']),
  side: named('imports.side', ['left', 'right', 'both']),
  priority: named('domain.priority', priorities),
  device: named('domain.device', deviceTypes),
  status: named('domain.community', communityStatuses),
  cause: named('domain.cause', causes),
  language: named('domain.language', spokenLanguages),
  // What is neither goes to the notes, as the sheet has it.
  needs: [...named('domain.need', needs), { value: 'other', label: { key: 'imports.needOther' } }],
  province: provinces.map(({ en, fa }) => ({ value: en, label: { en, fa } })),
}

/** Words up to this number stand as buttons. */
export const FEW = 4

/** The column in which a problem can be mended; null when the sheet has none for it. */
export function columnOf({ column, field }: RowProblem, columns: readonly SheetColumn[]): SheetColumn | null {
  return (
    columns.find(({ index }) => index === column) ?? columns.find((known) => known.field === field) ?? null
  )
}

/** Known words that may stand in for what could not be read, beside what was understood of the cell. */
export function wordsFor({ field, reason, understood = [] }: RowProblem): readonly KnownWord[] {
  if (reason !== 'unknown' && reason !== 'missing') return []
  const others = (knownWords[field] ?? []).filter(({ value }) => !understood.includes(value))
  return others.map(({ value, label }) => ({ value: [...understood, value].join(', '), label }))
}
