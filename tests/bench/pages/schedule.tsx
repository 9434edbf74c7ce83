import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/schedule/styles.css'
import { useMemo, useState } from 'react'
import { MantineProvider } from '@mantine/core'
import {
  ResourcesDayView,
  ResourcesWeekView,
  type ScheduleEventData,
  type ScheduleResourceData,
} from '@mantine/schedule'
import { createRoot } from 'react-dom/client'

/** `?days=4&slots=25&minutes=20`: visits of that length one after another, so many a row, on so many days from the 24th on. */
const asked = new URLSearchParams(window.location.search)
const days = Number(asked.get('days') ?? 1)
const slots = Number(asked.get('slots') ?? 20)
const minutes = Number(asked.get('minutes') ?? 25)

/** The same visits on 20 rows as the bench camp has, drawn by the component alone. */
const resources: ScheduleResourceData[] = Array.from({ length: 20 }, (_, row) => ({
  id: `${row}`,
  label: `Station ${row + 1}`,
}))
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
const dates =
  days === 1
    ? ['2026-11-25', '2026-11-26']
    : Array.from({ length: days }, (_, day) => `2026-11-${String(24 + day)}`)
const events: ScheduleEventData[] = dates.flatMap((date) =>
  resources.flatMap(({ id }) =>
    Array.from({ length: slots }, (_, slot) => ({
      id: `${date}-${id}-${slot}`,
      title: `Visit ${slot}`,
      start: `${date} ${clock(480 + slot * minutes)}`,
      end: `${date} ${clock(480 + slot * minutes + minutes)}`,
      color: 'gray',
      resourceId: id,
    })),
  ),
)
const hours = {
  startTime: '08:00:00',
  endTime: '17:00:00',
  intervalMinutes: 30,
  slotWidth: 60,
  rowHeight: 44,
}

const eventsOf = (date: string) => events.filter(({ start }) => String(start).startsWith(date))

function Page() {
  const [shown, setShown] = useState(false)
  const [date, setDate] = useState('2026-11-25')
  const ofDay = useMemo(() => eventsOf(date), [date])
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        toggle
      </button>
      <button type="button" onClick={() => setDate(dates.find((other) => other !== date) ?? date)}>
        turn
      </button>
      {shown && days === 1 && (
        <ResourcesDayView
          date={date}
          withHeader={false}
          resources={resources}
          events={ofDay}
          withEventsDragAndDrop
          {...hours}
        />
      )}
      {shown && days > 1 && (
        <ResourcesWeekView
          date="2026-11-25"
          withHeader={false}
          resources={resources}
          events={events}
          firstDayOfWeek={2}
          {...hours}
        />
      )}
    </>
  )
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <Page />
    </MantineProvider>,
  )
}
