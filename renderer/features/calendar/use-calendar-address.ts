import { useSearchState } from '../../shared/search-state.ts'
import { parseCalendarAddress, validateCalendarSearch, type CalendarAddress } from './address.ts'

/** What the calendar shows; changing it replaces the address and leaves what is usual out of it. */
export function useCalendarAddress(): readonly [CalendarAddress, (change: Partial<CalendarAddress>) => void] {
  const [address, set] = useSearchState(parseCalendarAddress)
  const change = (parts: Partial<CalendarAddress>) => {
    const kept = validateCalendarSearch({ ...address, ...parts })
    const cleared = Object.fromEntries(Object.keys(address).map((key) => [key, undefined]))
    set({ ...cleared, ...kept })
  }
  return [address, change]
}
