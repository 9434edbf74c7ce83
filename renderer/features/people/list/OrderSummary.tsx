import type { PatientListRow } from '#contract/patients.ts'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import classes from '../people.module.css'

type Orders = PatientListRow['orders']

/** Devices with their sides and states in one line; left and right of one device at one state stand together. */
export function OrderSummary({ orders }: { orders: Orders }) {
  const format = useFormat()
  return gatherSides(orders).map(({ id, deviceType, state, sides }) => (
    <span key={id} className={classes.orderLine} title={`${format.device(deviceType)}, ${format.state(state)}`}>
      <span className={classes.orderDevice}>{format.device(deviceType)}</span>
      {sides.map((side) => (
        <SideMark key={side} side={side} />
      ))}
      <StageIcon state={state} />
    </span>
  ))
}

interface Gathered {
  id: string
  deviceType: Orders[number]['deviceType']
  state: Orders[number]['state']
  sides: NonNullable<Orders[number]['side']>[]
}

function gatherSides(orders: Orders): Gathered[] {
  const byWhat = new Map<string, Gathered>()
  for (const { id, deviceType, side, state } of orders) {
    const key = side ? `${deviceType} ${state}` : id
    const known = byWhat.get(key)
    if (known && side && !known.sides.includes(side)) known.sides.push(side)
    else byWhat.set(known ? id : key, { id, deviceType, state, sides: side ? [side] : [] })
  }
  return [...byWhat.values()]
}
