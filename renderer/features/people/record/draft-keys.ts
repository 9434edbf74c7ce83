import { z } from 'zod'
import { patientDraft } from '#contract/patients.ts'
import { forgetDraft, listDraftKeys, readDraft, type KeptDraft } from '../../../shared/draft-store.ts'
import { orderRow } from '../form/order-rows.ts'
import { personValues } from '../form/person-values.ts'

/** An edit that was not saved yet, with the version that it began from. */
export const keptEdit = z.object({
  version: z.number().int(),
  before: patientDraft,
  values: personValues,
  /** Devices that were asked for while registering somebody who turned out to be registered already. */
  orders: z.array(orderRow),
})
export type KeptEdit = z.infer<typeof keptEdit>

/** Key of unsaved edits of a person, by who typed them and by the version that they began from. */
export function editKey(staffId: string, patientId: string, version: number): string {
  return `person.${staffId}.${patientId}.${version}`
}

/** The unsaved edits of a person by this member of staff, the newest where there are several. */
export function findKeptEdit(
  staffId: string,
  patientId: string,
): (KeptDraft<KeptEdit> & { key: string }) | null {
  const kept = listDraftKeys(`person.${staffId}.${patientId}.`).flatMap((key) => {
    const draft = readDraft(key, keptEdit)
    return draft ? [{ ...draft, key }] : []
  })
  return kept.sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
}

/** Forgets all unsaved edits of a person by this member of staff, whatever version they began from. */
export function forgetEdits(staffId: string, patientId: string): void {
  for (const key of listDraftKeys(`person.${staffId}.${patientId}.`)) forgetDraft(key)
}
