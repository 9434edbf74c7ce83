import { deviceTypes, getDevice, type DeviceType } from '../orders/device.ts'
import { sides, type Side } from '../orders/device-order.ts'
import { refuse, ok, type Result } from '../result.ts'

/**
 * What the next clinic needs to know about a device. Never an identity number, a community status or a diagnosis: whoever finds
 * the paper learns what the limb itself shows.
 */
export interface PassportFacts {
  /** Number of the order, as on the tag. */
  number: string
  /** As the person is called, in one script. */
  name: string
  deviceType: DeviceType
  side: Side | null
  level: string
  /** Gregorian dates. */
  measuredOn: string | null
  deliveredOn: string | null
  camp: string
  /** Who is called about repairs: a name and a number, as the clinic writes it. */
  contact: string
  /** The most important part first. */
  parts: PassportPart[]
  /** The most important measurement first. */
  measurements: PassportMeasurement[]
}

export interface PassportPart {
  /** Code of the role: foot, knee, socket, … */
  role: string
  /** What it is, with its size. */
  description: string
}

export interface PassportMeasurement {
  /** Code of the landmark in the measurement form. */
  code: string
  mm: number
}

const HEAD = 'QADAM1'
const PART = 'part'
const MEASURES = 'mm'
const CUT = 'more'

/** Bytes that a QR code of version 15 holds at correction level M (ISO/IEC 18004, byte mode). */
export const passportByteLimit = 412

/** `%`, line breaks and the signs that separate within a line are written as `%` and two hexadecimal digits. */
const escapeText = (text: string, signs = '') =>
  [...text]
    .map((sign) =>
      sign === '%' || sign < ' ' || signs.includes(sign)
        ? `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
        : sign,
    )
    .join('')
const unescapeText = (text: string) =>
  text.replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const field = (name: string, value: string | null) => (value ? [`${name}=${escapeText(value)}`] : [])

/**
 * The facts as short lines of text, `name=value`, that anybody can read without this program. The format is described in
 * docs/decisions; this is its version 1.
 */
export function encodePassport(facts: PassportFacts, { isCut = false } = {}): string {
  const { measurements, parts } = facts
  return [
    HEAD,
    ...field('no', facts.number),
    ...field('name', facts.name),
    `dev=${facts.deviceType}`,
    ...field('iso9999', getDevice(facts.deviceType).iso9999),
    ...field('side', facts.side),
    ...field('level', facts.level),
    ...field('made', facts.measuredOn),
    ...field('given', facts.deliveredOn),
    ...field('camp', facts.camp),
    ...field('call', facts.contact),
    ...parts.map(({ role, description }) => `${PART}=${escapeText(role, ':')}:${escapeText(description)}`),
    ...(measurements.length > 0
      ? [`${MEASURES}=${measurements.map(({ code, mm }) => `${escapeText(code, ':,')}:${mm}`).join(',')}`]
      : []),
    ...(isCut ? [`${CUT}=1`] : []),
  ].join('\n')
}

export type PassportProblem = 'not_a_passport' | 'newer_version' | 'damaged'

/** Reads a passport's text back. `isCut` tells that the paper holds more than the code could. */
export function decodePassport(text: string): Result<PassportFacts & { isCut: boolean }, PassportProblem> {
  const [head, ...lines] = text.replaceAll('\r', '').split('\n')
  if (head !== HEAD) return refuse(/^QADAM\d+$/.test(head ?? '') ? 'newer_version' : 'not_a_passport')
  const pairs = lines.map((line): [string, string] => {
    const at = line.indexOf('=')
    return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
  })
  const one = (name: string) => unescapeText(pairs.find(([key]) => key === name)?.[1] ?? '')
  const deviceType = deviceTypes.find((type) => type === one('dev'))
  const side = sides.find((known) => known === one('side')) ?? null
  if (!deviceType || (one('side') !== '' && side === null)) return refuse('damaged')
  const measurements = readMeasurements(pairs.find(([key]) => key === MEASURES)?.[1] ?? '')
  if (!measurements) return refuse('damaged')
  return ok({
    number: one('no'),
    name: one('name'),
    deviceType,
    side,
    level: one('level'),
    measuredOn: one('made') || null,
    deliveredOn: one('given') || null,
    camp: one('camp'),
    contact: one('call'),
    parts: pairs.filter(([key]) => key === PART).map(([, value]) => readPart(value)),
    measurements,
    isCut: one(CUT) === '1',
  })
}

function readPart(value: string): PassportPart {
  const at = value.indexOf(':')
  return at < 0
    ? { role: '', description: unescapeText(value) }
    : { role: unescapeText(value.slice(0, at)), description: unescapeText(value.slice(at + 1)) }
}

function readMeasurements(text: string): PassportMeasurement[] | null {
  if (text === '') return []
  const read = text.split(',').map((pair) => {
    const found = /^(.*):(\d+)$/s.exec(pair)
    return found ? { code: unescapeText(found[1] ?? ''), mm: Number(found[2]) } : null
  })
  return read.every((one) => one !== null) ? read : null
}

/** Length of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * The text for the QR code of the paper. Where it would be too long, the last measurements are left out first, then the last parts,
 * and the text says so; the paper has them all.
 */
export function passportText(facts: PassportFacts, limit: number = passportByteLimit): string {
  let kept = facts
  let text = encodePassport(kept)
  while (byteLength(text) > limit && (kept.measurements.length > 0 || kept.parts.length > 0)) {
    kept =
      kept.measurements.length > 0
        ? { ...kept, measurements: kept.measurements.slice(0, -1) }
        : { ...kept, parts: kept.parts.slice(0, -1) }
    text = encodePassport(kept, { isCut: true })
  }
  return text
}
