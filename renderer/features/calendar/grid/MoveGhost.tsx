import { IconAlertTriangle, IconCheck, IconHandStop } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useFormat, type Format } from '../../../shared/format.ts'
import type { Clash } from '#domain/scheduling/clash.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { boxOf, type Box } from './geometry.ts'
import type { Move, Mover, MoverGrid } from './mover.ts'
import { rowOf } from './rows.ts'
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
  const reasons = move
    ? [...(move.isMisplaced ? [t('calendar.move.misplaced')] : []), ...move.clashes.map(clashText)]
    : []
  const isMany = (move?.plan.length ?? 0) > 0 && !move?.isMisplaced
  const placed = move?.plan.filter(({ draft }) => draft !== null).length ?? 0
  const verdict = isMany
    ? t('calendar.move.together', { placed, count: move?.plan.length ?? 0 })
    : reasons.length > 0
      ? reasons.join(' ')
      : t('calendar.move.free')
  const isRefused = isMany ? placed < (move?.plan.length ?? 0) : reasons.length > 0
  const box = move?.isOver ? ghostBox(move, grid()) : null
  const isFinal = move?.isMisplaced || move?.clashes.some(({ overridable }) => !overridable)
  const Mark = !isRefused ? IconCheck : isFinal ? IconHandStop : IconAlertTriangle
  return (
    <>
      <VisuallyHidden role="status" aria-live="assertive">
        {move?.by === 'keys' ? t('calendar.move.spoken', { where, verdict }) : ''}
      </VisuallyHidden>
      {move && box ? (
        <>
          {isMany ? (
            planBoxes(move, grid()).map(([id, place]) => (
              <div key={id} className={classes.ghost} style={place} />
            ))
          ) : (
            <div className={classes.ghost} style={box} data-refused={isRefused || undefined}>
              <bdi>{format.fullName(personOf(move.subject))}</bdi>
              {othersOf(move) > 0 ? ` +${format.number(othersOf(move))}` : null}
            </div>
          )}
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

const othersOf = ({ subject }: Move) => (subject.kind === 'visit' ? (subject.others?.length ?? 0) : 0)

/** Where each of several visits would land. */
function planBoxes(
  { plan, subject }: Move,
  { rowIds, rowKind, axis, direction, measureRows }: MoverGrid,
): [string, Box][] {
  const rows = measureRows()
  const items = subject.kind === 'visit' ? [subject.item, ...(subject.others ?? [])] : []
  const groups = new Map(items.map(({ patient }) => [patient.id, patient.groupName]))
  return plan.flatMap(({ draft }): [string, Box][] => {
    const row = draft && rows[rowIds.indexOf(rowOf(draft, rowKind, groups.get(draft.patientId) ?? ''))]
    if (!draft || !row) return []
    const { startMinute, durationMinutes } = draft
    const span = { start: startMinute, end: startMinute + durationMinutes }
    return [[draft.id ?? '', boxOf(span, row, axis, direction)]]
  })
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
