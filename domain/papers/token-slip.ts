import type { StationKind } from '../scheduling/appointment.ts'
import type { PaperStamp } from './paper.ts'

/** What somebody holds in the hand until the number is called. */
export interface TokenSlip {
  number: number
  /** Camp date of which it is a number. */
  date: string
  /** The line that it waits in; null for a number that is set aside for paper. */
  stationKind: StationKind | null
  /** Name and number of the person; empty where names are not allowed on slips, or nobody is known yet. */
  name: string
  /** What a scanner reads off the slip; a number that belongs to nobody yet has no code. */
  patientNumber: string
}

export interface TokenSlips {
  paper: 'token-slip'
  stamp: PaperStamp
  slips: TokenSlip[]
}
