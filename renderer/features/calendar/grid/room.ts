/** What a block has room to show beside the person's name. */
export interface Room {
  /** The plain "booked" needs no icon where the name would not fit beside it; any other status keeps its icon and gives up the name. */
  isNarrow: boolean
  detail: boolean
  status: boolean
  kind: boolean
  side: boolean
  number: boolean
  device: boolean
}

const rooms = new Map<string, Room>()

/** The room inside a block of so many pixels; the same answer is the same object. */
export function roomFor(width: number, height: number): Room {
  const steps = [52, 84, 120, 160, 190].filter((least) => width >= least).length
  const lines = height >= 50 ? 3 : height >= 36 ? 2 : 1
  const key = `${steps} ${lines}`
  const known = rooms.get(key)
  if (known) return known
  const room: Room = {
    isNarrow: steps < 1,
    detail: lines >= 2,
    status: lines >= 3,
    kind: steps >= 2,
    side: steps >= 3,
    number: steps >= 4,
    device: steps >= 5,
  }
  rooms.set(key, room)
  return room
}
