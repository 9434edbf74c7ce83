import type { Need } from '#domain/people/patient.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { regionOf, rightLimbs } from '../shared/side-shapes.ts'

/** Strokes in a square of 20. */
const needs: Record<Need, string> = {
  interpreter: 'M3 3h14v10H9l-4 4v-4H3ZM6.5 6.5h7M6.5 9.5h5',
  wheelchair: 'M8 3.5v.1M8 6v6h5l3 5M8 9h4.5M6 9.5a4.5 4.5 0 1 0 6.5 6',
  same_sex_staff:
    'M4.7 4.3a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M11.7 4.3a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M3.2 17.5v-5a3.3 3.3 0 0 1 6.6 0v5M10.2 17.5v-5a3.3 3.3 0 0 1 6.6 0v5',
  bed: 'M2.5 4v13M2.5 14h15M17.5 17v-5a2 2 0 0 0-2-2H8v4M5.2 9.8v.1',
  meals: 'M5 2.5v15M3 2.5v4a2 2 0 0 0 4 0v-4M14.5 17.5v-15c-2.5 1.5-3 5-2.5 8h2.5',
}

function Strokes({ d, className }: { d: string; className: string }) {
  return (
    <svg className={className} viewBox="0 0 20 20" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}

/** A foot or a hand of that side; the word stands beside it. */
export function SideShape({ side, deviceType }: { side: Side; deviceType: DeviceType }) {
  const className = side === 'left' ? 'paper-mark paper-mirrored' : 'paper-mark'
  return <Strokes className={className} d={rightLimbs[regionOf(deviceType)]} />
}

export function NeedShape({ need }: { need: Need }) {
  return <Strokes className="paper-mark" d={needs[need]} />
}

/** Five millimetres for a pen; already marked where the outcome was known when the list was printed. */
export function TickBox({ status }: { status: AppointmentStatus | null }) {
  return (
    <span className="paper-tick">
      {status === 'done' ? <Strokes className="paper-ticked" d="M4 10.5 8.5 15.5 16.5 4.5" /> : null}
      {status === 'no_show' ? <Strokes className="paper-ticked" d="M3.5 10h13" /> : null}
    </span>
  )
}
