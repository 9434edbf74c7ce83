import { type } from '@orpc/contract'
import { z } from 'zod'
import { languages } from '#domain/camps/camp.ts'
import type { EmergencyPack, EmergencySettings } from '#domain/emergency/emergency-pack.ts'
import { procedure } from './base.ts'
import { id, localDate, type Done } from './fields.ts'

export const emergencySettings = z.object({
  isOn: z.boolean(),
  /** An absolute path on the computer that runs Qadam; empty is the folder beside the data. */
  folder: z.string().trim().max(400),
  language: z.enum(languages),
  registrationForms: z.number().int().min(0).max(100),
  followUpForms: z.number().int().min(0).max(100),
})

export interface EmergencyView {
  settings: EmergencySettings
  /** Whether names may stand on printed tokens. */
  namesOnSlips: boolean
  /** The camp day that a pack would be for now; null when no day follows. */
  nextDate: string | null
  /** The day whose papers have to lie ready now, with the last attempt for it; null where no people are received then. */
  due: { date: string; last: EmergencyPack | null } | null
  /** Numbers that are set aside for `nextDate` already. */
  block: { firstNumber: number; lastNumber: number } | null
  /** The latest packs and attempts, newest first. Paths are shortened where a browser must not know them. */
  packs: EmergencyPack[]
  /** Whether this program can print packs at all. */
  canPrint: boolean
  /** Whether the folder may be chosen on this connection: only at the computer that runs Qadam. */
  mayChooseFolder: boolean
}

export const emergency = {
  view: procedure.input(z.object({ campId: id })).output(type<EmergencyView>()),
  /**
   * Sets numbers aside, takes list numbers, and writes the papers of a day and its tables. Refused with `no_printer`,
   * `pack_not_written` (details: problem), `not_camp_day`, `only_on_host`, `camp_closed`.
   */
  make: procedure
    .input(
      z.object({
        campId: id,
        date: localDate,
        folder: z.string().max(400).nullable().default(null),
        language: z.enum(languages).nullable().default(null),
      }),
    )
    .output(type<EmergencyPack & Done>()),
  saveSettings: procedure
    .input(z.object({ settings: emergencySettings, namesOnSlips: z.boolean() }))
    .output(type<Done>()),
}
