import { SimpleGrid } from '@mantine/core'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { TimeField } from '../../../shared/TimeField.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { Spot } from './request.ts'
import type { DraftInProgress } from './use-booking-form.ts'

export interface SpotFieldsProps {
  spot: Pick<DraftInProgress, 'date' | 'startMinute' | 'stationId' | 'staffId'> | null
  places: Places
  errorOf: (field: 'date' | 'startMinute') => string | null
  onChange: (change: Partial<Spot>) => void
}

const NONE = 'none'

/** When, where and with whom, field by field. */
export function SpotFields({ spot, places, errorOf, onChange }: SpotFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="sm">
      <DateField
        label={t('calendar.booking.date')}
        value={spot?.date ?? null}
        onChange={(value) => onChange({ date: value ?? '' })}
        error={errorOf('date')}
      />
      <TimeField
        label={t('calendar.booking.time')}
        value={spot?.startMinute ?? null}
        onChange={(value) => onChange({ startMinute: value ?? -1 })}
        stepMinutes={5}
        error={errorOf('startMinute')}
      />
      <Select
        label={t('calendar.booking.station')}
        data={[
          ...places.stations
            .filter((station) => station.active || station.id === spot?.stationId)
            .map((station) => ({ value: station.id, label: format.stationName(station) })),
          { value: NONE, label: t('calendar.booking.noStation') },
        ]}
        value={spot?.stationId ?? NONE}
        onChange={(value) => onChange({ stationId: value === NONE ? null : value })}
      />
      <SearchSelect
        label={t('calendar.booking.staff')}
        data={[
          ...places.staff
            .filter((member) => member.active || member.id === spot?.staffId)
            .map((member) => ({ value: member.id, label: format.staffName(member) })),
          { value: NONE, label: t('calendar.booking.noStaff') },
        ]}
        value={spot?.staffId ?? NONE}
        onChange={(value) => onChange({ staffId: value === NONE ? null : value })}
      />
    </SimpleGrid>
  )
}
