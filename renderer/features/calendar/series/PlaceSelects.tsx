import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

const ANY = 'any'
const SAME = 'same'
const durations = [10, 15, 20, 30, 40, 45, 60, 75, 90, 120]

export interface PlaceSelectsProps {
  places: Places
  /** Null is whoever is free; undefined, where it may be, is as it is. */
  stationId: string | null | undefined
  staffId: string | null | undefined
  onChange: (change: { stationId?: string | null; staffId?: string | null }) => void
  /** Whether "as it is" can be chosen; `onSame` is then called with the field. */
  onSame?: (field: 'stationId' | 'staffId') => void
}

const valueOf = (id: string | null | undefined) => (id === undefined ? SAME : (id ?? ANY))

/** Where and with whom: a named one, or whoever is free. */
export function PlaceSelects({ places, stationId, staffId, onChange, onSame }: PlaceSelectsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const same = onSame ? [{ value: SAME, label: t('calendar.bulk.same') }] : []
  const pick = (field: 'stationId' | 'staffId', value: string | null) => {
    if (value === SAME) onSame?.(field)
    else onChange({ [field]: value === ANY ? null : value })
  }
  return (
    <>
      <Select
        size="xs"
        label={t('calendar.booking.station')}
        data={[
          ...same,
          { value: ANY, label: t('calendar.series.anyStation') },
          ...places.stations
            .filter(({ active, id }) => active || id === stationId)
            .map((station) => ({ value: station.id, label: format.stationName(station) })),
        ]}
        value={valueOf(stationId)}
        onChange={(value) => pick('stationId', value)}
      />
      <SearchSelect
        size="xs"
        label={t('calendar.booking.staff')}
        data={[
          ...same,
          { value: ANY, label: t('calendar.series.anyStaff') },
          ...places.staff
            .filter(({ active, id }) => active || id === staffId)
            .map((member) => ({ value: member.id, label: format.staffName(member) })),
        ]}
        value={valueOf(staffId)}
        onChange={(value) => pick('staffId', value)}
      />
    </>
  )
}

/** How long each visit takes. */
export function DurationSelect({ value, onChange }: { value: number; onChange: (minutes: number) => void }) {
  const { t } = useTranslation()
  return (
    <Select
      size="xs"
      label={t('calendar.booking.duration')}
      data={[...new Set([...durations, value])]
        .toSorted((a, b) => a - b)
        .map((minutes) => ({ value: String(minutes), label: t('calendar.minutes', { count: minutes }) }))}
      value={String(value)}
      onChange={(minutes) => minutes && onChange(Number(minutes))}
    />
  )
}
