import { getDevice } from '../orders/device.ts'
import type { Side } from '../orders/device-order.ts'
import { proposeValues } from './propose-values.ts'
import {
  isDenial,
  isTick,
  recogniseDevices,
  recognisePriority,
  recogniseSides,
  type RecognisedDevice,
  type RecognisedDevices,
} from './recognise-values.ts'
import { findCell, flag, flagMissing, noteCell, type Cell, type RowDesk } from './row-desk.ts'
import type { OrderDraft } from './row.ts'

interface Wanted {
  devices: RecognisedDevice[]
  /** Words on the level that did not go into the device itself. */
  level: string
}

/** What one cell asks for. A tick, a count or a side in a column of one device asks for that device. */
function askedIn({ text, header }: Cell): RecognisedDevices {
  const written = recogniseDevices(text)
  if (written.devices.length > 0 || written.isLimb) return written
  const ofColumn = recogniseDevices(header)
  if (ofColumn.devices.length === 0 || ofColumn.unknown.length > 0) return written
  const none: RecognisedDevices = { devices: [], isLimb: false, unknown: [] }
  if (isDenial(text)) return none
  const sides = recogniseSides(text)
  if (sides) return { ...none, devices: ofColumn.devices.map(({ type }) => ({ type, sides })) }
  return isTick(text) ? ofColumn : written
}

/** Devices from the columns for them; a bare "prosthesis" or an empty cell takes its device from the level. */
function readWanted(desk: RowDesk): Wanted {
  const asked = desk.cells
    .filter(({ field }) => field === 'device')
    .map((cell) => ({ cell, ...askedIn(cell) }))
  const devices = asked.flatMap((one) => one.devices)
  const levelCell = findCell(desk, 'level')
  const level = levelCell?.text ?? ''
  if (devices.length === 0 && asked.every(({ unknown }) => unknown.length === 0)) {
    const told = recogniseDevices(level)
    if (told.devices.length > 0 && told.unknown.length === 0) return { devices: told.devices, level: '' }
  }
  for (const { cell, unknown, isLimb, devices: known } of asked) {
    if (unknown.length > 0 || isLimb)
      flag(desk, cell, 'unknown', known.length === 0 ? proposeValues('device', cell.text) : [])
  }
  if (levelCell && devices.length === 0) noteCell(desk, levelCell)
  return { devices, level }
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
