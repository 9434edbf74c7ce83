import { type } from '@orpc/contract'
import { z } from 'zod'
import { calendars } from '#domain/camps/camp.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import {
  causes,
  communityStatuses,
  consents,
  documentTypes,
  needs,
  phoneOwners,
  spokenLanguages,
  type Patient,
} from '#domain/people/patient.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import { procedure } from './base.ts'
import { alphabet, id, localDate, shortText, version, type Done } from './fields.ts'
import { deskOrder } from './orders.ts'

/** A desk's cell may hold 32,767 characters, and notes gather several: whatever a sheet brought in can be edited. */
export const LONGEST_NOTES = 200_000
/** Phones or documents of one person. */
const MOST_NUMBERS = 20

export const birth = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact'), date: localDate }),
  z.object({
    kind: z.literal('year'),
    year: z.number().int().min(1200).max(2200),
    calendar: z.enum(calendars),
  }),
  z.object({ kind: z.literal('age'), years: z.number().int().min(0, 'age').max(120, 'age'), on: localDate }),
])

/** Date of amputation as far as known. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date')

export const patientDraft = z
  .object({
    givenNameLatin: shortText,
    familyNameLatin: shortText,
    fatherNameLatin: shortText,
    givenNamePersian: shortText,
    familyNamePersian: shortText,
    fatherNamePersian: shortText,
    sex: z.enum(sexes).nullable(),
    birth: birth.nullable(),
    phones: z
      .array(
        z.object({
          e164: z
            .string()
            .regex(/^\+\d{8,15}$/)
            .nullable(),
          asTyped: shortText,
          owner: z.enum(phoneOwners),
        }),
      )
      .max(MOST_NUMBERS),
    documents: z
      .array(
        z.object({ type: z.enum(documentTypes), number: shortText.min(1, 'required'), issuer: shortText }),
      )
      .max(MOST_NUMBERS),
    communityStatus: z.enum(communityStatuses).nullable(),
    province: shortText,
    village: shortText,
    language: z.enum(spokenLanguages).nullable(),
    groupId: id.nullable(),
    needs: z.array(z.enum(needs)),
    escorts: z.number().int().min(0, 'positive').max(20),
    consent: z.enum(consents),
    cause: z.enum(causes).nullable(),
    amputatedOn: partialDate.nullable(),
    notes: z.string().trim().max(LONGEST_NOTES),
    flags: z
      .array(z.object({ field: shortText, value: z.string().max(LONGEST_NOTES), reason: shortText }))
      .max(40),
  })
  .refine((draft) => draft.givenNameLatin + draft.givenNamePersian !== '', {
    path: ['givenNameLatin'],
    message: 'required',
  })
export type PatientDraft = z.infer<typeof patientDraft>

/** A line of the people list. */
export interface PatientListRow {
  patient: Patient
  groupName: string
  groupNamePersian: string
  orders: Pick<DeviceOrder, 'id' | 'deviceType' | 'side' | 'state' | 'priority'>[]
  /** The next visit that is still booked, from today on. */
  nextVisit: Pick<Appointment, 'id' | 'date' | 'startMinute' | 'kind' | 'status'> | null
}

export interface PatientPageResult {
  rows: PatientListRow[]
  total: number
  /** False when there are more matches than were counted; `total` is then a lower bound. */
  isCounted: boolean
}

/** A person who may be the same one, with the reasons (see domain/people/match-people.ts). */
export interface LikelyDuplicate {
  patient: Patient
  score: number
  verdict: 'same' | 'likely'
  evidence: string[]
}

export interface PatientRecord {
  patient: Patient
  groupName: string
  groupNamePersian: string
  orders: DeviceOrder[]
  appointments: Appointment[]
}

export const patients = {
  search: procedure
    .input(
      z.object({
        text: z.string().max(200),
        campId: id.nullable(),
        /** Everybody of the file but those of the camp. */
        isElsewhere: z.boolean().optional(),
        groupId: id.nullable(),
        onlyFlagged: z.boolean(),
        /** `match`: whose own name begins with the words comes before who is found by father, place or sound. */
        sort: z.enum(['name', 'newest', 'match']),
        language: alphabet,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(200),
      }),
    )
    .output(type<PatientPageResult>()),
  get: procedure.input(z.object({ id })).output(type<PatientRecord>()),
  /** People whom a half-typed registration may describe, best first; never blocks. */
  findDuplicates: procedure
    .input(z.object({ draft: patientDraftPart(), exceptId: id.nullable() }))
    .output(type<LikelyDuplicate[]>()),
  create: procedure
    .input(z.object({ campId: id, draft: patientDraft, orders: z.array(deskOrder).max(10) }))
    .output(type<PatientRecord & Done>()),
  update: procedure.input(z.object({ id, version, draft: patientDraft })).output(type<Patient & Done>()),
  /** Takes somebody off the register who was entered by mistake. Refused with `has_orders`, `has_visits` or `has_findings`. */
  remove: procedure
    .input(z.object({ id, version, reason: shortText.min(1, 'required') }))
    .output(type<Done>()),
}

/** The fields by which a duplicate is found while somebody types; all may be empty. */
function patientDraftPart() {
  return z.object({
    givenNameLatin: shortText,
    familyNameLatin: shortText,
    fatherNameLatin: shortText,
    givenNamePersian: shortText,
    familyNamePersian: shortText,
    fatherNamePersian: shortText,
    sex: z.enum(sexes).nullable(),
    birth: birth.nullable(),
    phones: z
      .array(z.object({ e164: z.string().nullable(), asTyped: shortText, owner: z.enum(phoneOwners) }))
      .max(MOST_NUMBERS),
    documents: z
      .array(z.object({ type: z.enum(documentTypes), number: shortText, issuer: shortText }))
      .max(MOST_NUMBERS),
    province: shortText,
    village: shortText,
  })
}
