import type { RecordForm } from '../../../shared/record/use-record-form.ts'
import type { CampValues } from './camp-values.ts'

/** What every group of the camp's fields gets. */
export interface CampPart {
  record: RecordForm<CampValues>
}
