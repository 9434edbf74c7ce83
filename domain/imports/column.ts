/** What a column of a registration sheet may hold. Flags and problems name their field with the same words. */
export const importFields = [
  'row_number',
  'name',
  'given_name',
  'family_name',
  'father_name',
  'sex',
  'birth',
  'age',
  'phone',
  'device',
  'side',
  'level',
  'cause',
  'amputated',
  'status',
  'province',
  'village',
  'group',
  'national_code',
  'document',
  'language',
  'needs',
  'priority',
  'note',
  'ignore',
] as const
export type ImportField = (typeof importFields)[number]

/** Fields that several columns may share; their values are gathered. */
export const repeatableFields: readonly ImportField[] = ['phone', 'document', 'device', 'note', 'ignore']

/** Fields that a second column may hold, in the other script. */
export const scriptFields: readonly ImportField[] = ['name', 'given_name', 'family_name', 'father_name']

/** One column of a sheet, in the order of the sheet. An ignored column is kept in the notes as `header: value`. */
export interface ColumnMapping {
  header: string
  field: ImportField
  /** 1 a known header, 0.8 one letter off, 0.6 a known word inside, 0 not recognised. */
  confidence: number
}
