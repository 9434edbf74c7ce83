import type { FollowUpFilter } from '#contract/follow-ups.ts'
import { countFollowUpPlaces, listCalled, pageCalledIds } from '#db/follow-ups.ts'
import { listOrdersByIds } from '#db/orders.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { usualLetterKinds } from '#domain/papers/referral-letter-paper.ts'
import { byDevice } from '#domain/follow-up/one-call.ts'
import type { CallLine } from '#domain/papers/call-sheet.ts'
import { toPaperDevice } from '#domain/papers/paper-device.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { toPaperPerson } from '#domain/papers/paper-person.ts'
import { writePhone } from '#domain/people/phone.ts'
import { buildReferralLetter } from '#domain/timeline/referral-letter.ts'
import { queryOf } from '../follow-ups.ts'
import { readTimeline } from '../timeline.ts'
import { peopleOf, shelfOf, staffNames, type Gathering } from './gathering.ts'

const anything = {
  village: null,
  afterMonths: null,
  deviceType: null,
  level: null,
  technicianId: null,
  team: null,
  used: null,
  patientId: null,
} satisfies Partial<FollowUpFilter>

/** Most people on one sheet. */
const MOST = 500

/** Whom to call, in the order of the call list: those that the list shows, or everybody of the camp whose look is due by the day of printing. */
export function gatherCalls(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  const { db } = context.core
  const { subject, campId } = request
  const { date } = stamp.printedAt
  const due = { ...anything, campId, status: 'due', dueUntil: date } as const
  const query = queryOf(context.core, subject.kind === 'calls' ? subject.filter : due)
  const { language } = stamp
  const places = countFollowUpPlaces(db, query, language)
  const called = pageCalledIds(db, query, places, { language, offset: 0, limit: MOST })
  const looks = Map.groupBy(listCalled(db, query, called), ({ patientId }) => patientId)
  const orders = new Map(
    listOrdersByIds(
      db,
      [...looks.values()].flat().map(({ orderId }) => orderId),
    ).map((order) => [order.id, order]),
  )
  const people = new Map(listPatientsByIds(db, called).map((patient) => [patient.id, patient]))
  const nameOf = staffNames(gathering)
  const shelf = shelfOf(gathering)
  const lines = called.flatMap((patientId, at) => {
    const patient = people.get(patientId)
    if (!patient) return []
    const own = (looks.get(patientId) ?? []).map((followUp) => ({ followUp }))
    return byDevice(own).flatMap((device, index) => {
      const order = orders.get(device.orderId)
      if (!order) return []
      const line: CallLine = {
        number: at + 1,
        isSamePerson: index > 0,
        person: toPaperPerson(patient, stamp.language, date),
        phones: patient.phones.map(writePhone),
        bestTime: device.last.followUp.bestTime,
        device: toPaperDevice(order, nameOf(order.technicianId), shelf),
        looks: device.looks.map(({ followUp: { afterMonths, dueDate } }) => ({ afterMonths, dueDate })),
      }
      return [{ province: patient.province, village: patient.village, line }]
    })
  })
  const villages = Map.groupBy(lines, ({ province, village }) => JSON.stringify([province, village]))
  return {
    paper: 'call-sheet',
    stamp,
    villages: [...villages.values()].map((own) => ({
      province: own[0]?.province ?? '',
      village: own[0]?.village ?? '',
      lines: own.map(({ line }) => line),
    })),
  }
}

/** The course of each person for another clinic, by the usual kinds, without cause and without identity. */
export function gatherLetters(gathering: Gathering): PaperDocument {
  const { context, stamp } = gathering
  const choices = { kinds: usualLetterKinds, withDiagnosis: false, withIdentity: false }
  return {
    paper: 'referral-letter',
    stamp,
    letters: peopleOf(gathering).map((patient) => {
      const { entries, orders } = readTimeline(context, { patientId: patient.id })
      const { sections } = buildReferralLetter(patient, entries, choices, false)
      return { person: toPaperPerson(patient, stamp.language, stamp.printedAt.date), orders, sections }
    }),
  }
}
