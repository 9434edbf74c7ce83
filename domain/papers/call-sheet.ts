import type { FollowUp } from '../follow-up/follow-up.ts'
import type { PaperDevice } from './paper-device.ts'
import type { PaperPerson } from './paper-person.ts'
import type { PaperStamp } from './paper.ts'

/** One device of somebody to call, with what is needed to call and a row to write the answers into. */
export interface CallLine {
  /** Number of the person on the whole sheet, from 1: several devices bear the same. */
  number: number
  /** Whether the line before is of the same person. */
  isSamePerson: boolean
  person: PaperPerson
  /** As they are dialled. */
  phones: string[]
  bestTime: FollowUp['bestTime']
  device: PaperDevice
  /** What is due of the device, the earliest first. */
  looks: Pick<FollowUp, 'afterMonths' | 'dueDate'>[]
}

/** The follow-ups of a camp that are due, village by village in the order of the screen. Its columns are those of the quick entry. */
export interface CallSheets {
  paper: 'call-sheet'
  stamp: PaperStamp
  villages: { province: string; village: string; lines: CallLine[] }[]
}

/** Columns of the paper form, in page order. */
export const callColumns = [
  'isUsed',
  'hoursPerDay',
  'wornAt',
  'pain',
  'skin',
  'whyNotUsed',
  'needsRepair',
] as const
