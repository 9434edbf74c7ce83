import type { Functioning } from '#domain/functioning/functioning.ts'
import type { Patient } from '#domain/people/patient.ts'
import { entities } from './entities.ts'
import type { Reader } from './handles.ts'
import { prepared } from './records.ts'

/** Answers of a person to the Short Set, the one that stands first. */
export function listFunctioningOf(db: Reader, patientId: string): Functioning[] {
  return prepared(
    db,
    `select * from functioning where patient_id = ? order by struck_reason <> '', asked_on desc, id desc`,
  )
    .all(patientId)
    .map((row) => entities.functioning.fromRow(row as Record<string, unknown>))
}

/** Every person of a camp with what the disaggregated count needs; `answers` is null where nobody asked. */
export function listPeopleForCount(
  db: Reader,
  campId: string,
): (Pick<Patient, 'sex' | 'birth'> & { answers: Functioning['answers'] | null })[] {
  const rows = prepared(
    db,
    `select p.sex as sex, p.birth as birth,
       (select f.answers from functioning f where f.patient_id = p.id and f.struck_reason = '' limit 1) as answers
     from patients p where p.camp_id = ?`,
  ).all(campId) as { sex: Patient['sex']; birth: string | null; answers: string | null }[]
  return rows.map(({ sex, birth, answers }) => ({
    sex,
    birth: birth === null ? null : (JSON.parse(birth) as Patient['birth']),
    answers: answers === null ? null : (JSON.parse(answers) as Functioning['answers']),
  }))
}
