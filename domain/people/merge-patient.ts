import type { DeviceType } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'
import { nameFields, type Patient } from './patient.ts'

/** The parts of a patient that another record of the same person may complete. */
export type Mergeable = Omit<
  Patient,
  'id' | 'number' | 'campId' | 'groupId' | 'importFingerprint' | 'version'
>

const texts = [...nameFields, 'province', 'village', 'notes'] as const

/**
 * `known` completed by what `other` tells beyond it: empty fields are filled, phones, documents, needs and flags joined.
 * What is known is never overwritten; notes are put one below the other.
 */
export function mergePatient<T extends Mergeable>(known: T, other: Mergeable): T {
  const merged = { ...known }
  for (const field of texts) if (merged[field] === '') merged[field] = other[field]
  if (known.notes && other.notes && !known.notes.includes(other.notes))
    merged.notes = `${known.notes}\n${other.notes}`
  merged.sex ??= other.sex
  merged.birth ??= other.birth
  merged.communityStatus ??= other.communityStatus
  merged.language ??= other.language
  merged.cause ??= other.cause
  merged.amputatedOn ??= other.amputatedOn
  merged.phones = join(known.phones, other.phones, ({ e164, asTyped }) => e164 ?? asTyped)
  merged.documents = join(known.documents, other.documents, ({ type, number }) => `${type} ${number}`)
  merged.needs = join(known.needs, other.needs, (need) => need)
  merged.flags = join(known.flags, other.flags, ({ field, value }) => `${field} ${value}`)
  merged.escorts = Math.max(known.escorts, other.escorts)
  return merged
}

function join<T>(known: readonly T[], more: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(known.map(keyOf))
  return [...known, ...more.filter((item) => !keys.has(keyOf(item)))]
}

/** Whether merging `other` would tell anything that `known` does not; notes alone do not count. */
export function addsToPatient(known: Mergeable, other: Mergeable): boolean {
  const merged = mergePatient(known, { ...other, notes: '' })
  return JSON.stringify(merged) !== JSON.stringify({ ...known })
}

interface OrderKind {
  deviceType: DeviceType
  side: Side | null
  state?: string
}

/** The orders among `more` whose device and side are not ordered yet; cancelled ones do not count as ordered. */
export function ordersToAdd<T extends OrderKind>(known: readonly OrderKind[], more: readonly T[]): T[] {
  const ordered = new Set(
    known.filter(({ state }) => state !== 'cancelled').map(({ deviceType, side }) => `${deviceType} ${side}`),
  )
  return more.filter(({ deviceType, side }) => !ordered.has(`${deviceType} ${side}`))
}

export function addsOrders(known: readonly OrderKind[], more: readonly OrderKind[]): boolean {
  return ordersToAdd(known, more).length > 0
}
