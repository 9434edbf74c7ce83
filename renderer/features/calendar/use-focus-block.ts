import { useEffect, useState } from 'react'
import type { DayView } from '#contract/appointments.ts'

/** Puts the focus on a visit's block, at once or as soon as the day has it. */
export function useFocusBlock(day: DayView): (id: string) => void {
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
