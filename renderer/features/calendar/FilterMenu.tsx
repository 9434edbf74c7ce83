import { Button, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import type { DayAppointment } from '#contract/appointments.ts'
import { compareNames } from '#domain/people/compare-names.ts'
import { appointmentKinds } from '#domain/scheduling/appointment.ts'
import { visitStates } from '#domain/scheduling/visit-filter.ts'
import type { Places } from '../../shared/clash-text.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { CalendarAddress } from './address.ts'
import { noFilter } from './filter-visits.ts'

export interface FilterMenuProps {
  places: Places
  /** Everything that is there to be filtered. */
  among: readonly DayAppointment[]
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
}

type Choice = keyof Pick<CalendarAddress, 'only' | 'stage' | 'station' | 'staff' | 'group'>

const choices = ['only', 'stage', 'station', 'staff', 'group'] as const satisfies readonly Choice[]
const ALL = ''

/** The words of every choice, and of whatever the address holds. */
function useChoices({ stations, staff }: Places, among: readonly DayAppointment[]) {
  const { t } = useTranslation()
  const format = useFormat()
  const labels: Record<Choice, string> = {
    only: t('calendar.list.status'),
    stage: t('calendar.panel.visit'),
    station: t('calendar.list.station'),
    staff: t('calendar.list.staff'),
    group: t('calendar.list.group'),
  }
  const all: Record<Choice, string> = {
    only: t('calendar.list.allStatuses'),
    stage: t('lists.everything'),
    station: t('calendar.list.allStations'),
    staff: t('calendar.list.allStaff'),
    group: t('calendar.list.allGroups'),
  }
  const wordOf: Record<Choice, (value: string) => string> = {
    only: (value) => {
      const state = visitStates.find((known) => known === value) ?? 'late'
      return state === 'late' ? t('calendar.list.late') : format.status(state)
    },
    stage: (value) => {
      const kind = appointmentKinds.find((known) => known === value)
      return kind ? format.kind(kind) : ''
    },
    station: (value) => {
      const station = stations.find(({ id }) => id === value)
      return station ? format.stationName(station) : t('calendar.list.station')
    },
    staff: (value) => {
      const member = staff.find(({ id }) => id === value)
      return member ? format.staffName(member) : t('calendar.list.staff')
    },
    group: (value) => {
      const one = among.find(({ patient }) => patient.groupName === value)
      return one ? format.groupName(one.patient) : value
    },
  }
  return { labels, all, wordOf }
}

/** Every filter in one menu, so that none is cut short on a narrow screen. */
export function FilterMenu({ places, among, address, onChange }: FilterMenuProps) {
  const { t } = useTranslation()
  const { labels, all, wordOf } = useChoices(places, among)
  const count = choices.filter((choice) => address[choice] !== null).length
  const groups = new Set(among.map(({ patient }) => patient.groupName).filter(Boolean))
  if (address.group) groups.add(address.group)
  const values: Record<Choice, readonly string[]> = {
    only: visitStates,
    stage: appointmentKinds,
    station: places.stations.map(({ id }) => id),
    staff: places.staff.map(({ id }) => id),
    group: [...groups].toSorted(compareNames),
  }
  const shown = choices.filter((choice) => choice !== 'group' || groups.size > 0)
  return (
    <Popover position="bottom-start" withArrow trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} aria-hidden />}
        >
          {count > 0 ? t('calendar.list.filters', { count }) : t('calendar.list.filter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={230}>
          {shown.map((choice) => (
            <NativeSelect
              key={choice}
              size="xs"
              label={labels[choice]}
              data={[
                { value: ALL, label: all[choice] },
                ...values[choice].map((value) => ({ value, label: wordOf[choice](value) })),
              ]}
              value={address[choice] ?? ALL}
              onChange={(event) => onChange({ [choice]: event.currentTarget.value || null })}
            />
          ))}
          <Button
            size="xs"
            variant="subtle"
            disabled={count === 0 && address.text === ''}
            onClick={() => onChange(noFilter)}
          >
            {t('calendar.list.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What is filtered by, each with a press that takes it away. */
export function FilterChips({ places, among, address, onChange }: FilterMenuProps) {
  const { t } = useTranslation()
  const { wordOf } = useChoices(places, among)
  return choices.map((choice) => {
    const value = address[choice]
    if (value === null) return null
    const word = wordOf[choice](value)
    return (
      <Button
        key={choice}
        size="compact-sm"
        variant="light"
        fw={500}
        maw={200}
        aria-label={t('calendar.list.without', { filter: word })}
        title={t('calendar.list.without', { filter: word })}
        rightSection={<IconX size={13} aria-hidden />}
        onClick={() => onChange({ [choice]: null })}
      >
        {word}
      </Button>
    )
  })
}
