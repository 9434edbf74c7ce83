import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/schedule/styles.css'
import { useState } from 'react'
import { MantineProvider } from '@mantine/core'
import { ResourcesDayView, type ScheduleEventData, type ScheduleResourceData } from '@mantine/schedule'
import { createRoot } from 'react-dom/client'

/** The same 400 visits on 20 rows as the bench camp has, drawn by the component alone. */
const resources: ScheduleResourceData[] = Array.from({ length: 20 }, (_, row) => ({
  id: `${row}`,
  label: `Station ${row + 1}`,
}))
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
const events: ScheduleEventData[] = resources.flatMap(({ id }) =>
  Array.from({ length: 20 }, (_, slot) => ({
    id: `${id}-${slot}`,
    title: `Visit ${slot}`,
    start: `2026-11-25 ${clock(480 + slot * 25)}`,
    end: `2026-11-25 ${clock(480 + slot * 25 + 25)}`,
    color: 'gray',
    resourceId: id,
  })),
)

function Page() {
  const [shown, setShown] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setShown(!shown)}>
        toggle
      </button>
      {shown && (
        <ResourcesDayView
          date="2026-11-25"
          withHeader={false}
          resources={resources}
          events={events}
          startTime="08:00:00"
          endTime="17:00:00"
          intervalMinutes={30}
          slotWidth={60}
          rowHeight={44}
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
