import { deviceTypes, type DeviceType } from '#domain/orders/device.ts'
import { sides, type Side } from '#domain/orders/device-order.ts'
import { useSearchState } from '../../shared/search-state.ts'

export const workshopViews = ['board', 'table'] as const
export type WorkshopView = (typeof workshopViews)[number]

/** What the workshop shows, as it stands in the address. */
export interface WorkshopAddress {
  view: WorkshopView
  /** A technician's id, or `nobody` for what no one has taken. */
  technician: string | null
  device: DeviceType | null
  side: Side | null
  text: string
  /** Only what is past its promise or its day of review. */
  late: boolean
  /** The order whose panel is open. */
  order: string | null
}

const idPattern = /^[0-9a-f-]{36}$/
const one = <T extends string>(values: readonly T[], value: unknown): T | null =>
  values.find((known) => known === value) ?? null
const idOf = (value: unknown) => (typeof value === 'string' && idPattern.test(value) ? value : null)

/** Reads the address; what does not fit gets its default. */
export function parseWorkshopAddress(raw: Record<string, unknown>): WorkshopAddress {
  return {
    view: one(workshopViews, raw['view']) ?? 'board',
    technician: raw['technician'] === 'nobody' ? 'nobody' : idOf(raw['technician']),
    device: one(deviceTypes, raw['device']),
    side: one(sides, raw['side']),
    text: typeof raw['text'] === 'string' ? raw['text'] : '',
    late: raw['late'] === true || raw['late'] === 'true',
    order: idOf(raw['order']),
  }
}

/** What the workshop shows; changing it replaces the address and leaves what is usual out of it. */
export function useWorkshopAddress(): readonly [WorkshopAddress, (change: Partial<WorkshopAddress>) => void] {
  const [address, set] = useSearchState<WorkshopAddress & Record<string, unknown>>(
    parseWorkshopAddress as never,
  )
  return [
    address,
    (change) => {
      const next = { ...address, ...change }
      set({
        ...next,
        view: next.view === 'board' ? undefined : next.view,
        text: next.text || undefined,
        late: next.late || undefined,
      } as never)
    },
  ]
}
