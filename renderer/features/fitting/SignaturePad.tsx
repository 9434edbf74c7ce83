import { Button, Group, Input } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconEraser } from '@tabler/icons-react'
import { useId, useRef, useState, type PointerEvent } from 'react'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'
import { padSize, toPath, type Stroke } from './signature.ts'

interface SignaturePadProps {
  strokes: readonly Stroke[]
  onChange: (strokes: Stroke[]) => void
}

/** A field to sign in with a finger, a pen or the mouse; line by line it can be taken back and drawn again. */
export function SignaturePad({ strokes, onChange }: SignaturePadProps) {
  const { t } = useTranslation()
  const id = useId()
  const [line, setLine] = useState<Stroke | null>(null)
  const [undone, setUndone] = useState<readonly Stroke[]>([])
  const pointer = useRef<number | null>(null)
  const isEmpty = strokes.length === 0 && line === null

  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== null || event.button !== 0) return
    pointer.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    setLine(pointOf(event))
  }
  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== event.pointerId) return
    const point = pointOf(event)
    setLine((before) => [...(before ?? []), ...point])
  }
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (pointer.current !== event.pointerId) return
    pointer.current = null
    if (line) onChange([...strokes, line])
    setLine(null)
    setUndone([])
  }
  const takeBack = () => {
    setUndone([...undone, ...strokes.slice(-1)])
    onChange(strokes.slice(0, -1))
  }
  const drawAgain = () => {
    onChange([...strokes, ...undone.slice(-1)])
    setUndone(undone.slice(0, -1))
  }
  const clear = () => {
    setUndone(strokes.toReversed())
    onChange([])
  }
  return (
    <Input.Wrapper
      label={t('fitting.sign.label')}
      description={t('fitting.sign.hint')}
      labelElement="div"
      labelProps={{ id }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <div className={classes.signature} dir="ltr">
        <svg
          viewBox={`0 0 ${padSize.width} ${padSize.height}`}
          role="img"
          aria-label={t(isEmpty ? 'fitting.sign.empty' : 'fitting.sign.signed')}
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={end}
          onPointerCancel={end}
        >
          <line className={classes.signatureLine} x1="40" x2="860" y1="235" y2="235" />
          {[...strokes, ...(line ? [line] : [])].map((stroke, index) => (
            <path key={index} d={toPath(stroke)} />
          ))}
        </svg>
      </div>
      <Group gap="xs" mb={4} role="group" aria-labelledby={id}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconEraser size={16} aria-hidden />}
          disabled={strokes.length === 0}
          onClick={clear}
        >
          {t('fitting.sign.clear')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden className={classes.mirrored} />}
          disabled={strokes.length === 0}
          onClick={takeBack}
        >
          {t('fitting.sign.takeBack')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconArrowForwardUp size={16} aria-hidden className={classes.mirrored} />}
          disabled={undone.length === 0}
          onClick={drawAgain}
        >
          {t('fitting.sign.drawAgain')}
        </Button>
      </Group>
    </Input.Wrapper>
  )
}

/** Where the pointer is, in the pad's coordinates. */
function pointOf(event: PointerEvent<SVGSVGElement>): Stroke {
  const box = event.currentTarget.getBoundingClientRect()
  const scale = (from: number, size: number, to: number) =>
    Math.round(Math.min(1, Math.max(0, size > 0 ? from / size : 0)) * to)
  return [
    scale(event.clientX - box.left, box.width, padSize.width),
    scale(event.clientY - box.top, box.height, padSize.height),
  ]
}
