import { listPhotoDecisions, listPortraits, listThumbnails } from '#db/attachments.ts'
import { groupNames, noGroup } from '#db/camps.ts'
import { groupNameIn } from '#domain/camps/travel-group.ts'
import { listOrdersOf } from '#db/orders.ts'
import { listOpenRecalls, listWaitingDates } from '#db/paper-records.ts'
import { buildAssessmentSheets } from '#domain/papers/assessment-sheet.ts'
import { buildComeBackSlips } from '#domain/papers/come-back-slip.ts'
import type { PaperDocument } from '#domain/papers/paper-document.ts'
import { buildRegistrationCards } from '#domain/papers/registration-card.ts'
import type { Context } from '../../context.ts'
import { readComeBackAdvice } from '../assessments.ts'
import { toDataUrl } from '../attachments.ts'
import { peopleOf, type Gathering } from './gathering.ts'

export function gatherCards(gathering: Gathering): PaperDocument {
  const { context, request, stamp } = gathering
  const { db } = context.core
  const patients = peopleOf(gathering)
  const ids = patients.map(({ id }) => id)
  const groups = groupNames(
    db,
    patients.flatMap(({ groupId }) => groupId ?? []),
  )
  const orders = Map.groupBy(listOrdersOf(db, ids), ({ patientId }) => patientId)
  const portraits = portraitsOf(context, ids)
  return buildRegistrationCards(
    stamp,
    patients.map((patient) => ({
      patient,
      group: groupNameIn((patient.groupId && groups.get(patient.groupId)) || noGroup, request.language),
      orders: orders.get(patient.id) ?? [],
      portrait: portraits.get(patient.id) ?? '',
    })),
  )
}

export function gatherSlips(gathering: Gathering): PaperDocument {
  const { db } = gathering.context.core
  const patients = peopleOf(gathering)
  const ids = patients.map(({ id }) => id)
  const recalls = Map.groupBy(listOpenRecalls(db, ids), ({ patientId }) => patientId)
  const waiting = listWaitingDates(db, ids)
  return buildComeBackSlips(
    gathering.stamp,
    patients.map((patient) => {
      const date = waiting.get(patient.id)
      const open = recalls.get(patient.id) ?? []
      return {
        patient,
        advice: date ? readComeBackAdvice(gathering.context, { patientId: patient.id }) : null,
        recalls: date ? [...open, { reason: 'eligibility' as const, dueDate: date }] : open,
      }
    }),
  )
}

export function gatherAssessmentSheets(gathering: Gathering): PaperDocument {
  const { request, stamp } = gathering
  return buildAssessmentSheets(stamp, request.subject.kind === 'blank' ? null : peopleOf(gathering))
}

/** Small portraits as `data:` addresses of those who have one and agreed to photos. */
function portraitsOf({ core: { db } }: Context, patientIds: readonly string[]): Map<string, string> {
  const decisions = listPhotoDecisions(db, patientIds)
  const portraits = [...listPortraits(db, patientIds)].filter(
    ([patientId]) => decisions.get(patientId) === 'given',
  )
  const thumbnails = listThumbnails(
    db,
    portraits.map(([, id]) => id),
  )
  return new Map(
    portraits.flatMap(([patientId, id]) => {
      const bytes = thumbnails.get(id)
      return bytes ? [[patientId, toDataUrl(bytes)] as const] : []
    }),
  )
}
