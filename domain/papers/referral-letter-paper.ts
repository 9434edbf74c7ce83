import type { DeviceOrder } from '../orders/device-order.ts'
import type { TimelineEntry, TimelineKind } from '../timeline/timeline.ts'
import type { PaperPerson } from './paper-person.ts'
import type { PaperStamp } from './paper.ts'

/** The course of somebody for another clinic. Never status, identity numbers or cause: those are added on the screen only. */
export interface ReferralLetters {
  paper: 'referral-letter'
  stamp: PaperStamp
  letters: {
    person: PaperPerson
    orders: Pick<DeviceOrder, 'id' | 'deviceType' | 'side'>[]
    sections: { kind: TimelineKind; entries: TimelineEntry[] }[]
  }[]
}

/** What a letter tells unless somebody chose otherwise. */
export const usualLetterKinds = [
  'assessment',
  'delivery',
  'outcome',
  'follow_up',
] as const satisfies readonly TimelineKind[]
