import type { Journal } from '#db/journal.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Context } from '../../context.ts'
import { mintIds } from '../../new-id.ts'
import { addPatient } from '../patients.ts'

type Draft = Parameters<typeof addPatient>[3]

const minted = new Map<string, () => string>()

/** An id that holds the instant, as if it had been minted then; those of one instant sort in their order. */
function idOf(at: string): string {
  const mint = minted.get(at) ?? mintIds(() => new Date(at))
  minted.set(at, mint)
  return mint()
}

/** Writes somebody who was registered in the morning of a day of the invented past. */
export function addPastPatient(
  journal: Journal,
  context: Context,
  campId: string,
  { registeredOn, importFingerprint, ...draft }: Draft & { registeredOn: string; importFingerprint: string },
): Patient {
  const at = `${registeredOn}T06:00:00.000Z`
  const then = { ...context, core: { ...context.core, newId: () => idOf(at) } }
  return addPatient(journal.dated(at), then, campId, draft, importFingerprint)
}
