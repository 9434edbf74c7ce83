import { sides } from '#domain/orders/device-order.ts'
import { bodyDetails, bodyFrame, bodyZones, trunkHalf } from '../../shared/body/body-shapes.ts'

/** A body from the front and the back, to mark on paper where a limb ends. The person's left is right of the middle in front. */
export function BlankBody({ labels }: { labels: Record<'front' | 'back', string> }) {
  return (
    <div className="assess-body" dir="ltr">
      {(['front', 'back'] as const).map((view) => (
        <figure key={view}>
          <svg viewBox={`0 0 ${bodyFrame.width} ${bodyFrame.height}`} aria-hidden>
            {sides.map((side) => (
              <g
                key={side}
                transform={`translate(${bodyFrame.middle} 0) scale(${(view === 'front') === (side === 'left') ? 1 : -1} 1)`}
              >
                <path d={trunkHalf} />
                {[...bodyZones.upper, ...bodyZones.lower].map(({ level, path }) => (
                  <path key={level} d={path} />
                ))}
                {bodyDetails[view].map((line) => (
                  <path key={line} d={line} />
                ))}
              </g>
            ))}
          </svg>
          <figcaption>{labels[view]}</figcaption>
        </figure>
      ))}
    </div>
  )
}
