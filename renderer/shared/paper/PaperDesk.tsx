import { Group, SegmentedControl } from '@mantine/core'
import { useElementSize, useLocalStorage } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { CutPaper } from '#renderer/print/paper.ts'
import { PX_PER_MM, type PaperSize } from '#renderer/print/page-setup.ts'
import { Sheets } from '#renderer/print/Sheets.tsx'
import { useTranslation } from '../use-translation.ts'
import classes from './paper.module.css'

const zooms = ['width', 'page', 'true'] as const
type Zoom = (typeof zooms)[number]

const PADDING = 32
const LARGEST = 2

/** How much larger than life the sheets are shown; a pane that has no size yet shows them true to scale. */
function scaleFor(zoom: Zoom, { width, height }: PaperSize, pane: PaperSize): number {
  if (zoom === 'true' || pane.width === 0) return 1
  const byWidth = pane.width / (width * PX_PER_MM)
  const byHeight = (pane.height - PADDING) / (height * PX_PER_MM)
  const scale = zoom === 'width' ? byWidth : Math.min(byWidth, byHeight)
  return Math.min(LARGEST, Math.max(0.2, scale))
}

interface PaperDeskProps {
  cut: CutPaper
  /** What is told of the paper, above it. */
  told: ReactNode
  /** What stands between that and the sheets: why the paper is nearly empty. */
  children?: ReactNode
}

/** A paper as its sheets lie on a desk, at the size that the person likes. */
export function PaperDesk({ cut, told, children }: PaperDeskProps) {
  const { t } = useTranslation()
  const { ref: desk, height } = useElementSize()
  const { ref: inside, width } = useElementSize()
  const [zoom, setZoom] = useLocalStorage<Zoom>({ key: 'qadam.lists.zoom', defaultValue: 'width' })
  return (
    <div className={classes.pane}>
      <Group gap="sm" className={classes.bar}>
        <div className={classes.told} aria-live="polite">
          {told}
        </div>
        <SegmentedControl
          size="xs"
          aria-label={t('paper.zoom')}
          value={zoom}
          onChange={(next) => setZoom(zooms.find((known) => known === next) ?? 'width')}
          data={zooms.map((known) => ({ value: known, label: t(`paper.zooms.${known}`) }))}
        />
      </Group>
      {children}
      <div ref={desk} role="region" aria-label={t('paper.preview')} className={classes.desk} tabIndex={0}>
        <div ref={inside}>
          <Sheets cut={cut} zoom={scaleFor(zoom, cut.paper.setup.size, { width, height })} />
        </div>
      </div>
    </div>
  )
}
