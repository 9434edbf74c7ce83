import type { StockCategory, StockItem } from '../stock/stock-item.ts'
import { getDevice, type DeviceType } from './device.ts'
import type { Side } from './device-order.ts'
import type { OrderType } from './order-type.ts'
import { partRoles, type PartRole } from './part-role.ts'

/** One line of a device's bill. All figures are planning values, to be confirmed by a prosthetist. */
export interface BillLine {
  role: PartRole
  /** How many of the item's unit a device takes, per category of the item: pipe by the millimetre, all else by the piece. */
  quantity: number
  perCategory: Partial<Record<StockCategory, number>>
  /** `foot_length` follows from the length of the sound foot; `chosen` is a person's choice where several fit. */
  fit: 'foot_length' | 'chosen'
  /** Taken only when somebody chose it. */
  isOptional: boolean
  /** Used up case by case without being set aside: plaster, film, rivets. */
  isConsumable: boolean
  /** Whether a rejected device gives it back fit for another. */
  isReusable: boolean
}

type LineOptions = Partial<Omit<BillLine, 'role'>>

const line = (role: PartRole, options: LineOptions = {}): BillLine => ({
  role,
  quantity: 1,
  perCategory: {},
  fit: 'chosen',
  isOptional: false,
  isConsumable: false,
  isReusable: false,
  ...options,
})
const keep = (role: PartRole, options: LineOptions = {}) => line(role, { isReusable: true, ...options })
const maybe = (role: PartRole, options: LineOptions = {}) => keep(role, { isOptional: true, ...options })
const used = (role: PartRole, quantity: number) => line(role, { quantity, isConsumable: true })

const foot = keep('foot', { fit: 'foot_length' })
const socket = (pipeMm: number) => line('socket', { perCategory: { pipe: pipeMm } })
const liner = line('liner', { isOptional: true })
const socks = line('sock', { quantity: 2, isOptional: true })
const cast = [used('plaster_bandage', 3), used('plaster_powder', 4000), used('film_wrap', 1)]
const largeCast = [used('plaster_bandage', 5), used('plaster_powder', 7000), used('film_wrap', 2)]
const smallCast = [used('plaster_bandage', 2), used('plaster_powder', 2000), used('film_wrap', 1)]
const tubes = [maybe('pylon'), maybe('adapter', { quantity: 2 })]

const below = [foot, socket(500), keep('suspension'), liner, socks, ...tubes, used('rivets', 6), ...cast]
const above = (pipeMm: number, ...more: BillLine[]) => [
  foot,
  keep('knee'),
  ...more,
  socket(pipeMm),
  keep('suspension'),
  socks,
  ...tubes,
  used('rivets', 10),
  ...largeCast,
]
const arm = (...more: BillLine[]) => [
  keep('hand'),
  line('glove', { isOptional: true }),
  ...more,
  socket(300),
  keep('cable'),
  keep('harness'),
  used('rivets', 4),
  ...smallCast,
]
const handedOut = [keep('device')]

/** Device → the parts it is made of. */
export const billsOfParts: Record<DeviceType, readonly BillLine[]> = {
  partial_foot: [socket(250), liner, used('rivets', 4), ...smallCast],
  syme: [foot, socket(450), liner, socks, used('rivets', 6), ...cast],
  transtibial: below,
  knee_disarticulation: above(800),
  transfemoral: above(800),
  hip_disarticulation: above(900, keep('hip_joint')),
  partial_hand: [line('glove'), used('film_wrap', 1)],
  wrist_disarticulation: arm(),
  transradial: arm(keep('wrist')),
  elbow_disarticulation: arm(keep('wrist'), keep('elbow')),
  transhumeral: arm(keep('wrist'), keep('elbow')),
  shoulder_disarticulation: arm(keep('wrist'), keep('elbow')),
  foot_orthosis: [line('leather', { isOptional: true }), ...smallCast],
  afo: [line('socket'), maybe('ankle_joint'), maybe('shoe'), used('rivets', 6), ...smallCast],
  knee_orthosis: [keep('side_bars'), line('bands'), line('leather'), used('rivets', 8), ...cast],
  kafo: [
    keep('side_bars'),
    keep('ankle_joint'),
    line('bands'),
    line('leather'),
    maybe('shoe'),
    used('rivets', 12),
  ],
  hkafo: [
    keep('side_bars'),
    keep('hip_joint'),
    keep('ankle_joint'),
    line('bands', { quantity: 2 }),
    line('leather'),
    maybe('shoe'),
    used('rivets', 16),
  ],
  spinal_orthosis: [line('socket'), line('leather', { isOptional: true }), ...largeCast],
  wrist_hand_orthosis: [line('socket'), ...smallCast],
  crutches: handedOut,
  elbow_crutches: handedOut,
  walking_stick: handedOut,
  walking_frame: handedOut,
  wheelchair: handedOut,
  tricycle: handedOut,
  hearing_aid: [keep('device'), line('battery')],
  special_shoe: [keep('shoe')],
  repair: [
    maybe('foot', { fit: 'foot_length' }),
    maybe('suspension'),
    maybe('knee'),
    maybe('shoe'),
    maybe('sock'),
  ],
}

/** A line that the clinic has set itself, with who says so. */
export interface OwnLine extends Pick<BillLine, 'quantity' | 'perCategory' | 'isOptional' | 'isReusable'> {
  /** Empty while nobody has confirmed it. */
  source: string
  /** Whether the clinic's devices do without this part. */
  isLeftOut?: boolean | undefined
}
/** By `billKey`. */
export type OwnLines = Record<string, OwnLine>

export const billKey = (deviceType: DeviceType, role: PartRole) => `${deviceType}.${role}`

/** The planned line of a part that the clinic adds to a bill: as the first device has it that takes one. */
export function lineToAdd(role: PartRole): BillLine {
  const known = Object.values(billsOfParts)
    .flat()
    .find((planned) => planned.role === role)
  if (known) return { ...known, isOptional: false }
  return role === 'resin' ? used(role, 1) : line(role)
}

/** The planned line of a device, or the one with which a part is added to it. */
export const plannedLine = (deviceType: DeviceType, role: PartRole): BillLine =>
  billsOfParts[deviceType].find((planned) => planned.role === role) ?? lineToAdd(role)

/** Every line of a device's bill in the order of the work, added ones last, also those that the clinic leaves out. */
export function everyLineOf(deviceType: DeviceType, own: OwnLines): readonly BillLine[] {
  const planned = billsOfParts[deviceType].map(({ role }) => role)
  const added = partRoles.filter((role) => !planned.includes(role) && own[billKey(deviceType, role)])
  return [...planned, ...added].map((role) => {
    const { quantity, perCategory, isOptional, isReusable } = {
      ...plannedLine(deviceType, role),
      ...own[billKey(deviceType, role)],
    }
    return { ...plannedLine(deviceType, role), quantity, perCategory, isOptional, isReusable }
  })
}

const isLeftOut = (deviceType: DeviceType, role: PartRole, own: OwnLines): boolean =>
  own[billKey(deviceType, role)]?.isLeftOut ?? false

/** The bill of a device, with the clinic's own lines in place of the planning values. */
export function wholeBillOf(deviceType: DeviceType, own: OwnLines): readonly BillLine[] {
  return everyLineOf(deviceType, own).filter(({ role }) => !isLeftOut(deviceType, role, own))
}

/** How much of a device an order asks for: all of it, a new socket on the old parts, or only what somebody chooses. */
const extents: Record<OrderType, 'whole' | 'socket' | 'chosen'> = {
  new: 'whole',
  replacement: 'whole',
  remake: 'whole',
  socket_replacement: 'socket',
  component_change: 'chosen',
  repair: 'chosen',
  adjustment: 'chosen',
}

/** The bill of one order. Beyond what its type asks for, every line is there to be chosen. */
export function billOf({
  deviceType,
  orderType,
  own,
}: Pick<PartNeed, 'deviceType' | 'orderType' | 'own'>): readonly BillLine[] {
  const bill = wholeBillOf(deviceType, own)
  const extent = extents[orderType]
  if (extent === 'whole') return bill
  return bill
    .filter(({ isConsumable }) => extent === 'socket' || !isConsumable)
    .map((one) => {
      const isAskedFor = extent === 'socket' && (one.isConsumable || one.role === 'socket')
      return { ...one, isOptional: !isAskedFor }
    })
}

/** How much of an item a line takes, in the item's unit. */
export const quantityOf = (bill: BillLine, item: Pick<StockItem, 'category'> | null): number =>
  (item && bill.perCategory[item.category]) ?? bill.quantity

/** What is known of the person and the device when a part is looked for. */
export interface PartNeed {
  deviceType: DeviceType
  orderType: OrderType
  side: Side | null
  /** Length of the sound foot in millimetres; null until it is known. */
  footLengthMm: number | null
  /** The lines of the bills that the clinic has set itself. */
  own: OwnLines
}

/** How far a foot may be from the foot's length and still be the one to take: feet come in whole centimetres. To be confirmed. */
const FOOT_STEP_MM = 10

export interface MatchedItems {
  /** Fit by role, device, side and size, the usual one first. */
  fitting: StockItem[]
  /** May stand in: named substitutes of those that fit, then the same side one size away. */
  substitutes: StockItem[]
  /** What is taken when nobody chooses; null where a person must (several fit) or nothing fits. */
  usual: StockItem | null
  /** The size is not known yet, so nothing can be told. */
  isSizeUnknown: boolean
}

/** The items of the catalogue that can serve a line of a bill. Items that are put out of use are left out. */
export function matchItems(bill: BillLine, need: PartNeed, catalogue: readonly StockItem[]): MatchedItems {
  const able = catalogue
    .filter(
      (item) => item.active && item.role === bill.role && fitsDevice(item, need) && fitsSide(item, need),
    )
    .sort((a, b) => a.code.localeCompare(b.code, 'en'))
  if (bill.fit === 'foot_length' && need.footLengthMm === null) {
    return { fitting: able, substitutes: [], usual: null, isSizeUnknown: true }
  }
  const fitting = bill.fit === 'foot_length' ? nearestSize(able, need.footLengthMm ?? 0) : able
  const usual = findUsual(fitting)
  const named = fitting.flatMap(({ substituteIds }) => substituteIds)
  const size = usual?.sizeMm ?? null
  const neighbours =
    bill.fit === 'foot_length' && size !== null
      ? able.filter((item) => item.sizeMm !== null && Math.abs(item.sizeMm - size) === FOOT_STEP_MM)
      : []
  const substitutes = [
    ...named.flatMap((id) => catalogue.find((item) => item.id === id && item.active) ?? []),
    ...neighbours,
  ]
  return {
    fitting: usual ? [usual, ...fitting.filter((item) => item !== usual)] : fitting,
    substitutes: [...new Set(substitutes)].filter((item) => !fitting.includes(item)),
    usual,
    isSizeUnknown: false,
  }
}

const fitsDevice = (item: StockItem, { deviceType }: PartNeed) =>
  item.deviceTypes.length === 0 || item.deviceTypes.includes(deviceType)

/** A device without a side takes both sides, so that a person chooses. */
const fitsSide = (item: StockItem, { side, deviceType }: PartNeed) =>
  item.side === null || item.side === side || !getDevice(deviceType).sided

function nearestSize(items: readonly StockItem[], lengthMm: number): StockItem[] {
  const distance = ({ sizeMm }: StockItem) => Math.abs((sizeMm ?? Number.POSITIVE_INFINITY) - lengthMm)
  const nearest = Math.min(...items.map(distance))
  if (nearest > FOOT_STEP_MM) return []
  // Half way between two sizes both are as near; the larger is taken.
  const size = Math.max(
    ...items.filter((item) => distance(item) === nearest).map(({ sizeMm }) => sizeMm ?? 0),
  )
  return items.filter(({ sizeMm }) => sizeMm === size)
}

/** The only one, or the first that names all others as what may stand in for it. */
function findUsual(fitting: readonly StockItem[]): StockItem | null {
  return (
    fitting.find((item) =>
      fitting.every((other) => other === item || item.substituteIds.includes(other.id)),
    ) ?? null
  )
}
