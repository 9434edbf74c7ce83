import type { DeviceType } from '../orders/device.ts'
import type { MeasurementForm } from './form.ts'
import { transhumeral, transradial } from './forms/arm.ts'
import { footOrthosis, partialFoot, specialShoe } from './forms/foot.ts'
import { hearingAid } from './forms/hearing-aid.ts'
import { hipDisarticulation } from './forms/hip-disarticulation.ts'
import { afo, hkafo, kafo, kneeOrthosis } from './forms/leg-orthosis.ts'
import { tricycle, wheelchair } from './forms/seating.ts'
import { syme } from './forms/syme.ts'
import { kneeDisarticulation, transfemoral } from './forms/transfemoral.ts'
import { transtibial } from './forms/transtibial.ts'
import { crutches, handHeldAid } from './forms/walking-aids.ts'

/** Looks forms up by device, and by the version with which something was measured. */
export interface FormRegistry {
  /** The form with which a device is measured today; null when it has none. */
  current(device: DeviceType): MeasurementForm | null
  /** The form as it was in that version; null when this program does not know it. */
  find(id: string, version: number): MeasurementForm | null
  all: readonly MeasurementForm[]
}

/** A registry of all versions of all forms; the highest version of a form is the one in use. */
export function createFormRegistry(versions: readonly MeasurementForm[]): FormRegistry {
  const newest = new Map<string, MeasurementForm>()
  for (const form of versions) {
    const known = newest.get(form.id)
    if (!known || known.version < form.version) newest.set(form.id, form)
  }
  return {
    all: versions,
    current: (device) => [...newest.values()].find(({ devices }) => devices.includes(device)) ?? null,
    find: (id, version) => versions.find((form) => form.id === id && form.version === version) ?? null,
  }
}

/** Every version that was ever published. To change a form, add its next version; never edit one that is here. */
export const measurementForms = createFormRegistry([
  transtibial,
  transfemoral,
  kneeDisarticulation,
  hipDisarticulation,
  syme,
  partialFoot,
  transradial,
  transhumeral,
  footOrthosis,
  afo,
  kneeOrthosis,
  kafo,
  hkafo,
  wheelchair,
  tricycle,
  crutches,
  handHeldAid,
  specialShoe,
  hearingAid,
])

/**
 * Devices without a form of their own: made over a cast or a tracing, with what matters in the order's note, because no set of
 * measurements is agreed on; a repair measures nothing.
 */
export const devicesWithoutForm: readonly DeviceType[] = [
  'partial_hand',
  'shoulder_disarticulation',
  'spinal_orthosis',
  'wrist_hand_orthosis',
  'repair',
]
