import { IconPin, IconRepeat } from '@tabler/icons-react'
import type { CSSProperties, ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { limbRegions, type LimbRegion } from '#domain/limbs/limb.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'
import { rightLimbs } from '../../../shared/side-shapes.ts'
import { stageIcons } from '../../../shared/StageIcon.tsx'
import { kindIcons, needIcons, statusIcons } from '../../../shared/VisitMarks.tsx'

/** An icon as a CSS mask. Hundreds of blocks draw several icons each; as SVG elements they cost more than the whole grid. */
function toMask(icon: ReactElement): string {
  const host = document.createElement('div')
  const root = createRoot(host)
  flushSync(() => root.render(icon))
  const svg = host.querySelector('svg')
  svg?.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const url = `url("data:image/svg+xml,${encodeURIComponent(svg?.outerHTML ?? '')}")`
  root.unmount()
  return url
}

function Limb({ side, region }: { side: Side; region: LimbRegion }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20">
      <g transform={side === 'left' ? 'translate(20 0) scale(-1 1)' : undefined}>
        <path
          d={rightLimbs[region]}
          fill="none"
          stroke="black"
          strokeWidth="1.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
    </svg>
  )
}

function makeMasks(): CSSProperties {
  const icons = Object.entries({ ...statusIcons, ...kindIcons, ...needIcons })
  const states = Object.entries(stageIcons)
  return Object.fromEntries([
    ...states.map(([name, Icon]) => [
      `--icon-state-${name}`,
      toMask(<Icon size={24} stroke={2} color="black" />),
    ]),
    ...icons.map(([name, Icon]) => [`--icon-${name}`, toMask(<Icon size={24} stroke={2} color="black" />)]),
    ['--icon-pinned', toMask(<IconPin size={24} stroke={2} color="black" />)],
    ['--icon-series', toMask(<IconRepeat size={24} stroke={2} color="black" />)],
    ...limbRegions.flatMap((region) =>
      sides.map((side) => [`--icon-${region}-${side}`, toMask(<Limb side={side} region={region} />)]),
    ),
  ]) as CSSProperties
}

/**
 * The icons of statuses, kinds, needs and sides as custom properties: `--icon-booked`, `--icon-wheelchair`, `--icon-lower-left` …
 * Made when the module is loaded, because React renders nothing else while it renders.
 */
export const iconMasks = makeMasks()
