import type { DeviceType } from '../orders/device.ts'
import type { Priority, Side } from '../orders/device-order.ts'
import type { NationalCodeRefusal } from '../people/national-code.ts'
import type { Patient } from '../people/patient.ts'
import type { PhoneRefusal } from '../people/phone.ts'
import type { DateOrder, DateRefusal } from '../time/parse-date.ts'
import type { ImportField } from './column.ts'

/** What a row says about a patient; ids, number and camp are given later. `groupName` becomes a travel group. */
export type PatientDraft = Omit<
  Patient,
  'id' | 'number' | 'campId' | 'groupId' | 'importFingerprint' | 'version'
> & {
  groupName: string
}

export interface OrderDraft {
  deviceType: DeviceType
  /** Null for a device without sides, and flagged where the sheet does not tell. */
  side: Side | null
  level: string
  priority: Priority
}

export type ProblemReason =
  | DateRefusal
  | PhoneRefusal
  | NationalCodeRefusal
  | 'unknown'
  | 'missing'
  | 'out_of_range'
  | 'disagrees_with_birth'
  | 'before_birth'
  | 'month_left_out'
  | 'day_number'
  | 'looks_like_foreigner_code'
  | 'family_as_given'

/** A mend: the text to put into the cell instead, and how to show it. */
export interface Proposal {
  value: string
  label: string
}

export interface RowProblem {
  field: ImportField
  /** Index of the column, or null when no column holds the field. */
  column: number | null
  /** The cell as written. */
  value: string
  reason: ProblemReason
  /** `flag`: the value could not be kept in its field. `notice`: it was kept, but looks odd. */
  severity: 'flag' | 'notice'
  proposals: Proposal[]
  /** Of a cell that lists several values those that were understood: a mend goes into the cell beside them. */
  understood?: readonly string[]
}

/** Why a row makes no patient: it tells no name, it adds up the rows above it, or it is the sheet's header once more. */
export const rowRefusals = ['no_name', 'sum_line', 'repeated_header'] as const
export type RowRefusal = (typeof rowRefusals)[number]

/** Whether a line tells of nobody, so that there is nothing to mend in it. */
export function isNobodys(refused: RowRefusal | null): refused is Exclude<RowRefusal, 'no_name'> {
  return refused !== null && refused !== 'no_name'
}

export interface InterpretedRow {
  patient: PatientDraft
  orders: OrderDraft[]
  problems: RowProblem[]
  /** Nothing in the row but perhaps its running number. */
  blank: boolean
  refused: RowRefusal | null
}

/** Whether somebody should look at a row; of one that is left out nothing has to be mended, of a refused one it does. */
export function isToCheck(
  { problems, refused }: Pick<InterpretedRow, 'problems' | 'refused'>,
  isLeftOut: boolean,
): boolean {
  return problems.length > 0 && (!isLeftOut || refused !== null)
}

export interface RowReading {
  /** `YYYY-MM-DD`: the day on which told ages hold, and after which nobody is born. */
  today: string
  /** Order of `03/04/1990` in this sheet; see `detectDateOrder`. */
  dateOrder?: DateOrder
}

/** A patient about whom nothing is known yet. */
export function emptyPatientDraft(): PatientDraft {
  return {
    givenNameLatin: '',
    familyNameLatin: '',
    fatherNameLatin: '',
    givenNamePersian: '',
    familyNamePersian: '',
    fatherNamePersian: '',
    sex: null,
    birth: null,
    phones: [],
    documents: [],
    communityStatus: null,
    province: '',
    village: '',
    language: null,
    groupName: '',
    needs: [],
    escorts: 0,
    consent: 'not_asked',
    cause: null,
    amputatedOn: null,
    notes: '',
    flags: [],
  }
}
