import type { Mark } from './drawing.ts'

/** How many tape readings a series has, and which of them is meant. */
export interface Levels {
  count: number
  current: number | null
}

type Shape<S extends Mark['shape']> = Extract<Mark, { shape: S }>

/** How flat a tape around a limb looks from the front. */
const FLATNESS = 0.22

/** One mark in the stroke of its group. */
export function MarkShape({ mark, levels }: { mark: Mark; levels?: Levels | undefined }) {
  switch (mark.shape) {
    case 'tape':
      return <Tape {...mark} />
    case 'tapes':
      return <Tapes mark={mark} levels={levels ?? { count: 4, current: null }} />
    case 'span':
      return <Span mark={mark} />
    case 'calipers':
      return <Calipers mark={mark} />
    case 'through':
      return (
        <>
          <ellipse cx={mark.x} cy={mark.y} rx={mark.rx} ry={mark.rx * 0.45} strokeWidth={1} />
          <Arrow from={[mark.x, mark.y + mark.rx * 0.45 + 12]} to={[mark.x, mark.y + mark.rx * 0.45]} />
          <Arrow from={[mark.x, mark.y - mark.rx * 0.45 - 12]} to={[mark.x, mark.y - mark.rx * 0.45]} />
        </>
      )
    case 'angle':
      return (
        <>
          <path d={`M${mark.x} ${mark.y - 30}L${mark.x} ${mark.y}L${mark.x + 20} ${mark.y + 24}`} />
          <path
            d={`M${mark.x} ${mark.y + 20}A20 20 0 0 0 ${mark.x + 13} ${mark.y + 15.5}`}
            strokeWidth={1.6}
          />
        </>
      )
    case 'place':
      return <ellipse cx={mark.x} cy={mark.y} rx={mark.rx} ry={mark.ry} strokeDasharray="5 4" />
  }
}

/** The near half of the tape is drawn through, the far half dashed. */
function Tape({ x, y, rx }: Pick<Shape<'tape'>, 'x' | 'y' | 'rx'>) {
  const ry = rx * FLATNESS
  return (
    <>
      <path d={`M${x - rx} ${y}A${rx} ${ry} 0 0 0 ${x + rx} ${y}`} />
      <path d={`M${x - rx} ${y}A${rx} ${ry} 0 0 1 ${x + rx} ${y}`} strokeDasharray="3 4" strokeWidth={1} />
    </>
  )
}

function Tapes({ mark: { from, to }, levels: { count, current } }: { mark: Shape<'tapes'>; levels: Levels }) {
  const between = (a: number, b: number, share: number) => a + (b - a) * share
  return Array.from({ length: Math.max(count, 1) }, (_, index) => {
    const share = count > 1 ? index / (count - 1) : 0
    const isMeant = current === null || current === index
    return (
      <g key={index} strokeWidth={isMeant ? undefined : 0.9} opacity={isMeant ? undefined : 0.7}>
        <Tape
          x={between(from.x, to.x, share)}
          y={between(from.y, to.y, share)}
          rx={between(from.rx, to.rx, share)}
        />
      </g>
    )
  })
}

function Span({ mark: { from, to } }: { mark: Shape<'span'> }) {
  const isUpright = from[0] === to[0]
  const [dx, dy] = isUpright ? [7, 0] : [0, 7]
  return (
    <>
      <path d={`M${from[0] - dx} ${from[1] - dy}L${from[0] + dx} ${from[1] + dy}`} />
      <path d={`M${to[0] - dx} ${to[1] - dy}L${to[0] + dx} ${to[1] + dy}`} />
      <Arrow from={from} to={to} />
      <Arrow from={to} to={from} />
    </>
  )
}

/** Two jaws that close from outside. */
function Calipers({ mark: { from, to } }: { mark: Shape<'calipers'> }) {
  return (
    <>
      <path d={`M${from[0]} ${from[1] - 9}L${from[0]} ${from[1] + 9}`} />
      <path d={`M${to[0]} ${to[1] - 9}L${to[0]} ${to[1] + 9}`} />
      <Arrow from={[from[0] - 16, from[1]]} to={from} />
      <Arrow from={[to[0] + 16, to[1]]} to={to} />
      <path d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}`} strokeDasharray="3 4" strokeWidth={1} />
    </>
  )
}

function Arrow({ from, to }: { from: readonly [number, number]; to: readonly [number, number] }) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const barb = (turn: number) =>
    `${(to[0] - 7 * Math.cos(angle + turn)).toFixed(1)} ${(to[1] - 7 * Math.sin(angle + turn)).toFixed(1)}`
  return (
    <path d={`M${from[0]} ${from[1]}L${to[0]} ${to[1]}M${barb(0.45)}L${to[0]} ${to[1]}L${barb(-0.45)}`} />
  )
}
