import { useId, type ReactNode } from 'react'
import classes from './charts.module.css'

interface ChartFrameProps {
  width: number
  height: number
  label: string
  /** `group` where parts of it can be pressed. */
  role: 'img' | 'group'
  /** How strong the hatching is: a band behind the values, or bars that are the values. */
  hatch: 'band' | 'bars'
  /** The drawing; `hatch` is what to fill with. */
  children: (hatch: string) => ReactNode
  /** What stands below. */
  captions: ReactNode
}

/** A drawing that scales with its place and its words below. Nothing in it is told by colour alone. */
export function ChartFrame({ width, height, label, role, hatch, children, captions }: ChartFrameProps) {
  const id = useId()
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={role}
        aria-label={label}
        className={classes.chart}
        direction="ltr"
      >
        <defs>
          <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line
              x1="0"
              y1="0"
              x2="0"
              y2="6"
              className={hatch === 'band' ? classes.hatch : classes.hatchStrong}
            />
          </pattern>
        </defs>
        {children(`url(#${id})`)}
      </svg>
      <figcaption className={classes.caption}>{captions}</figcaption>
    </figure>
  )
}

/** The dashed line with what it stands for. */
export function DashedKey({ children }: { children: ReactNode }) {
  return (
    <span>
      <svg width="22" height="8" aria-hidden className={classes.key}>
        <line x1="0" x2="22" y1="4" y2="4" className={classes.reference} />
      </svg>{' '}
      {children}
    </span>
  )
}
