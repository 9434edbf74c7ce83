import { IconAlertTriangle, IconCheck, IconHandStop } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat, type Format } from '../../../shared/format.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { boxOf, type Box } from './geometry.ts'
import type { Move, Mover, MoverGrid } from './mover.ts'
import { personOf } from './subject.ts'
import classes from './grid.module.css'

export interface MoveGhostProps {
  mover: Mover
  grid: () => MoverGrid
  rowName: (rowId: string) => string
  clashText: (clash: Clash) => string
}

/** Where the subject would land, whether it may, and why not; said aloud when it is moved by keys. */
export function MoveGhost({ mover, grid, rowName, clashText }: MoveGhostProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const move = useSyncExternalStore(mover.subscribe, mover.current)
  const where = move ? placeText(move, rowName, format) : ''
  const reasons = move ? move.clashes.map(clashText) : []
  const verdict = reasons.length > 0 ? reasons.join(' ') : t('calendar.move.free')
  const box = move?.isOver ? ghostBox(move, grid()) : null
  const isFinal = move?.clashes.some(({ overridable }) => !overridable) ?? false
  const Mark = reasons.length === 0 ? IconCheck : isFinal ? IconHandStop : IconAlertTriangle
  return (
    <>
      <VisuallyHidden role="status" aria-live="assertive">
        {move?.by === 'keys' ? t('calendar.move.spoken', { where, verdict }) : ''}
      </VisuallyHidden>
      {move && box ? (
        <>
          <div className={classes.ghost} style={box} data-refused={reasons.length > 0 || undefined}>
            <bdi>{format.fullName(personOf(move.subject))}</bdi>
          </div>
          <div className={classes.hint} style={hintPlace(box)} data-testid="move-hint">
            <div>
              <strong>{where}</strong>
            </div>
            <div>
              <Mark aria-hidden size={14} style={{ verticalAlign: '-2px' }} /> {verdict}
            </div>
            {move.by === 'keys' ? <div className={classes.keys}>{t('calendar.move.keys')}</div> : null}
          </div>
        </>
      ) : null}
    </>
  )
}

function placeText(move: Move, rowName: (rowId: string) => string, format: Format): string {
  const { startMinute, durationMinutes } = move.draft
  return `${rowName(move.rowId)} · ${format.timeRange(startMinute, durationMinutes)}`
}

function ghostBox(move: Move, { rowIds, axis, direction, measureRows }: MoverGrid): Box | null {
  const row = measureRows()[rowIds.indexOf(move.rowId)]
  if (!row) return null
  const { startMinute, durationMinutes } = move.draft
  return boxOf({ start: startMinute, end: startMinute + durationMinutes }, row, axis, direction)
}

const HINT_HEIGHT = 96
const HINT_WIDTH = 352

function hintPlace({ left, top, height }: Box): { left: number; top: number } {
  const below = top + height + 6
  return {
    left: Math.max(8, Math.min(left, window.innerWidth - HINT_WIDTH - 8)),
    top: below + HINT_HEIGHT > window.innerHeight ? top - HINT_HEIGHT : below,
  }
}
