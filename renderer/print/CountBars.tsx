import { useId } from 'react'
import { saddDisabilities, type Cell, type SaddRow } from '#domain/functioning/sadd.ts'

const WIDTH = 680
const ROW = 24
const BAR = 16
const HEAD = 22
const MIDDLE = 172
const EDGE = 44
const SIDE = (WIDTH - MIDDLE) / 2 - EDGE

type Part = (typeof saddDisabilities)[number]
const parts: readonly Part[] = saddDisabilities

export interface CountBarsProps {
  rows: readonly SaddRow[]
  nameOf: (key: string) => string
  number: (value: number) => string
  isRtl: boolean
  label: string
  words: {
    female: string
    male: string
    hidden: string
    splitHidden: string
    part: Record<Part, string>
  }
}

/**
 * Women and girls to the start, men and boys to the end, each bar split by disability: full, hatched, empty. A bar whose parts are
 * hidden is drawn dashed. Patterns and numbers carry everything, in the colour of the text around it.
 */
export function CountBars({ rows, nameOf, number, isRtl, label, words }: CountBarsProps) {
  const hatch = useId()
  const drawn = rows.filter(({ counts }) => counts.all.all !== 0)
  const most = Math.max(1, ...drawn.flatMap(({ counts }) => [counts.all.female ?? 0, counts.all.male ?? 0]))
  const height = HEAD + drawn.length * ROW + 4
  const sides = [
    { sex: 'female' as const, toLeft: !isRtl },
    { sex: 'male' as const, toLeft: isRtl },
  ]
  const fills: Record<Part, string> = { with: 'currentColor', without: `url(#${hatch})`, unknown: 'none' }
  const inner = (toLeft: boolean) => (WIDTH + (toLeft ? -MIDDLE : MIDDLE)) / 2
  return (
    <figure className="count-bars">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label} direction="ltr">
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" strokeWidth="1.6" />
          </pattern>
        </defs>
        {sides.map(({ sex, toLeft }) => (
          <text
            key={sex}
            x={inner(toLeft)}
            y={13}
            textAnchor={toLeft ? 'end' : 'start'}
            className="count-head"
          >
            {words[sex]}
          </text>
        ))}
        {drawn.map(({ key, counts }, index) => {
          const top = HEAD + index * ROW
          return (
            <g key={key}>
              <text
                x={WIDTH / 2}
                y={top + BAR - 3}
                textAnchor="middle"
                direction={isRtl ? 'rtl' : 'ltr'}
                className="count-name"
              >
                {nameOf(key)}
              </text>
              {sides.map(({ sex, toLeft }) => {
                const segments = parts.map((part) => ({ part, count: counts[part][sex] }))
                return (
                  <Bar
                    key={sex}
                    all={counts.all[sex]}
                    segments={segments}
                    fills={fills}
                    scale={SIDE / most}
                    from={inner(toLeft)}
                    top={top}
                    toLeft={toLeft}
                    number={number}
                    hidden={words.hidden}
                  />
                )
              })}
            </g>
          )
        })}
      </svg>
      <figcaption className="count-keys">
        {parts.map((part) => (
          <span key={part}>
            <svg width="18" height="11" aria-hidden>
              <rect x="0.5" y="0.5" width="17" height="10" fill={fills[part]} stroke="currentColor" />
            </svg>
            {words.part[part]}
          </span>
        ))}
        {drawn.some(({ counts }) => sides.some(({ sex }) => isSplitHidden(counts, sex))) ? (
          <span>
            <svg width="18" height="11" aria-hidden>
              <rect
                x="0.5"
                y="0.5"
                width="17"
                height="10"
                fill="none"
                stroke="currentColor"
                strokeDasharray="3 2"
              />
            </svg>
            {words.splitHidden}
          </span>
        ) : null}
      </figcaption>
    </figure>
  )
}

const isSplitHidden = (counts: SaddRow['counts'], sex: 'female' | 'male') =>
  counts.all[sex] !== null && parts.some((part) => counts[part][sex] === null)

interface BarProps {
  all: Cell
  segments: readonly { part: Part; count: Cell }[]
  fills: Record<Part, string>
  /** Width of one person. */
  scale: number
  from: number
  top: number
  toLeft: boolean
  number: (value: number) => string
  hidden: string
}

function Bar({ all, segments, fills, scale, from, top, toLeft, number, hidden }: BarProps) {
  const place = (start: number, width: number) => (toLeft ? from - start - width : from + start)
  const isSplit = all !== null && segments.every(({ count }) => count !== null)
  let start = 0
  const drawn = isSplit
    ? segments.map(({ part, count }) => {
        const width = (count ?? 0) * scale
        start += width
        return { part, width, x: place(start - width, width) }
      })
    : []
  const length = (all ?? 0) * scale
  return (
    <>
      {drawn.map(({ part, width, x }) =>
        width > 0 ? (
          <rect
            key={part}
            x={x}
            y={top}
            width={width}
            height={BAR}
            fill={fills[part]}
            stroke="currentColor"
          />
        ) : null,
      )}
      {isSplit || length === 0 ? null : (
        <rect
          x={place(0, length)}
          y={top}
          width={length}
          height={BAR}
          fill="none"
          stroke="currentColor"
          strokeDasharray="3 2"
        />
      )}
      <text
        x={toLeft ? from - length - 5 : from + length + 5}
        y={top + BAR - 3}
        textAnchor={toLeft ? 'end' : 'start'}
        className={all === null ? 'count-hidden' : 'count-number'}
      >
        {all === null ? hidden : number(all)}
      </text>
    </>
  )
}
