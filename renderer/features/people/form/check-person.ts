import { schemaResolver } from '@mantine/form'
import { patientDraft } from '#contract/patients.ts'
import { readBirth } from './read-birth.ts'
import { readPartialDate } from '../../../shared/partial-date.ts'
import { toDraft, unreadTexts, type PersonValues } from './person-values.ts'

const check = schemaResolver(patientDraft, { sync: true })

/** Problems by field path, as reasons from the contract or from reading; empty when everything can be saved. */
export function checkPerson(values: PersonValues, today: string): Record<string, string> {
  const reasons: Record<string, string> = {}
  for (const [path, reason] of Object.entries(check(toDraft(values)))) {
    reasons[path.startsWith('birth.') ? 'birth' : path] = String(reason)
  }
  for (const field of unreadTexts(values)) reasons[field] = refusalOf(values, field, today)
  return reasons
}

/** Why the text of a field cannot be read. */
export function refusalOf(values: PersonValues, field: 'birth' | 'amputatedOn', today: string): string {
  const { text } = values[field]
  const read = field === 'birth' ? readBirth(text, today) : readPartialDate(text, today)
  return read.ok ? '' : read.reason
}
