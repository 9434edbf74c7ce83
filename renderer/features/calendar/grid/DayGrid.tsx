import {
  ResourcesDayView,
  type DayPositionedEventData,
  type ScheduleEventData,
  type ScheduleResourceData,
} from '@mantine/schedule'
import { memo, useCallback, useMemo, type CSSProperties, type ReactElement } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { measureDayLoad, type ResourceLoad } from '#domain/scheduling/day-load.ts'
import type { Camp } from '#domain/camps/camp.ts'
import type { DayPlan } from '#domain/scheduling/day-plan.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { ColourBy } from '../address.ts'
import {
  closedIntervals,
  minuteOfMoment,
  shadeOf,
  SLOT_MINUTES,
  toScheduleMoment,
  toScheduleTime,
  type Axis,
} from './axis.ts'
import { useBlockSpeaker } from './block-words.ts'
import { RowLabel } from './RowLabel.tsx'
import { useRowName } from './row-name.ts'
import type { GridRow, ShortVisit } from './rows.ts'
import { roomFor } from './room.ts'
import { shadesOf, type Shade } from './shades.ts'
import { VisitBlock } from './VisitBlock.tsx'
import classes from './grid.module.css'

export interface SlotClick {
  rowId: string
  startMinute: number
  /** Given where a length was marked, else the visit's usual one. */
  durationMinutes?: number
}

export interface DayGridProps {
  camp: Camp
  date: string
  plan: DayPlan
  rows: GridRow[]
  axis: Axis
  laneHeight: number
  hourWidth: number
  /** The camp's clock, read whenever the now-line moves. */
  readNow: () => { date: string; minute: number }
  isMovable: (item: DayAppointment) => boolean
  colour: ColourBy
  onSlot: (click: SlotClick) => void
}

const parts = {
  resourcesDayView: classes.view,
  resourcesDayViewRoot: classes.root,
  resourcesDayViewScrollArea: classes.scroll,
  resourcesDayViewCorner: classes.corner,
  resourcesDayViewResourceLabel: classes.label,
  resourcesDayViewTimeLabel: classes.timeLabel,
  resourcesDayViewRowSlots: classes.slots,
  resourcesDayViewRowSlot: classes.slot,
  resourcesDayViewEventWrapper: classes.wrapper,
  resourcesDayViewCurrentTimeIndicator: classes.now,
  resourcesDayViewCurrentTimeIndicatorTimeBubble: classes.nowBubble,
}
const attributes = { resourcesDayViewRowSlots: { 'data-row-slots': '' } }
const scrollAreaProps = { type: 'auto', scrollbarSize: 10 } as const

/** More visits above one another than any station has places, so that none hides behind a count. */
const ALL_LANES = 60

interface EventPayload {
  item: DayAppointment
  lanes: number
  short: ShortVisit | undefined
}

const rowOfResource = (resource: ScheduleResourceData) => resource.payload?.['row'] as GridRow

/** The day as the schedule component draws it. Renders again only when what it is given has changed. */
export const DayGrid = memo(function DayGrid(props: DayGridProps) {
  const { camp, date, plan, rows, axis, laneHeight, hourWidth, readNow, isMovable, colour, onSlot } = props
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useBlockSpeaker()
  const rowName = useRowName()

  const resources = useMemo(
    () => rows.map((row): ScheduleResourceData => ({ id: row.id, label: rowName(row), payload: { row } })),
    [rows, rowName],
  )
  const events = useMemo(
    () => [
      ...rows.flatMap((row) => row.visits.map((item) => toEvent(item, row, speak(item).sentence))),
      ...shadesOf({ camp, date, plan, rows }, axis).map((shade) => toShade(shade, date, t)),
    ],
    [rows, speak, camp, date, plan, axis, t],
  )
  const loads = useMemo(() => loadsOf({ camp, date, plan, rows }), [camp, date, plan, rows])
  const style = useMemo(
    () =>
      ({
        '--lane-height': `${laneHeight}px`,
        '--slots-width': `${((axis.endMinute - axis.startMinute) / 60) * hourWidth}px`,
        '--calendar-shade': shadeOf(closedIntervals({ camp, date }, axis), axis),
      }) as CSSProperties,
    [laneHeight, hourWidth, camp, date, axis],
  )

  const renderEvent = useCallback(
    (event: ScheduleEventData, place: { style?: CSSProperties }): ReactElement => {
      if (event.display === 'background') return <ShadeBand event={event} style={place.style} />
      const { item, lanes, short } = event.payload as EventPayload
      const share = 'position' in event ? (event as DayPositionedEventData).position.width / 100 : 1
      const drawn = ((short?.minutes ?? item.appointment.durationMinutes) * hourWidth) / 60
      const room = roomFor(short?.isBeside ? drawn - short.lastsPx : drawn, lanes * laneHeight * share)
      return (
        <VisitBlock
          item={item}
          words={speak(item)}
          isMovable={isMovable(item)}
          room={room}
          isByStage={colour === 'stage'}
          isShort={short !== undefined}
          besidePx={short?.isBeside ? short.lastsPx : null}
        />
      )
    },
    [speak, isMovable, hourWidth, laneHeight, colour],
  )
  const renderLabel = useCallback(
    (resource: ScheduleResourceData) => (
      <RowLabel row={rowOfResource(resource)} load={loads.get(String(resource.id))} />
    ),
    [loads],
  )
  const labelHour = useCallback(
    (moment: string) => (moment.slice(14, 16) === '00' ? format.minute(minuteOfMoment(moment)) : ''),
    [format],
  )
  const readMoment = useCallback(() => {
    const now = readNow()
    return toScheduleMoment(now.date, now.minute)
  }, [readNow])

  return (
    <ResourcesDayView
      date={date}
      withHeader={false}
      resources={resources}
      events={events}
      startTime={toScheduleTime(axis.startMinute)}
      endTime={toScheduleTime(axis.endMinute)}
      intervalMinutes={SLOT_MINUTES}
      slotWidth={(hourWidth * SLOT_MINUTES) / 60}
      rowHeight={laneHeight}
      slotLabelFormat={labelHour}
      maxEventsPerTimeSlot={ALL_LANES}
      getCurrentTime={readMoment}
      withCurrentTimeBubble={false}
      renderEvent={renderEvent}
      renderResourceLabel={renderLabel}
      labels={{
        resources: t(headerOf(rows[0])),
        resourceSlot: t('calendar.row.slot'),
      }}
      onTimeSlotClick={({ slotStart, resourceId, nativeEvent }) =>
        onSlot({ rowId: String(resourceId), startMinute: refine(minuteOfMoment(slotStart), nativeEvent) })
      }
      classNames={parts}
      attributes={attributes}
      scrollAreaProps={scrollAreaProps}
      style={style}
    />
  )
})

/** What the rows are, above their names. */
function headerOf(row: GridRow | undefined): string {
  if (row?.staff) return 'calendar.row.headerStaff'
  if (row?.person) return 'calendar.span.by.patient'
  return row && row.groupName !== null ? 'calendar.span.by.group' : 'calendar.row.header'
}

/** Row → how full it is. */
function loadsOf({
  rows,
  ...day
}: Pick<DayGridProps, 'camp' | 'date' | 'plan' | 'rows'>): Map<string, ResourceLoad> {
  const { stations, staff } = measureDayLoad({
    ...day,
    stations: rows.flatMap(({ station }) => station ?? []),
    staff: rows.flatMap(({ staff: member }) => member ?? []),
    appointments: rows.flatMap(({ visits }) => visits.map(({ appointment }) => appointment)),
  })
  return new Map([...stations, ...staff].map((load) => [load.id, load]))
}

function toShade(
  { id, rowId, kind, label, isNamed, start, end }: Shade,
  date: string,
  t: (key: string) => string,
): ScheduleEventData {
  return {
    id,
    title: label || t(`calendar.shade.${kind}`),
    start: toScheduleMoment(date, start),
    end: toScheduleMoment(date, end),
    color: 'gray',
    display: 'background',
    resourceId: rowId,
    payload: { kind, isNamed },
  }
}

/** Time of a row at which the plan takes nobody, or not everybody; its name is read where there is room. */
function ShadeBand({ event, style }: { event: ScheduleEventData; style: CSSProperties | undefined }) {
  return (
    <div className={classes.shadeBand} data-shade={String(event.payload?.['kind'])} style={style}>
      {event.payload?.['isNamed'] ? <span>{event.title}</span> : null}
    </div>
  )
}

function toEvent(
  item: DayAppointment,
  { id: rowId, lanes, short: shortVisits }: GridRow,
  title: string,
): ScheduleEventData {
  const { id, date, startMinute, durationMinutes } = item.appointment
  const short = shortVisits?.get(id)
  return {
    id,
    title,
    start: toScheduleMoment(date, startMinute),
    end: toScheduleMoment(date, startMinute + (short?.minutes ?? durationMinutes)),
    color: 'gray',
    resourceId: rowId,
    payload: { item, lanes, short } satisfies EventPayload,
  }
}

/** A click in the second half of a cell means its second half; a key press means its beginning. */
function refine(
  slotStart: number,
  event: { clientX: number; currentTarget: Element; detail: number },
): number {
  if (event.detail === 0) return slotStart
  const { left, width } = event.currentTarget.getBoundingClientRect()
  const isRtl = event.currentTarget.closest('[dir]')?.getAttribute('dir') === 'rtl'
  const along = (event.clientX - left) / width
  return slotStart + ((isRtl ? 1 - along : along) >= 0.5 ? SLOT_MINUTES / 2 : 0)
}
