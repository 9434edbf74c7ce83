import type { Camp } from '#domain/camps/camp.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import { campNow } from '../camp-clock.ts'
import type { Context } from '../context.ts'
import { load } from '../operate.ts'
import { invalid } from '../refusal.ts'

/** A person with the camp's day and their age on it; null while the birth is unknown. */
export interface PersonToday {
  patient: Patient
  camp: Camp
  today: string
  ageYears: number | null
}

/** The person of an id, on the camp's day. Refuses with `NOT_FOUND`. */
export function personToday(context: Context, patientId: string): PersonToday {
  const patient = load(context, 'patients', patientId)
  const camp = load(context, 'camps', patient.campId)
  const today = campNow(context.core, camp).date
  return { patient, camp, today, ageYears: patient.birth ? ageOn(patient.birth, today).years : null }
}

/** Refuses with `INVALID` when any field has a reason. */
export function assertNone(problems: Record<string, string | undefined>, prefix = ''): void {
  const fields = Object.entries(problems).flatMap(([field, reason]) =>
    reason ? [[prefix + field, reason] as const] : [],
  )
  if (fields.length > 0) throw invalid(Object.fromEntries(fields))
}
