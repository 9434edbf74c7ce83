import type { PaperStamp } from './paper.ts'

/** A form to be filled in by hand. */
export interface BlankForm<Name extends 'registration-form' | 'follow-up-form'> {
  paper: Name
  stamp: PaperStamp
  /** How many of it. */
  copies: number
}
