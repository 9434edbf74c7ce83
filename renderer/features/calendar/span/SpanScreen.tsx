import { useLocalStorage } from '@mantine/hooks'
import { useMemo, useState, useSyncExternalStore } from 'react'
import type { DayAppointment, RangeView, TrayEntry } from '#contract/appointments.ts'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { useClashText } from '../../../shared/clash-text.ts'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import type { CalendarAddress } from '../address.ts'
import { BookingDialog } from '../booking/BookingDialog.tsx'
import {
  emptyRequest,
  requestOfAddress,
  requestOfEntry,
  requestOfPut,
  requestToChange,
  requestToCopy,
  type BookingRequest,
} from '../booking/request.ts'
import { CalendarHeader } from '../CalendarHeader.tsx'
import { FillDayDialog } from '../fill-day/FillDayDialog.tsx'
import { isResourceKind, UNASSIGNED } from '../grid/rows.ts'
import { keyOfSubject, orderIdOf } from '../grid/subject.ts'
import { VisitPanel } from '../panel/VisitPanel.tsx'
import { RefusedBar } from '../RefusedBar.tsx'
import { SidePane } from '../SidePane.tsx'
import { OffersNotice } from '../wait/OffersNotice.tsx'
import calendar from '../calendar.module.css'
import { firstGap } from './first-gap.ts'
import { SpanBody } from './SpanBody.tsx'
import { daysOfView, type SpanView } from './span-days.ts'
import type { SpanCell } from './span-rows.ts'
import { useCarry } from './use-carry.ts'
import { useRange } from './use-range.ts'
import { useSpanMove } from './use-span-move.ts'

export interface SpanScreenProps {
  kind: SpanView
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

/** Several days of the camp with the same header, panel and dialogs as a single one. */
export function SpanScreen({ kind, date, address, onChange }: SpanScreenProps) {
  const camp = useCamp()
  const days = useMemo(() => daysOfView(kind, camp, date), [kind, camp, date])
  const { view, error, retry } = useRange(camp.id, days)
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (!view) return <Loading rows={12} rowHeight={36} />
  return <Loaded kind={kind} date={date} address={address} onChange={onChange} view={view} days={days} />
}

interface LoadedProps extends SpanScreenProps {
  view: RangeView
  days: readonly string[]
}

function Loaded({ kind, date, address, onChange, view, days }: LoadedProps) {
  const canBook = useMay('book')
  const [request, setRequest] = useState<BookingRequest | null>(null)
  const [isFilling, setFilling] = useState(false)
  const [side, setSide] = useLocalStorage({ key: 'qadam.calendar.beside', defaultValue: 'hidden' })
  const now = useToday()
  const clashText = useClashText(view)
  const open = view.appointments.find(({ appointment }) => appointment.id === address.visit) ?? null
  const isBeside = (side === 'shown' || address.hold !== null) && kind !== 'agenda'
  const toggleSide = () => setSide(side === 'shown' ? 'hidden' : 'shown')
  const isMonth = kind === 'month'
  // A month has days without rows: whoever is put on one gets whatever is free.
  const by = isMonth ? 'station' : address.by
  const move = useSpanMove(by, (_visit, { subject }) => {
    if (address.hold && address.hold === orderIdOf(subject)) onChange({ hold: null })
  })
  const carry = useCarry({
    view,
    by,
    days,
    now,
    isMonth,
    onBegin: move.forget,
    onStay: move.stay,
    onDrop: move.drop,
  })
  const movingKey = useSyncExternalStore(carry.store.subscribe, () => {
    const subject = carry.store.current()?.subject
    return subject ? keyOfSubject(subject) : null
  })
  const asked = request ?? requestOfAddress(address)
  const closeDialog = () => {
    setRequest(null)
    if (address.book) onChange({ book: null, order: null, kind: null })
  }
  const booked = (visit: Appointment) => {
    setRequest(null)
    onChange({ book: null, order: null, kind: null, visit: visit.id })
  }
  return (
    <div className={calendar.screen}>
      <CalendarHeader
        camp={view.camp}
        date={date}
        address={address}
        onChange={onChange}
        zoom={{ in: null, out: null }}
        onBook={() => setRequest(emptyRequest)}
        onFill={() => setFilling(true)}
        notice={<OffersNotice isOpen={isBeside} onToggle={toggleSide} />}
      />
      <SpanBody
        view={view}
        kind={kind}
        days={days}
        date={date}
        address={address}
        onChange={onChange}
        onCell={(cell) => setRequest(requestOfCell(cell, view, address, now))}
        carry={carry}
        move={move}
        waiting={{ isShown: isBeside, toggle: toggleSide }}
        refused={
          move.refused ? (
            <RefusedBar
              refused={move.refused}
              places={view}
              speak={clashText}
              onTake={move.take}
              onAnyway={() => {
                if (move.refused) setRequest(requestOfPut(move.refused))
                move.forget()
              }}
              onClose={move.forget}
            />
          ) : null
        }
        side={
          open || isBeside ? (
            <SidePane
              campId={view.camp.id}
              date={date < now.date ? now.date : date}
              places={view}
              canBook={canBook}
              movingKey={movingKey}
              holdId={address.hold}
              onPutDown={() => onChange({ hold: null })}
              panel={
                open ? (
                  <VisitPanel
                    item={open}
                    places={view}
                    onClose={() => onChange({ visit: null })}
                    onEdit={() => setRequest(requestToChange(open.appointment))}
                    onCopy={() => setRequest(requestToCopy(open.appointment))}
                    onMove={null}
                  />
                ) : null
              }
              onBook={(entry: TrayEntry) => setRequest(requestOfEntry(entry))}
              onEdit={({ appointment }: DayAppointment) => setRequest(requestToChange(appointment))}
              onGrab={(subject, event) => carry.press(event.nativeEvent, subject)}
              onMoveByKeys={carry.moveByKeys}
            />
          ) : null
        }
      />

      {asked && canBook ? (
        <BookingDialog request={asked} places={view} date={date} onClose={closeDialog} onBooked={booked} />
      ) : null}
      {isFilling ? (
        <FillDayDialog campId={view.camp.id} date={date} places={view} onClose={() => setFilling(false)} />
      ) : null}
    </div>
  )
}

/** The booking dialog for an empty part of a cell: its person, or its station or technician at the first free minute. */
function requestOfCell(
  { date, rowId }: SpanCell,
  view: RangeView,
  { by }: CalendarAddress,
  now: { date: string; minute: number },
): BookingRequest {
  const value = rowId === UNASSIGNED ? null : rowId
  if (!isResourceKind(by) || !value) {
    const patientId = by === 'patient' ? value : null
    return { ...emptyRequest, patientId, from: { date, fromMinute: 0 } }
  }
  const spot = {
    date,
    startMinute: firstGap(view, { date, rowId: value, by }, now),
    stationId: by === 'station' ? value : null,
    staffId: by === 'staff' ? value : null,
  }
  return { ...emptyRequest, spot }
}
