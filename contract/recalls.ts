import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Patient } from '#domain/people/patient.ts'
import { callResults, recallReasons, type Recall } from '#domain/recalls/recall.ts'
import type { DayAppointment, PatientBrief } from './appointments.ts'
import { procedure } from './base.ts'
import { id, localDate, longText, shortText, version, type Done } from './fields.ts'

/** One line of the recall list. */
export interface RecallRow {
  recall: Recall
  patient: PatientBrief & Pick<Patient, 'phones' | 'village' | 'province' | 'language'>
  order: DayAppointment['order']
}

export const recalls = {
  /** Recalls of a camp: the open ones by due date, or the closed ones, newest first. At most 2,000. */
  list: procedure
    .input(z.object({ campId: id, show: z.enum(['open', 'closed']) }))
    .output(type<{ rows: RecallRow[]; openCount: number }>()),
  of: procedure.input(z.object({ patientId: id })).output(type<Recall[]>()),
  add: procedure
    .input(
      z.object({
        patientId: id,
        orderId: id.nullable(),
        reason: z.enum(recallReasons),
        dueDate: localDate,
        note: longText,
      }),
    )
    .output(type<Recall & Done>()),
  /** Notes a call; `dueDate` moves the recall. Refused with `recall_closed`. */
  noteCall: procedure
    .input(
      z.object({ id, version, result: z.enum(callResults), note: longText, dueDate: localDate.nullable() }),
    )
    .output(type<Recall & Done>()),
  /** Closes a recall; dropping one needs a reason. Refused with `recall_closed`. */
  close: procedure
    .input(z.object({ id, version, status: z.enum(['done', 'dropped']), reason: shortText }))
    .output(type<Recall & Done>()),
}
