import { Box } from '@mantine/core'
import type { LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { DeviceType } from '#domain/orders/device.ts'
import { useFormat } from './format.ts'
import { regionOf, rightLimbs } from './side-shapes.ts'

export interface SideMarkProps {
  side: Side | null
  /** What has the side: a device that is worn, or the limb itself. */
  of: DeviceType | LimbRegion
  /** Hides the word for narrow columns; it stays readable to assistive tools. */
  iconOnly?: boolean
}

/** Left or right in a word and the mirrored shape of a foot or a hand, never by colour. */
export function SideMark({ side, of, iconOnly = false }: SideMarkProps) {
  const format = useFormat()
  if (!side) return null
  const word = format.side(side)
  const region = regionOf(of)
  return (
    <Box
      component="span"
      style={{ display: 'inline-flex', alignItems: 'center', flexShrink: 0, gap: 4, whiteSpace: 'nowrap' }}
    >
      <svg
        width="1.25em"
        height="1.25em"
        viewBox="0 0 20 20"
        role={iconOnly ? 'img' : undefined}
        aria-label={iconOnly ? word : undefined}
        aria-hidden={iconOnly ? undefined : true}
        data-limb={region}
        style={{ flexShrink: 0, transform: side === 'left' ? 'scaleX(-1)' : undefined }}
      >
        <path
          d={rightLimbs[region]}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {iconOnly ? null : word}
    </Box>
  )
}
