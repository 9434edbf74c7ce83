import { getDevice } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'
import { proposeValues } from './propose-values.ts'
import {
  recogniseDevices,
  recognisePriority,
  recogniseSides,
  type RecognisedDevice,
} from './recognise-values.ts'
import { findCell, flag, flagMissing, noteCell, type RowDesk } from './row-desk.ts'
import type { OrderDraft } from './row.ts'

interface Wanted {
  devices: RecognisedDevice[]
  /** Words on the level that did not go into the device itself. */
  level: string
}

/** Devices from the device column; a bare "prosthesis" or an empty cell takes its device from the level. */
function readWanted(desk: RowDesk): Wanted {
  const cell = findCell(desk, 'device')
  const levelCell = findCell(desk, 'level')
  const level = levelCell?.text ?? ''
  const asked = recogniseDevices(cell?.text ?? '')
  if (asked.devices.length === 0 && asked.unknown.length === 0) {
    const told = recogniseDevices(level)
    if (told.devices.length > 0 && told.unknown.length === 0) return { devices: told.devices, level: '' }
  }
  if (cell && (asked.unknown.length > 0 || asked.isLimb)) {
    flag(desk, cell, 'unknown', asked.devices.length === 0 ? proposeValues('device', cell.text) : [])
  }
  if (levelCell && asked.devices.length === 0) noteCell(desk, levelCell)
  return { devices: asked.devices, level }
}

/** The sides of one device: its own, else the column's; null once for a device without sides or of unknown side. */
function sidesFor(device: RecognisedDevice, columnSides: readonly Side[] | null): readonly (Side | null)[] {
  if (!getDevice(device.type).sided) return [null]
  return device.sides ?? columnSides ?? [null]
}

/** One order per device and side of a row: both sides are two orders. A sided device without a side is flagged. */
export function interpretOrders(desk: RowDesk): OrderDraft[] {
  const { devices, level } = readWanted(desk)
  const sideCell = findCell(desk, 'side')
  const columnSides = sideCell ? recogniseSides(sideCell.text) : null
  const sided = devices.filter(({ type }) => getDevice(type).sided)
  if (sideCell && !columnSides) flag(desk, sideCell, 'unknown')
  else if (sideCell && sided.length === 0) noteCell(desk, sideCell)
  else if (!sideCell && sided.some(({ sides }) => !sides)) flagMissing(desk, 'side')
  const priorityCell = findCell(desk, 'priority')
  const priority = priorityCell ? recognisePriority(priorityCell.text) : 'normal'
  if (priorityCell && !priority) flag(desk, priorityCell, 'unknown')
  return devices.flatMap((device) =>
    sidesFor(device, columnSides).map((side) => ({
      deviceType: device.type,
      side,
      level,
      priority: priority ?? 'normal',
    })),
  )
}
