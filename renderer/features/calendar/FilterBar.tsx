import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core'
import { IconPrinter, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { visitFilters, type CalendarAddress, type VisitFilter } from './address.ts'
import type { Places } from '../../shared/clash-text.ts'

export interface FilterBarProps {
  places: Places
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  /** How many visits pass. */
  count: number
  /** What can be done with those that pass. */
  children?: ReactNode
}

const ALL = 'all'

/** One set of filters, kept in the address, for every view but the grid; it also decides what is exported. */
export function FilterBar({ places, address, onChange, count, children }: FilterBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayPrint = useMay('printLists')
  const labelOf = (filter: VisitFilter) =>
    filter === 'late' ? t('calendar.list.late') : format.status(filter)
  const choice = (value: string) => (value === ALL ? null : value)
  return (
    <Group gap="xs" mb="xs">
      <TextInput
        size="xs"
        w={{ base: 110, lg: 140 }}
        type="search"
        aria-label={t('calendar.list.search')}
        placeholder={t('calendar.list.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={address.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        w={{ base: 104, lg: 120 }}
        aria-label={t('calendar.list.status')}
        data={[
          { value: ALL, label: t('calendar.list.allStatuses') },
          ...visitFilters.map((value) => ({ value, label: labelOf(value) })),
        ]}
        value={address.only ?? ALL}
        onChange={(event) => onChange({ only: choice(event.currentTarget.value) as VisitFilter | null })}
      />
      <NativeSelect
        size="xs"
        w={{ base: 108, lg: 132 }}
        aria-label={t('calendar.list.station')}
        data={[
          { value: ALL, label: t('calendar.list.allStations') },
          ...places.stations.map((known) => ({ value: known.id, label: format.stationName(known) })),
        ]}
        value={address.station ?? ALL}
        onChange={(event) => onChange({ station: choice(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        w={{ base: 108, lg: 136 }}
        aria-label={t('calendar.list.staff')}
        data={[
          { value: ALL, label: t('calendar.list.allStaff') },
          ...places.staff.map((known) => ({ value: known.id, label: format.staffName(known) })),
        ]}
        value={address.staff ?? ALL}
        onChange={(event) => onChange({ staff: choice(event.currentTarget.value) })}
      />
      <span role="status">{t('calendar.list.count', { count })}</span>
      {mayPrint ? <PrintLink address={address} /> : null}
      {children ? (
        <Group gap="xs" ms="auto">
          {children}
        </Group>
      ) : null}
    </Group>
  )
}

/** Leads to the daily list with the same day and the same station or member of staff. */
function PrintLink({ address: { date, station, staff } }: Pick<FilterBarProps, 'address'>) {
  const { t } = useTranslation()
  const scope = station
    ? { scope: 'station', of: station }
    : staff
      ? { scope: 'staff', of: staff }
      : undefined
  const search = { ...(date ? { date } : {}), ...scope }
  const label = t('calendar.list.print')
  return (
    <ActionIcon
      variant="default"
      size="input-xs"
      aria-label={label}
      title={label}
      renderRoot={(props) => <Link {...props} to={'/lists' as never} search={search as never} />}
    >
      <IconPrinter size={16} aria-hidden />
    </ActionIcon>
  )
}
