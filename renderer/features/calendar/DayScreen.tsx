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
import type { DayAppointment, DayView, TrayEntry } from '#contract/appointments.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { isFiltering } from '#domain/scheduling/visit-filter.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import type { CalendarAddress } from './address.ts'
import { BookingDialog } from './booking/BookingDialog.tsx'
import {
  emptyRequest,
  requestOfAddress,
  requestOfEntry,
  requestOfPut,
  requestOfSlot,
  requestToChange,
  requestToCopy,
  type BookingRequest,
} from './booking/request.ts'
import { BulkTools } from './bulk/BulkTools.tsx'
import { StayedBar } from './bulk/StayedBar.tsx'
import { useSelection } from './bulk/use-selection.ts'
import { CalendarHeader } from './CalendarHeader.tsx'
import { useClashText } from '../../shared/clash-text.ts'
import { ColourKey } from './ColourKey.tsx'
import { DayList } from './DayList.tsx'
import { FillDayDialog } from './fill-day/FillDayDialog.tsx'
import { filterOf, visitsOf } from './filter-visits.ts'
import { FilterBar } from './FilterBar.tsx'
import { axisOf } from './grid/axis.ts'
import type { SlotClick } from './grid/DayGrid.tsx'
import { GridPane, isMovable, LANES_PX } from './grid/GridPane.tsx'
import type { Move } from './grid/mover.ts'
import { useRowName } from './grid/row-name.ts'
import { listRows, shownRows } from './grid/rows.ts'
import { widenShort } from './grid/short-visits.ts'
import { keyOfSubject, orderIdOf } from './grid/subject.ts'
import { useMover } from './grid/use-mover.ts'
import { VisitPanel } from './panel/VisitPanel.tsx'
import { NoRows } from './NoRows.tsx'
import { RefusedBar } from './RefusedBar.tsx'
import { SidePane } from './SidePane.tsx'
import type { Day } from './use-day.ts'
import { useAfterPaint } from './use-after-paint.ts'
import { useDrop } from './use-drop.ts'
import { useFocusBlock } from './use-focus-block.ts'
import { ViewMenu, type RowHeight } from './ViewMenu.tsx'
import classes from './calendar.module.css'

const HOUR_WIDTHS = [72, 100, 144, 200, 280]
const USUAL_ZOOM = 2

export interface DayScreenProps {
  day: DayView
  source: Day
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  date: string
  onMoving: (isMoving: boolean) => void
}

/** A day with its grid or list, who still waits, and every way to book, move and choose. */
export function DayScreen({ day, source, address, onChange, date, onMoving }: DayScreenProps) {
  const now = useToday()
  const canBook = useMay('book')
  const clashText = useClashText(day)
  const [zoom, setZoom] = useLocalStorage({ key: 'qadam.calendar.zoom', defaultValue: USUAL_ZOOM })
  const [request, setRequest] = useState<BookingRequest | null>(null)
  const [isFilling, setFilling] = useState(false)
  const isPainted = useAfterPaint()
  const [isChoosing, setChoosing] = useState(false)
  const [rowHeight, setRowHeight] = useLocalStorage<RowHeight>({
    key: 'qadam.calendar.rows',
    defaultValue: 'fit',
  })

  const visits = useMemo(() => visitsOf(day.appointments, address, now), [day, address, now])
  const selection = useSelection(visits)
  const passing = useMemo(
    () => (isFiltering(filterOf(address)) ? new Set(visits.map(({ appointment }) => appointment.id)) : null),
    [address, visits],
  )
  const { by, station, staff, idle } = address
  const { startMinute, endMinute } = axisOf(day)
  const axis = useMemo(() => ({ startMinute, endMinute }), [startMinute, endMinute])
  const hourWidth = HOUR_WIDTHS[zoom] ?? 144
  const rows = useMemo(
    () => widenShort(shownRows(listRows(day, by), { station, staff, idle, passing }), hourWidth, axis),
    [day, by, station, staff, idle, passing, hourWidth, axis],
  )
  const rowIds = useMemo(() => rows.map(({ id }) => id), [rows])
  const board = useMemo(() => ({ day, now }), [day, now])
  const nowRef = useRef(now)
  useLayoutEffect(() => {
    nowRef.current = now
  })
  const readNow = useCallback(() => nowRef.current, [])

  const focusBlock = useFocusBlock(day)
  const drops = useDrop(source, board, ({ id }, { subject }) => {
    focusBlock(id)
    if (address.hold && address.hold === orderIdOf(subject)) onChange({ hold: null })
  })
  const mover = useMover({ board, axis, rowKind: by, rowIds, onDrop: drops.drop })
  const move = useSyncExternalStore(mover.mover.subscribe, () => keyOfMove(mover.mover.current()))
  useEffect(() => onMoving(move !== null), [move, onMoving])

  const nameOf = useRowName()
  const rowName = (id: string) => nameOf(rows.find((known) => known.id === id))
  const open = day.appointments.find(({ appointment }) => appointment.id === address.visit) ?? null
  const closePanel = () => {
    if (address.visit) focusBlock(address.visit)
    onChange({ visit: null })
  }
  const edit = ({ appointment }: DayAppointment) => setRequest(requestToChange(appointment))
  const bookEntry = (entry: TrayEntry) => setRequest(requestOfEntry(entry))
  const bookSlot = useCallback(
    (slot: SlotClick) => {
      if (canBook) setRequest(requestOfSlot(slot, by, date))
    },
    [canBook, by, date],
  )
  const asked = request ?? requestOfAddress(address)
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
      {address.view === 'grid' ? (
        <>
          <FilterBar
            places={day}
            among={day.appointments}
            address={address}
            onChange={onChange}
            count={visits.length}
          >
            <ViewMenu
              address={address}
              onChange={onChange}
              choosing={{ isOn: isChoosing, set: setChoosing }}
              height={{ value: rowHeight, set: setRowHeight }}
            />
            <BulkTools visits={visits} selection={selection} places={day} date={date} onlyChosen />
          </FilterBar>
          <ColourKey colour={address.colour} visits={visits} />
        </>
      ) : null}
      <div
        className={classes.body}
        data-list={(address.view === 'list' && !open && !address.hold) || undefined}
      >
        <div className={classes.main}>
          {address.view === 'list' ? (
            <DayList day={day} address={address} onChange={onChange} />
          ) : rows.length === 0 ? (
            <NoRows by={by} isHidden={listRows(day, by).length > 0} onChange={onChange} />
          ) : (
            <GridPane
              day={day}
              rows={rows}
              axis={axis}
              hourWidth={hourWidth}
              mover={mover}
              selectedId={address.visit}
              readNow={readNow}
              canBook={canBook}
              rowName={rowName}
              clashText={clashText}
              onOpen={(visit) => onChange({ visit })}
              onEdit={edit}
              onStay={drops.stay}
              onSlot={bookSlot}
              selection={selection}
              passing={passing}
              colour={address.colour}
              isChoosing={isChoosing}
              laneHeight={rowHeight === 'fit' ? null : (LANES_PX[rowHeight] ?? null)}
            />
          )}
          <StayedBar left={drops.left} places={day} onClose={drops.forget} />
          {drops.refused?.draft.date === date ? (
            <RefusedBar
              refused={drops.refused}
              places={day}
              speak={clashText}
              onTake={drops.take}
              onAnyway={() => {
                if (drops.refused) setRequest(requestOfPut(drops.refused))
                drops.forget()
              }}
              onClose={drops.forget}
            />
          ) : null}
        </div>
        <div className={classes.side}>
          {open || isPainted ? (
            <SidePane
              campId={day.camp.id}
              date={date}
              places={day}
              canBook={canBook}
              movingKey={move}
              holdId={address.hold}
              onPutDown={() => onChange({ hold: null })}
              panel={
                open ? (
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
                ) : null
              }
              onBook={bookEntry}
              onEdit={edit}
              onGrab={(subject, event) =>
                address.view === 'grid' && mover.press(event.nativeEvent, subject, 'whole')
              }
              onMoveByKeys={(subject) => address.view === 'grid' && mover.moveByKeys(subject)}
            />
          ) : null}
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

const keyOfMove = (move: Move | null) => (move ? keyOfSubject(move.subject) : null)
