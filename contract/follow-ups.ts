import { type } from '@orpc/contract'
import { z } from 'zod'
import {
  callTimes,
  contactChannels,
  contactResults,
  lostReasons,
  unusedReasons,
  wearPlaces,
} from '#domain/follow-up/follow-up-answers.ts'
import { followUpStatuses, type FollowUp } from '#domain/follow-up/follow-up.ts'
import type { FollowUpRules } from '#domain/follow-up/follow-up-plan.ts'
import type { UsedRow } from '#domain/follow-up/used-report.ts'
import { deviceGroups, deviceTypes } from '#domain/orders/device.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import type { Phone } from '#domain/people/patient.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import type { PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { alphabet, id, localDate, longText, shortText, version, type Done } from './fields.ts'
import { rating } from './rehab.ts'

/** Which follow-ups; every part narrows. */
export const followUpFilter = z.object({
  campId: id.nullable(),
  /** `overdue`: due for more than two weeks. */
  status: z.enum([...followUpStatuses, 'overdue']).nullable(),
  dueUntil: localDate.nullable(),
  village: shortText.nullable(),
  afterMonths: z.number().nullable(),
  deviceType: z.enum(deviceTypes).nullable(),
  level: shortText.nullable(),
  technicianId: z.union([id, z.literal('none')]).nullable(),
  /** A technicians' team by its key in the report; empty: made by nobody's team. */
  team: shortText.nullable().optional(),
  used: z.enum(['yes', 'no']).nullable(),
  patientId: id.nullable(),
  /** Only those that the report counts: their day has come or they are answered, and nobody called them off. */
  reported: z.boolean().optional(),
  /** Not used, among other things for this reason. */
  whyNotUsed: z.enum(unusedReasons).nullable().optional(),
  /** Lost for this reason. */
  lostReason: z.enum(lostReasons).nullable().optional(),
})
export type FollowUpFilter = z.input<typeof followUpFilter>

/** A look at a device. */
export interface FollowUpLook {
  followUp: FollowUp
  order: Pick<DeviceOrder, 'id' | 'number' | 'deviceType' | 'side' | 'level' | 'state' | 'technicianId'>
  deliveredOn: string | null
}

/** Somebody to call, and what is asked of them, the earliest first. */
export interface CallRow {
  patient: PatientBrief & { phones: Phone[]; village: string; province: string }
  looks: FollowUpLook[]
}

export interface CallPage {
  rows: CallRow[]
  /** How many people match, and with how many looks. */
  total: number
  looks: number
}

/** How many people with a match live in a village. */
export interface FollowUpVillage {
  province: string
  village: string
  count: number
}

export const reportGroups = ['camp', 'device', 'level', 'team', 'technician'] as const
export type ReportGroup = (typeof reportGroups)[number]

/** How often a reason was given; one person may give several. */
export interface ReasonCount {
  reason: string
  count: number
}

export interface UsedReport {
  rows: (UsedRow & { name: string; namePersian: string })[]
  total: UsedRow
  /** Why devices lie unused, and why nobody could be asked, most frequent first; null where small groups are hidden. */
  reasons: { unused: ReasonCount[]; lost: ReasonCount[] } | null
  /** Whether small groups were hidden for this role. */
  isHidden: boolean
}

const answers = z.object({
  isUsed: z.boolean().nullable(),
  hoursPerDay: z.number().nullable(),
  wornAt: z.array(z.enum(wearPlaces)).max(6),
  pain: rating.nullable(),
  skin: z.union([z.enum(skinFindings), z.literal('')]),
  whyNotUsed: z.array(z.enum(unusedReasons)).max(12),
  needsRepair: z.boolean().nullable(),
  note: longText,
})

export const followUps = {
  /** One row a person with the looks that match, sorted as the call list is printed: province, village, name. */
  list: procedure
    .input(
      z.object({
        filter: followUpFilter,
        language: alphabet,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(500),
      }),
    )
    .output(type<CallPage>()),
  /** Villages of all matches whatever village the filter names, by name. */
  villages: procedure
    .input(z.object({ filter: followUpFilter, language: alphabet }))
    .output(type<FollowUpVillage[]>()),
  /** The call that a look belongs to: with a look that is due everything else of the person that is due by today. */
  get: procedure.input(z.object({ id })).output(type<CallRow>()),
  ofPatient: procedure.input(z.object({ patientId: id })).output(type<FollowUpLook[]>()),
  /** Notes a try to reach somebody, for all that is due of them; a best time is kept for all of their open follow-ups. */
  attempt: procedure
    .input(
      z.object({
        id,
        version,
        channel: z.enum(contactChannels),
        result: z.enum(contactResults),
        note: shortText,
        bestTime: z.enum(callTimes),
      }),
    )
    .output(type<FollowUp & Done>()),
  /**
   * Saves the one-minute form of one call, device by device. An answer also settles earlier looks at the same device that were due by
   * `doneOn`, the day of the answers, from the delivery on. `recall` opens a recall with it. Refused with `not_open`.
   */
  answer: procedure
    .input(
      z.object({
        devices: z
          .array(
            z.object({
              id,
              version,
              answers,
              recall: z.enum(['repair', 'replacement', 'wound']).nullable(),
            }),
          )
          .min(1)
          .max(20),
        channel: z.enum(contactChannels),
        doneOn: localDate,
      }),
    )
    .output(type<{ answered: FollowUp[] } & Done>()),
  /** Gives up what is due of the person; `whole` gives up their later follow-ups too. Refused with `not_open`. */
  lose: procedure
    .input(z.object({ id, version, reason: z.enum(lostReasons), note: shortText, whole: z.boolean() }))
    .output(type<FollowUp & Done>()),
  /** Somebody was found again, or an answer was noted for the wrong person: due once more. The log keeps what stood there. */
  reopen: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<FollowUp & Done>()),
  rules: procedure.output(type<FollowUpRules>()),
  /** From now on; follow-ups that exist stay. `INVALID` names what is wrong. */
  setRules: procedure
    .input(
      z.object({
        adultMonths: z.array(z.number()).max(12),
        childMonths: z.array(z.number()).max(12),
        childBelowYears: z.number().int().min(0).max(25),
        deviceGroups: z.array(z.enum(deviceGroups)),
      }),
    )
    .output(type<FollowUpRules & Done>()),
  /** "Still used after so many months", by group. */
  report: procedure
    .input(z.object({ campId: id.nullable(), afterMonths: z.number(), by: z.enum(reportGroups) }))
    .output(type<UsedReport>()),
}
