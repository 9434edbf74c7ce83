import { Box } from '@mantine/core'
import type { Side } from '#domain/orders/device-order.ts'
import { useFormat } from './format.ts'

export interface SideMarkProps {
  side: Side | null
  /** Hides the word for narrow columns; it stays readable to assistive tools. */
  iconOnly?: boolean
}

/** A left foot as its owner sees it: the big toe lies towards the other foot. Limbs never mirror with the script's direction. */
export const FOOT =
  'M9.4 2.4C6.8 2.4 5.4 4.4 5.2 6.7c-.2 2 .7 3.3.9 5 .2 1.5-.4 2.7-.4 4.2 0 2.5 1.2 4.1 3 4.1s3-1.6 3-4.1c0-2.3.7-3.5 1.3-5.4.7-2.4.4-4.7-.6-6.3-.7-1.2-1.7-1.8-3-1.8z'

/** Left or right in a word and a mirrored shape, never by colour. */
export function SideMark({ side, iconOnly = false }: SideMarkProps) {
  const format = useFormat()
  if (!side) return null
  const word = format.side(side)
  return (
    <Box
      component="span"
      style={{ display: 'inline-flex', alignItems: 'center', flexShrink: 0, gap: 4, whiteSpace: 'nowrap' }}
    >
      <svg
        width="1.15em"
        height="1.15em"
        viewBox="0 0 20 22"
        role={iconOnly ? 'img' : undefined}
        aria-label={iconOnly ? word : undefined}
        aria-hidden={iconOnly ? undefined : true}
        style={{ flexShrink: 0, transform: side === 'right' ? 'scaleX(-1)' : undefined }}
      >
        <path d={FOOT} fill="none" stroke="currentColor" strokeWidth="1.6" />
        <circle cx="14.6" cy="2.6" r="1.7" fill="currentColor" />
      </svg>
      {iconOnly ? null : word}
    </Box>
  )
}
