import { IconCheck, IconHandStop } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useClashText, type Places } from '../../../shared/clash-text.ts'
import { useFormat } from '../../../shared/format.ts'
import { personOf, staysFor, type Subject } from '../grid/subject.ts'
import type { CarryStore } from './carry.ts'
import type { Foresight } from './foresee.ts'
import type { SpanCell } from './span-rows.ts'
import classes from './span.module.css'

export interface CarryGhostProps {
  carry: CarryStore
  places: Places
  /** A cell in words: its date, and its row where it has one. */
  cellName: (cell: SpanCell) => string
}

/** Beside the pointer, or below the days: who is carried, where to, and what letting go would do; said aloud when keys do it. */
export function CarryGhost({ carry, places, cellName }: CarryGhostProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const current = useSyncExternalStore(carry.subscribe, carry.current)
  const say = useForesightText(places)
  const where = current?.over ? cellName(current.over) : ''
  const stays = current && staysFor(current.subject)
  const foreseen = current?.foresight ? say(current.foresight) : ''
  const verdict = stays ? t(`calendar.move.stays.${stays}`) : foreseen
  const spoken = current?.by === 'keys' ? t('calendar.move.spoken', { where, verdict }) : ''
  const Mark = current?.foresight && fits(current.foresight) ? IconCheck : IconHandStop
  const many = current ? countOf(current.subject) : 0
  const name = current ? format.fullName(personOf(current.subject)) || t('domain.noName') : ''
  const who = many > 1 ? t('calendar.list.count', { count: many }) : name
  const told = (
    <>
      <strong>
        <bdi>{who}</bdi>
      </strong>
      {where ? <div>{where}</div> : null}
      {verdict ? (
        <div className={classes.foresight}>
          <Mark aria-hidden size={14} style={{ verticalAlign: '-2px' }} /> {verdict}
        </div>
      ) : null}
    </>
  )
  return (
    <>
      <VisuallyHidden role="status" aria-live="assertive">
        {spoken}
      </VisuallyHidden>
      {current?.by === 'keys' ? (
        <div className={classes.hint} data-testid="carry-hint">
          {told}
          <div className={classes.keys}>{t('calendar.span.keys')}</div>
        </div>
      ) : null}
      {current?.by === 'pointer' ? (
        <div className={classes.ghost} style={ghostPlace(current.at)} data-testid="carry-hint" aria-hidden>
          {told}
        </div>
      ) : null}
    </>
  )
}

const fits = ({ isMisplaced, placed, count }: Foresight) => !isMisplaced && count > 0 && placed === count
const countOf = (subject: Subject) => (subject.kind === 'visit' ? 1 + (subject.others?.length ?? 0) : 1)

const GHOST = { width: 300, height: 96 }

/** Beside the pointer, inside the window on every side. */
function ghostPlace({ x, y }: { x: number; y: number }): { left: number; top: number } {
  return {
    left: Math.max(8, Math.min(x + 12, window.innerWidth - GHOST.width - 8)),
    top: y + GHOST.height > window.innerHeight ? y - GHOST.height : y + 12,
  }
}

/** In words what letting go would do: the minutes and the place, how many of several find one, or why not. */
function useForesightText(places: Places) {
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useClashText(places)
  const placeOf = ({ stationId, staffId }: DraftAppointment) => {
    const station = places.stations.find(({ id }) => id === stationId)
    const member = places.staff.find(({ id }) => id === staffId)
    return [station && format.stationName(station), member && format.staffName(member)]
  }
  return ({ draft, clashes, isMisplaced, placed, count }: Foresight): string => {
    if (isMisplaced) return t('calendar.move.misplaced')
    if (count === 0) return ''
    if (count > 1) return t('calendar.move.together', { placed, count })
    if (draft)
      return [format.timeRange(draft.startMinute, draft.durationMinutes), ...placeOf(draft)]
        .filter(Boolean)
        .join(' · ')
    return clashes.length > 0 ? clashes.map(speak).join(' ') : t('calendar.bulk.noSlot')
  }
}
