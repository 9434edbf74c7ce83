import { useLocalStorage } from '@mantine/hooks'
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { DayAppointment, DayView, TrayEntry } from '#contract/appointments.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import type { CalendarAddress } from './address.ts'
import { BookingDialog } from './booking/BookingDialog.tsx'
import { emptyRequest, requestToChange, requestToCopy, type BookingRequest } from './booking/request.ts'
import { CalendarHeader } from './CalendarHeader.tsx'
import { useClashText } from './clash-text.ts'
import { nearestDay } from './days.ts'
import { DayList } from './DayList.tsx'
import { FillDayDialog } from './fill-day/FillDayDialog.tsx'
import { axisOf } from './grid/axis.ts'
import type { SlotClick } from './grid/DayGrid.tsx'
import { GridPane, isMovable } from './grid/GridPane.tsx'
import type { Move } from './grid/mover.ts'
import { listRows, UNASSIGNED, type RowKind } from './grid/rows.ts'
import { useMover } from './grid/use-mover.ts'
import { VisitPanel } from './panel/VisitPanel.tsx'
import { RefusedBar } from './RefusedBar.tsx'
import { Tray } from './tray/Tray.tsx'
import { entryKey } from './tray/use-tray.ts'
import { useCalendarAddress } from './use-calendar-address.ts'
import { SpanScreen } from './span/SpanScreen.tsx'
import { spanViews } from './span/span-days.ts'
import type { SpanRowKind } from './span/span-rows.ts'
import { useDay, type Day } from './use-day.ts'
import { useDrop } from './use-drop.ts'
import classes from './calendar.module.css'

const HOUR_WIDTHS = [72, 100, 144, 200, 280]
const USUAL_ZOOM = 2

/** The calendar of the camp: one day with every way to book, or several days side by side. */
export function CalendarScreen() {
  const camp = useCamp()
  const today = useToday()
  const [address, change] = useCalendarAddress()
  const date = address.date ?? nearestDay(camp, today.date)
  const span = spanViews.find((view) => view === address.view)
  return span ? (
    <SpanScreen kind={span} date={date} address={address} onChange={change} />
  ) : (
    <OneDay campId={camp.id} date={date} address={address} onChange={change} />
  )
}

interface OneDayProps extends Pick<DayScreenProps, 'date' | 'address' | 'onChange'> {
  campId: string
}

/** One day of the camp: who is where and when, who still waits, and every way to book. */
function OneDay({ campId, date, address, onChange }: OneDayProps) {
  const [isMoving, setMoving] = useState(false)
  const day = useDay(campId, date, isMoving)
  if (day.error) return <ErrorState error={day.error} onRetry={day.retry} />
  if (!day.day) return <Loading rows={12} rowHeight={36} />
  return (
    <DayScreen
      day={day.day}
      source={day}
      address={address}
      onChange={onChange}
      date={date}
      onMoving={setMoving}
    />
  )
}

interface DayScreenProps {
  day: DayView
  source: Day
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  date: string
  onMoving: (isMoving: boolean) => void
}

function DayScreen({ day, source, address, onChange, date, onMoving }: DayScreenProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useToday()
  const canBook = useMay('book')
  const clashText = useClashText(day)
  const [zoom, setZoom] = useLocalStorage({ key: 'qadam.calendar.zoom', defaultValue: USUAL_ZOOM })
  const [request, setRequest] = useState<BookingRequest | null>(null)
  const [isFilling, setFilling] = useState(false)

  const by = gridRowsOf(address.by)
  const rows = useMemo(() => listRows(day, by), [day, by])
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows])
  const { startMinute, endMinute } = axisOf(day)
  const axis = useMemo(() => ({ startMinute, endMinute }), [startMinute, endMinute])
  const board = useMemo(() => ({ day, now }), [day, now])
  const nowRef = useRef(now)
  useLayoutEffect(() => {
    nowRef.current = now
  })
  const readNow = useCallback(() => nowRef.current, [])

  const focusBlock = useFocusBlock(day)
  const drops = useDrop(source, board, ({ id }: Appointment) => focusBlock(id))
  const mover = useMover({ board, axis, rowKind: by, rowIds, onDrop: drops.drop })
  const move = useSyncExternalStore(mover.mover.subscribe, () => subjectKey(mover.mover.current()))
  useEffect(() => onMoving(move !== null), [move, onMoving])

  const rowName = (id: string) => {
    const row = rows.find((known) => known.id === id)
    return row?.station
      ? format.stationName(row.station)
      : row?.staff
        ? format.staffName(row.staff)
        : t('calendar.row.unassigned')
  }
  const open = day.appointments.find(({ appointment }) => appointment.id === address.visit) ?? null
  const closePanel = () => {
    if (address.visit) focusBlock(address.visit)
    onChange({ visit: null })
  }
  const edit = ({ appointment }: DayAppointment) => setRequest(requestToChange(appointment))
  const bookEntry = ({ patient, order, kind, durationMinutes }: TrayEntry) =>
    setRequest({ ...emptyRequest, patientId: patient.id, orderId: order?.id ?? null, kind, durationMinutes })
  const bookSlot = useCallback(
    ({ rowId, startMinute: start }: SlotClick) => {
      if (!canBook) return
      const value = rowId === UNASSIGNED ? null : rowId
      const where =
        by === 'station' ? { stationId: value, staffId: null } : { stationId: null, staffId: value }
      setRequest({ ...emptyRequest, spot: { date, startMinute: start, ...where } })
    },
    [canBook, by, date],
  )
  const asked = request ?? requestOf(address)
  const closeDialog = () => {
    setRequest(null)
    if (address.book) onChange({ book: null, order: null, kind: null })
  }
  const booked = (visit: Appointment) => {
    setRequest(null)
    onChange({ book: null, order: null, kind: null, ...(visit.date === date ? {} : { date: visit.date }) })
    focusBlock(visit.id)
  }

  return (
    <div className={classes.screen}>
      <CalendarHeader
        camp={day.camp}
        date={date}
        address={address}
        onChange={onChange}
        zoom={{
          in: zoom < HOUR_WIDTHS.length - 1 ? () => setZoom(zoom + 1) : null,
          out: zoom > 0 ? () => setZoom(zoom - 1) : null,
        }}
        onBook={() => setRequest(emptyRequest)}
        onFill={() => setFilling(true)}
      />
      <div className={classes.body}>
        <div className={classes.main}>
          {address.view === 'list' ? (
            <DayList day={day} address={address} onChange={onChange} />
          ) : (
            <GridPane
              day={day}
              rows={rows}
              axis={axis}
              hourWidth={HOUR_WIDTHS[zoom] ?? 144}
              mover={mover}
              selectedId={address.visit}
              readNow={readNow}
              canBook={canBook}
              rowName={rowName}
              clashText={clashText}
              onOpen={(visit) => onChange({ visit })}
              onEdit={edit}
              onSlot={bookSlot}
            />
          )}
          {drops.refused ? (
            <RefusedBar
              refused={drops.refused}
              places={day}
              speak={clashText}
              onTake={drops.take}
              onAnyway={() => {
                if (drops.refused) setRequest(requestOfMove(drops.refused.move))
                drops.forget()
              }}
              onClose={drops.forget}
            />
          ) : null}
        </div>
        <div className={classes.side}>
          {open ? (
            <VisitPanel
              item={open}
              places={day}
              onClose={closePanel}
              onEdit={() => edit(open)}
              onCopy={() => setRequest(requestToCopy(open.appointment))}
              onMove={
                address.view === 'grid' && isMovable(open)
                  ? () => {
                      focusBlock(open.appointment.id)
                      mover.moveByKeys({ kind: 'visit', item: open })
                    }
                  : null
              }
            />
          ) : (
            <Tray
              campId={day.camp.id}
              date={date}
              canBook={canBook}
              movingKey={move}
              onBook={bookEntry}
              onGrab={(entry, event) =>
                address.view === 'grid' && mover.press(event.nativeEvent, { kind: 'tray', entry }, 'whole')
              }
              onMoveByKeys={(entry) => address.view === 'grid' && mover.moveByKeys({ kind: 'tray', entry })}
            />
          )}
        </div>
      </div>
      {asked && canBook ? (
        <BookingDialog request={asked} places={day} date={date} onClose={closeDialog} onBooked={booked} />
      ) : null}
      {isFilling ? (
        <FillDayDialog campId={day.camp.id} date={date} places={day} onClose={() => setFilling(false)} />
      ) : null}
    </div>
  )
}

/** The rows that a single day can have. */
const gridRowsOf = (by: SpanRowKind): RowKind => (by === 'staff' ? 'staff' : 'station')

/** What is being moved: a visit's id or a tray entry's key; null when nothing is. */
function subjectKey(move: Move | null): string | null {
  if (!move) return null
  return move.subject.kind === 'visit' ? move.subject.item.appointment.id : entryKey(move.subject.entry)
}

function requestOf({ book, order, kind }: CalendarAddress): BookingRequest | null {
  return book ? { ...emptyRequest, patientId: book, orderId: order, kind } : null
}

/** The booking dialog with the place that a drop wanted. */
function requestOfMove({ subject, draft }: Move): BookingRequest {
  const { date, startMinute, stationId, staffId, kind, durationMinutes, patientId, orderId } = draft
  const visit = subject.kind === 'visit' ? subject.item.appointment : null
  const spot = { date, startMinute, stationId, staffId }
  return { ...emptyRequest, visit, patientId, orderId, kind, durationMinutes, spot }
}

/** Puts the focus on a visit's block, at once or as soon as the day has it. */
function useFocusBlock(day: DayView): (id: string) => void {
  const [wanted, setWanted] = useState<string | null>(null)
  const isThere = wanted !== null && day.appointments.some(({ appointment }) => appointment.id === wanted)
  useEffect(() => {
    if (!isThere) return undefined
    const timer = setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-event-id="${wanted}"]`)?.focus({ preventScroll: true })
      setWanted(null)
    }, 0)
    return () => clearTimeout(timer)
  }, [wanted, isThere])
  return setWanted
}
