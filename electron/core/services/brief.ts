import type { DayAppointment, PatientBrief } from '#contract/appointments.ts'
import { groupNames, noGroup, type GroupNames } from '#db/camps.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import type { CoreState } from '../context.ts'

/** What a block, a card or a list line shows of a person; no protected field is in it. */
export function toBrief(patient: Patient, groups: Map<string, GroupNames>, onDate: string): PatientBrief {
  const age = patient.birth ? ageOn(patient.birth, onDate) : null
  return {
    id: patient.id,
    number: patient.number,
    givenNameLatin: patient.givenNameLatin,
    familyNameLatin: patient.familyNameLatin,
    fatherNameLatin: patient.fatherNameLatin,
    givenNamePersian: patient.givenNamePersian,
    familyNamePersian: patient.familyNamePersian,
    fatherNamePersian: patient.fatherNamePersian,
    sex: patient.sex,
    needs: patient.needs,
    age: age?.years ?? null,
    ageIsEstimate: age?.isEstimate ?? false,
    ...((patient.groupId && groups.get(patient.groupId)) || noGroup),
  }
}

export function toOrderBrief(order: DeviceOrder | undefined): DayAppointment['order'] {
  if (!order) return null
  const { id, number, deviceType, side, state, priority, orderType } = order
  return { id, number, deviceType, side, state, priority, orderType }
}

/** Patients by id with their briefs, in three reads however many there are. */
export function briefsOf({ db }: CoreState, patientIds: readonly string[], onDate: string) {
  const patients = listPatientsByIds(db, [...new Set(patientIds)])
  const groups = groupNames(
    db,
    patients.flatMap(({ groupId }) => (groupId ? [groupId] : [])),
  )
  return new Map(
    patients.map((patient) => [patient.id, { patient, brief: toBrief(patient, groups, onDate) }]),
  )
}

/** Visits with the person and the order that each is for. */
export function withPeople(core: CoreState, visits: readonly Appointment[]): DayAppointment[] {
  const people = briefsOf(
    core,
    visits.map(({ patientId }) => patientId),
    visits[0]?.date ?? '1970-01-01',
  )
  const orders = new Map(
    listOrdersByIds(
      core.db,
      visits.flatMap(({ orderId }) => (orderId ? [orderId] : [])),
    ).map((order) => [order.id, order]),
  )
  return visits.flatMap((appointment) => {
    const person = people.get(appointment.patientId)
    if (!person) return []
    const order = appointment.orderId ? orders.get(appointment.orderId) : undefined
    return [{ appointment, patient: person.brief, order: toOrderBrief(order) }]
  })
}
