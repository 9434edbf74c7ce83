import { useMemo, useState } from 'react'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { useCamp, useMay, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import type { CalendarAddress } from '../address.ts'
import { BookingDialog } from '../booking/BookingDialog.tsx'
import { emptyRequest, requestToChange, requestToCopy, type BookingRequest } from '../booking/request.ts'
import { CalendarHeader } from '../CalendarHeader.tsx'
import { FillDayDialog } from '../fill-day/FillDayDialog.tsx'
import { isResourceKind, UNASSIGNED } from '../grid/rows.ts'
import { VisitPanel } from '../panel/VisitPanel.tsx'
import { OffersNotice } from '../wait/OffersNotice.tsx'
import { SlotOffers } from '../wait/SlotOffers.tsx'
import calendar from '../calendar.module.css'
import { firstGap } from './first-gap.ts'
import { SpanBody } from './SpanBody.tsx'
import { daysOfView, type SpanView } from './span-days.ts'
import type { SpanCell } from './span-rows.ts'
import { useRange } from './use-range.ts'

export interface SpanScreenProps {
  kind: SpanView
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

/** Several days of the camp with the same header, panel and dialogs as a single one. */
export function SpanScreen({ kind, date, address, onChange }: SpanScreenProps) {
  const camp = useCamp()
  const canBook = useMay('book')
  const days = useMemo(() => daysOfView(kind, camp, date), [kind, camp, date])
  const { view, error, retry } = useRange(camp.id, days)
  const [request, setRequest] = useState<BookingRequest | null>(null)
  const [isFilling, setFilling] = useState(false)
  const [hasOffers, setOffers] = useState(false)
  const now = useToday()
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (!view) return <Loading rows={12} rowHeight={36} />
  const open = view.appointments.find(({ appointment }) => appointment.id === address.visit) ?? null
  const asked: BookingRequest | null =
    request ?? (address.book ? { ...emptyRequest, patientId: address.book, orderId: address.order } : null)
  const bookCell = ({ date: day, rowId }: SpanCell) => {
    const { by } = address
    const value = rowId === UNASSIGNED ? null : rowId
    if (!isResourceKind(by) || !value)
      return setRequest({
        ...emptyRequest,
        patientId: by === 'patient' ? value : null,
        from: { date: day, fromMinute: 0 },
      })
    const startMinute = firstGap(view, { date: day, rowId: value, by }, now)
    const spot = {
      date: day,
      startMinute,
      stationId: by === 'station' ? value : null,
      staffId: by === 'staff' ? value : null,
    }
    return setRequest({ ...emptyRequest, spot })
  }
  const booked = (visit: Appointment) => {
    setRequest(null)
    onChange({ book: null, order: null, visit: visit.id })
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
        notice={<OffersNotice isOpen={hasOffers} onToggle={() => setOffers(!hasOffers)} />}
      />
      <div className={calendar.body} data-wide={(!open && !hasOffers) || undefined}>
        <div className={calendar.main}>
          <SpanBody
            view={view}
            kind={kind}
            days={days}
            date={date}
            address={address}
            onChange={onChange}
            onCell={bookCell}
          />
        </div>
        {open ? (
          <div className={calendar.side}>
            <VisitPanel
              item={open}
              places={view}
              onClose={() => onChange({ visit: null })}
              onEdit={() => setRequest(requestToChange(open.appointment))}
              onCopy={() => setRequest(requestToCopy(open.appointment))}
              onMove={null}
            />
          </div>
        ) : hasOffers ? (
          <div className={calendar.side}>
            <SlotOffers campId={view.camp.id} places={view} />
          </div>
        ) : null}
      </div>
      {asked && canBook ? (
        <BookingDialog
          request={asked}
          places={view}
          date={date}
          onClose={() => {
            setRequest(null)
            onChange({ book: null, order: null })
          }}
          onBooked={booked}
        />
      ) : null}
      {isFilling ? (
        <FillDayDialog campId={view.camp.id} date={date} places={view} onClose={() => setFilling(false)} />
      ) : null}
    </div>
  )
}
