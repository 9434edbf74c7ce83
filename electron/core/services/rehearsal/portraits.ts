import { crc32, deflateSync } from 'node:zlib'
import type { Journal } from '#db/journal.ts'
import { listPatientsByIds } from '#db/patients.ts'
import { listAppointmentsOn } from '#db/appointments.ts'
import { listPhotoDecisions } from '#db/attachments.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { Sex } from '#domain/staff/staff-member.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import type { Context } from '../../context.ts'
import { storeAttachment } from '../attachments.ts'

const PEOPLE = 10
const WIDTH = 144
const HEIGHT = 180

/** Drawn faces for some of the people who come on a day: plain outlines, nobody's likeness. */
export function seedPortraits(journal: Journal, context: Context, camp: Camp, date: string): void {
  const visits = listAppointmentsOn(journal.tx, date)
  const ids = [...new Set(visits.map(({ patientId }) => patientId))].slice(0, PEOPLE)
  const decisions = listPhotoDecisions(journal.tx, ids)
  for (const patient of listPatientsByIds(journal.tx, ids)) {
    const decision = decisions.get(patient.id)
    if (decision !== undefined && decision !== 'given') continue
    if (decision === undefined) recordPhotoConsent(journal, context, camp, patient)
    const bytes = drawFace(patient.sex, patient.number)
    storeAttachment(
      journal,
      context,
      {
        campId: camp.id,
        patientId: patient.id,
        orderId: null,
        limbId: null,
        kind: 'portrait',
        title: '',
        takenOn: camp.firstDate,
      },
      { mediaType: 'image/png', bytes, thumbnail: bytes },
    )
  }
}

function recordPhotoConsent(journal: Journal, context: Context, camp: Camp, patient: Patient): void {
  const age = patient.birth ? ageOn(patient.birth, camp.firstDate).years : null
  const isChild = age !== null && age < 18
  journal.create('consents', {
    id: context.core.newId(),
    campId: camp.id,
    patientId: patient.id,
    purpose: 'photo',
    decision: 'given',
    language: patient.language,
    date: camp.firstDate,
    mark: 'signature',
    witness: '',
    interpreter: '',
    guardian: isChild ? patient.fatherNameLatin || 'Guardian' : '',
    guardianRelation: isChild ? 'father' : '',
    staffId: null,
    note: '',
    struckReason: '',
  })
}

/** Colours of the drawing: paper, ink, cloth, hair or scarf, skin of the paper itself. */
const PALETTE = [
  [244, 241, 234],
  [40, 40, 40],
  [150, 168, 178],
  [112, 98, 90],
  [252, 250, 246],
] as const
const [PAPER, INK, CLOTH, HAIR, FACE] = [0, 1, 2, 3, 4]

type Shape = (x: number, y: number) => number

const ellipse = (centreX: number, centreY: number, radiusX: number, radiusY: number): Shape => {
  return (x, y) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2
}

/** A face as a child would draw it, its proportions from the person's number. */
function drawFace(sex: Sex | null, number: string): Uint8Array {
  const seed = [...number].reduce((sum, sign) => sum + sign.charCodeAt(0), 0)
  const width = 30 + (seed % 5)
  const head = ellipse(72, 78, width, 40)
  const cover = sex === 'female' ? ellipse(72, 76, width + 12, 52) : ellipse(72, 62, width + 3, 34)
  const shoulders = ellipse(72, 190, 62 + (seed % 7), 62)
  const mouth = ellipse(72, 96, 11, 3)
  const eyes = [ellipse(72 - width / 2.6, 76, 3, 3), ellipse(72 + width / 2.6, 76, 3, 3)]
  const isLine = (value: number, thickness: number) => Math.abs(value - 1) < thickness
  const colourAt: Shape = (x, y) => {
    if (eyes.some((eye) => eye(x, y) < 1) || isLine(mouth(x, y), 0.5)) return INK
    if (isLine(head(x, y), 0.06)) return INK
    if (head(x, y) < 1 && !(sex !== 'female' && y < 58)) return FACE
    if (isLine(cover(x, y), 0.05)) return INK
    if (cover(x, y) < 1) return HAIR
    if (isLine(shoulders(x, y), 0.04)) return INK
    return shoulders(x, y) < 1 ? CLOTH : PAPER
  }
  return toPng(colourAt)
}

/** An 8-bit PNG with a palette (ISO/IEC 15948). */
function toPng(colourAt: Shape): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (WIDTH + 1))
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows[y * (WIDTH + 1) + 1 + x] = colourAt(x, y)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(PALETTE.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
