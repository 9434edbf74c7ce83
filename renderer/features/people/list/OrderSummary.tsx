import type { PatientListRow } from '#contract/patients.ts'
import { isFinished } from '#domain/orders/order-state.ts'
import { useFormat } from '../../../shared/format.ts'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'

type Orders = PatientListRow['orders']

/** A person's devices in one line: the first that is not finished with side and state, and how many more there are. */
export function OrderSummary({ orders }: { orders: Orders }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [shown, ...more] = gatherSides(orders)
  if (!shown) return null
  const words = ({ deviceType, sides, state }: Gathered) =>
    [format.device(deviceType), ...sides.map(format.side), format.state(state)].join(' ')
  return (
    <span className={classes.orderLine} title={[shown, ...more].map(words).join('\n')}>
      <span className={classes.orderDevice}>{format.device(shown.deviceType)}</span>
      {shown.sides.map((side) => (
        <SideMark key={side} of={shown.deviceType} side={side} />
      ))}
      <StageIcon state={shown.state} />
      {more.length > 0 ? (
        <span
          className={classes.orderMore}
          aria-label={more.map(words).join(t('people.listSeparator'))}
          role="img"
        >
          +{format.number(more.length)}
        </span>
      ) : null}
    </span>
  )
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
  return [...byWhat.values()].sort((a, b) => Number(isFinished(a.state)) - Number(isFinished(b.state)))
}
