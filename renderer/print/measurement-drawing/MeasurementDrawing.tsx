import type { BodyPart, DrawingId } from '#domain/measurements/form.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { Drawing } from './drawing.ts'
import { drawings } from './drawings.ts'
import { MarkShape, type Levels } from './MarkShape.tsx'

export interface MeasurementDrawingProps {
  drawing: DrawingId
  /** Side of the residual or affected limb; the drawing shows it where it is on a person. */
  side: Side | null
  /** What is to be seen, for those who cannot. */
  label: string
  /** The words under each part of the drawing. */
  captions: Partial<Record<BodyPart, string>>
  /** Landmark to point out, with the levels of a series. */
  mark?: { id: string; levels?: Levels } | null
  /** Landmarks with the numbers by which a list beside the drawing names them, for paper. */
  numbered?: readonly { mark: string; number: string; levels?: Levels }[]
}

/**
 * A part of the body with the landmark that is measured: plain SVG for screens and paper. It is drawn in the text's colour; what
 * is pointed out is bolder, and takes `--measure-accent` where that is set.
 */
export function MeasurementDrawing({
  drawing: id,
  side,
  label,
  captions,
  mark,
  numbered = [],
}: MeasurementDrawingProps) {
  const drawing = drawings[id]
  const isMirrored = side !== null && drawing.drawnSide !== null && side !== drawing.drawnSide
  const { width, height } = drawing
  const found = mark ? drawing.marks[mark.id] : undefined
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      direction="ltr"
      style={{ display: 'block', inlineSize: '100%' }}
    >
      <g
        transform={isMirrored ? `translate(${width} 0) scale(-1 1)` : undefined}
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <Body drawing={drawing} />
        {found ? (
          <g stroke="var(--measure-accent, currentColor)" strokeWidth={2.6} data-mark={mark?.id}>
            <MarkShape mark={found} levels={mark?.levels} />
          </g>
        ) : null}
        {numbered.map(({ mark: other, number, levels }) => {
          const shape = drawing.marks[other]
          return shape ? (
            <g key={number} strokeWidth={1.2} data-mark={other}>
              <MarkShape mark={shape} levels={levels} />
            </g>
          ) : null
        })}
      </g>
      <Captions drawing={drawing} captions={captions} isMirrored={isMirrored} />
      <Numbers drawing={drawing} numbered={numbered} isMirrored={isMirrored} />
    </svg>
  )
}

function Body({ drawing }: { drawing: Drawing }) {
  return (
    <>
      <g strokeWidth={1} opacity={0.55}>
        {drawing.faint.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      <g strokeWidth={1.6}>
        {drawing.outline.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </>
  )
}

interface CaptionsProps {
  drawing: Drawing
  captions: MeasurementDrawingProps['captions']
  isMirrored: boolean
}

function Captions({ drawing, captions, isMirrored }: CaptionsProps) {
  return drawing.captions.map(({ parts, x, y }) => {
    const part = parts.find((known) => captions[known])
    return part ? (
      <text
        key={parts.join()}
        x={isMirrored ? drawing.width - x : x}
        y={y}
        fontSize={13}
        textAnchor="middle"
        fill="currentColor"
        style={{ unicodeBidi: 'plaintext' }}
      >
        {captions[part]}
      </text>
    ) : null
  })
}

interface NumbersProps {
  drawing: Drawing
  numbered: NonNullable<MeasurementDrawingProps['numbered']>
  isMirrored: boolean
}

/** Numbers in circles at the marks, moved apart where two would lie on each other. */
function Numbers({ drawing, numbered, isMirrored }: NumbersProps) {
  const taken: { x: number; y: number }[] = []
  return numbered.map(({ mark, number }) => {
    const shape = drawing.marks[mark]
    if (!shape) return null
    const at = anchorOf(shape)
    while (taken.some((other) => Math.hypot(other.x - at.x, other.y - at.y) < 15)) at.y += 15
    taken.push(at)
    const x = isMirrored ? drawing.width - at.x : at.x
    return (
      <g key={number}>
        <circle cx={x} cy={at.y} r={7} fill="#fff" stroke="currentColor" strokeWidth={1} />
        <text x={x} y={at.y + 3.5} fontSize={10} textAnchor="middle" fill="currentColor">
          {number}
        </text>
      </g>
    )
  })
}

/** Where the number of a mark stands: in the middle of a length, at the end of a tape. */
function anchorOf(mark: Drawing['marks'][string]): { x: number; y: number } {
  switch (mark.shape) {
    case 'span':
      return { x: (mark.from[0] + mark.to[0]) / 2, y: (mark.from[1] + mark.to[1]) / 2 }
    case 'calipers':
      return { x: mark.to[0] + 12, y: mark.to[1] }
    case 'tapes':
      return { x: mark.from.x + mark.from.rx + 10, y: (mark.from.y + mark.to.y) / 2 }
    case 'tape':
    case 'through':
    case 'place':
      return { x: mark.x + mark.rx + 8, y: mark.y }
    case 'angle':
      return { x: mark.x + 26, y: mark.y }
  }
}
