import type { SVGProps } from 'react'
import type { Limb, LimbRegion } from '#domain/limbs/limb.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'
import { bodyDetails, bodyFrame, bodyZones, trunkHalf, zonesBeyond, type BodyZone } from './body-shapes.ts'
import classes from './body.module.css'

export type BodyView = 'front' | 'back'
export type DrawnLimb = Pick<Limb, 'region' | 'side' | 'level'>

export interface BodyFigureProps {
  view: BodyView
  /** Limbs that are lost or affected. */
  limbs: readonly DrawnLimb[]
  /** Says what the drawing shows; without it the drawing is decoration beside words that say the same. */
  label?: string
  /** Makes a limb, or one part of it, something to choose. */
  limbProps?: (region: LimbRegion, side: Side) => SVGProps<SVGGElement>
  zoneProps?: (zone: BodyZone, region: LimbRegion, side: Side) => SVGProps<SVGGElement>
}

/** Seen from the front the person's left lies on the viewer's right; limbs never mirror with the script's direction. */
const isOnViewersRight = (view: BodyView, side: Side) => (view === 'front') === (side === 'left')

/** A body seen from the front or the back. What is lost is dashed, the level itself is filled; black on white on paper. */
export function BodyFigure({ view, limbs, label, limbProps, zoneProps }: BodyFigureProps) {
  return (
    <svg
      className={classes.figure}
      viewBox={`0 0 ${bodyFrame.width} ${bodyFrame.height}`}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label || limbProps ? undefined : true}
    >
      {sides.map((side) => (
        <g
          key={side}
          transform={`translate(${bodyFrame.middle} 0) scale(${isOnViewersRight(view, side) ? 1 : -1} 1)`}
        >
          <path className={classes.trunk} d={trunkHalf} />
          {(['upper', 'lower'] as const).map((region) => (
            <g key={region} {...limbProps?.(region, side)}>
              {bodyZones[region].map((zone) => (
                <g key={zone.level} className={classes.part} {...zoneProps?.(zone, region, side)}>
                  <path
                    className={classes.zone}
                    data-state={stateOf(zone, region, side, limbs)}
                    d={zone.path}
                  />
                </g>
              ))}
            </g>
          ))}
          {bodyDetails[view].map((line) => (
            <path key={line} className={classes.detail} d={line} />
          ))}
        </g>
      ))}
    </svg>
  )
}

function stateOf(zone: BodyZone, region: LimbRegion, side: Side, limbs: readonly DrawnLimb[]): string {
  const limb = limbs.find((one) => one.region === region && one.side === side)
  if (!limb) return 'whole'
  if (limb.level === 'none') return 'affected'
  if (limb.level === zone.level) return 'level'
  return zonesBeyond(region, limb.level).includes(zone) ? 'gone' : 'whole'
}
