import { useState } from 'react'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { DayScreen, type DayScreenProps } from './DayScreen.tsx'
import { nearestDay } from './days.ts'
import { useCalendarAddress } from './use-calendar-address.ts'
import { SpanScreen } from './span/SpanScreen.tsx'
import { spanViews } from './span/span-days.ts'
import { UnsettledScreen } from './unsettled/UnsettledScreen.tsx'
import { useDay } from './use-day.ts'

/** The calendar of the camp: one day with every way to book, or several days side by side. */
export function CalendarScreen() {
  const camp = useCamp()
  const today = useToday()
  const [address, change] = useCalendarAddress()
  const date = address.date ?? nearestDay(camp, today.date)
  const span = spanViews.find((view) => view === address.view)
  if (address.view === 'unsettled') return <UnsettledScreen date={date} address={address} onChange={change} />
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
