import { type } from '@orpc/contract'
import { z } from 'zod'
import { calendars, campKinds, languages, type Camp } from '#domain/camps/camp.ts'
import { templateKeys } from '#domain/camps/template.ts'
import { deviceTypes } from '#domain/orders/device.ts'
import { procedure } from './base.ts'
import { visitsAnswer } from './camp-plan.ts'
import { id, localDate, minuteOfDay, shortText, version, type Done } from './fields.ts'
import { pin } from './session.ts'

export const campDraft = z.object({
  name: shortText.min(1, 'required'),
  place: shortText,
  province: shortText,
  firstDate: localDate,
  lastDate: localDate,
  opensMinute: minuteOfDay,
  closesMinute: minuteOfDay,
  breaks: z
    .array(
      z.object({
        startMinute: minuteOfDay,
        endMinute: minuteOfDay,
        label: shortText,
        labelPersian: shortText.default(''),
      }),
    )
    .max(10),
  closedDates: z.array(localDate).max(500),
  timeZone: z.string().min(1, 'required').max(60),
  calendar: z.enum(calendars),
  languages: z.array(z.enum(languages)).min(1, 'required'),
  dailyCapacity: z.number().int().positive().nullable(),
  kind: z.enum(campKinds).default('camp'),
  /** Who pays, and who hosts or helps to run it; both stand on papers. */
  sponsor: shortText.default(''),
  partner: shortText.default(''),
  sponsorPersian: shortText.default(''),
  partnerPersian: shortText.default(''),
  /** Name and place for papers and screens in Persian; where they are empty the others stand there too. */
  namePersian: shortText.default(''),
  placePersian: shortText.default(''),
  targets: z
    .array(z.object({ deviceType: z.enum(deviceTypes), count: z.number().int() }))
    .max(40)
    .default([]),
})
export type CampDraft = z.infer<typeof campDraft>

/** What the first screen needs before anybody can sign in. */
export interface SetupState {
  hasCamp: boolean
  isRehearsal: boolean
  /** The camp that is shown now. */
  camp: Camp | null
  /** Today in the camp's zone, `YYYY-MM-DD`, and the minute of the day. */
  today: string
  nowMinute: number
  /** Running number of the last change that this answer knows of. */
  changeSeq: number
  /** Path of the data file for the about box; empty where the browser must not know it. */
  dataFolder: string
  version: string
}

export const camps = {
  setup: procedure.output(type<SetupState>()),
  /**
   * Creates the first camp with the template's stations and machines and its first manager, and signs that manager in.
   * Refused with `already_set_up` when a camp exists.
   */
  start: procedure
    .input(
      z.object({
        camp: campDraft,
        template: z.enum(templateKeys).default('usual'),
        manager: z.object({
          nameLatin: shortText,
          namePersian: shortText,
          sex: z.enum(['female', 'male', 'unspecified']),
          pin,
        }),
      }),
    )
    .output(type<Camp & Done>()),
  /** Fills an empty file with the rehearsal camp. Refused with `not_empty`. */
  startRehearsal: procedure.output(type<Camp>()),
  /** Empties a file that holds nothing but the rehearsal. Refused with `not_rehearsal`. */
  wipeRehearsal: procedure.output(type<SetupState>()),
  list: procedure.output(type<Camp[]>()),
  /** Adds a further camp with the stations, machines and weekly shifts of `copyFrom`, else with the template's stations and machines. */
  create: procedure
    .input(
      campDraft.extend({
        copyFrom: id.nullable().default(null),
        template: z.enum(templateKeys).default('usual'),
      }),
    )
    .output(type<Camp & Done>()),
  /** Refused with `touches_visits` (details: lines) when visits lie outside the new days or hours and nobody said what with them. */
  update: procedure
    .input(campDraft.extend({ id, version, visits: visitsAnswer.optional() }))
    .output(type<Camp & Done>()),
  /** Shows a camp on this connection only. */
  show: procedure.input(z.object({ id })).output(type<SetupState>()),
  /** Chooses the camp that every screen shows which has not chosen one for itself. */
  choose: procedure.input(z.object({ id })).output(type<SetupState>()),
}
