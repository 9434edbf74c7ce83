import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useTranslation } from '../use-translation.ts'
import { corners, dragCorner, moveCrop, type Corner, type CropBox } from './crop.ts'
import classes from './files.module.css'

interface CropFieldProps {
  url: string
  crop: CropBox
  onChange: (crop: CropBox) => void
}

const STEP = 0.02
const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** Which part of the picture is kept: dragged, or by arrow keys (with Shift its lower right corner). */
export function CropField({ url, crop, onChange }: CropFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLDivElement>(null)
  const held = useRef<{ x: number; y: number; crop: CropBox; corner: Corner | null } | null>(null)

  const hold = (event: PointerEvent<HTMLElement>, corner: Corner | null) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { x: event.clientX, y: event.clientY, crop, corner }
  }
  const drag = (event: PointerEvent) => {
    const box = field.current?.getBoundingClientRect()
    if (!held.current || !box) return
    const { corner, crop: start } = held.current
    const dx = (event.clientX - held.current.x) / box.width
    const dy = (event.clientY - held.current.y) / box.height
    onChange(corner ? dragCorner(start, corner, dx, dy) : moveCrop(start, dx, dy))
  }
  const letGo = () => {
    held.current = null
  }
  const press = (event: KeyboardEvent) => {
    const arrow = arrows[event.key]
    if (!arrow) return
    event.preventDefault()
    const [dx, dy] = arrow
    onChange(event.shiftKey ? dragCorner(crop, 'se', dx, dy) : moveCrop(crop, dx, dy))
  }
  const percent = (part: number) => `${part * 100}%`
  return (
    <div ref={field} className={classes.crop} dir="ltr" onPointerMove={drag} onPointerUp={letGo}>
      <img src={url} alt={t('files.cropPicture')} draggable={false} />
      <div
        className={classes.cropBox}
        tabIndex={0}
        role="group"
        aria-label={t('files.crop')}
        aria-describedby="crop-hint"
        style={{
          left: percent(crop.x),
          top: percent(crop.y),
          width: percent(crop.width),
          height: percent(crop.height),
        }}
        onPointerDown={(event) => hold(event, null)}
        onKeyDown={press}
      >
        {corners.map((corner) => (
          <span
            key={corner}
            className={classes.cropCorner}
            data-corner={corner}
            onPointerDown={(event) => hold(event, corner)}
          />
        ))}
      </div>
    </div>
  )
}
