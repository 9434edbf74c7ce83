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

type Row = Record<string, unknown>

/** A person with what the disaggregated count needs; `answers` is null where nobody asked. */
export type PersonForCount = Pick<Patient, 'id' | 'campId' | 'sex' | 'birth'> & {
  answers: Functioning['answers'] | null
}

/** Every person of a camp, or of all camps (null). */
export function listPeopleForCount(db: Reader, campId: string | null): PersonForCount[] {
  const rows = prepared(
    db,
    `select p.id as id, p.camp_id as campId, p.sex as sex, p.birth as birth, f.answers as answers
     from patients p left join functioning f on f.patient_id = p.id and f.struck_reason = ''
     where (? is null or p.camp_id = ?) group by p.id`,
  ).all(campId, campId) as {
    id: string
    campId: string
    sex: Patient['sex']
    birth: string | null
    answers: string | null
  }[]
  return rows.map(({ birth, answers, ...person }) => ({
    ...person,
    birth: birth === null ? null : (JSON.parse(birth) as Patient['birth']),
    answers: answers === null ? null : (JSON.parse(answers) as Functioning['answers']),
  }))
}

/** Person → their devices with the limb's level, else the one written on the order: all that were not cancelled, or those handed over. */
export function listDevicesForCount(
  db: Reader,
  campId: string | null,
  isDelivered: boolean,
): Map<string, { deviceType: string; level: string }[]> {
  const which = isDelivered
    ? `exists (select 1 from deliveries d where d.order_id = o.id and d.struck_reason = '')`
    : `o.state <> 'cancelled'`
  const rows = prepared(
    db,
    `select o.patient_id as patientId, o.device_type as deviceType, coalesce(l.level, o.level) as level
     from device_orders o left join limbs l on l.id = o.limb_id
     where (? is null or o.camp_id = ?) and ${which} order by o.number`,
  ).all(campId, campId) as Row[]
  const found = new Map<string, { deviceType: string; level: string }[]>()
  for (const { patientId, deviceType, level } of rows) {
    const devices = found.get(String(patientId)) ?? []
    devices.push({ deviceType: String(deviceType), level: String(level) })
    found.set(String(patientId), devices)
  }
  return found
}
