import { Fieldset, Group, Stack, Text } from '@mantine/core'
import type { GroupTimesDraft } from '#contract/groups.ts'
import { campDays } from '#domain/camps/day-hours.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { TimeField } from '../../../shared/TimeField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface BusFieldsProps {
  times: GroupTimesDraft
  onChange: (change: Partial<GroupTimesDraft>) => void
  errorOf: (field: keyof GroupTimesDraft) => string | undefined
}

const DAILY = 'daily'
const ways = [
  { minute: 'arrivesMinute', date: 'arrivesDate', label: 'arrives', dateLabel: 'arrivesOn' },
  { minute: 'leavesMinute', date: 'leavesDate', label: 'leaves', dateLabel: 'leavesOn' },
] as const

/** When a group's bus comes and goes: every day, or on one day of the camp. */
export function BusFields({ times, onChange, errorOf }: BusFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  const days = [
    { value: DAILY, label: t('camp.bus.daily') },
    ...campDays(camp).map((date) => ({ value: date, label: format.date(date, 'weekday') })),
  ]
  return (
    <Fieldset legend={t('camp.bus.title')}>
      <Stack gap="xs">
        <Text c="dimmed">{t('camp.bus.hint')}</Text>
        {ways.map(({ minute, date, label, dateLabel }) => (
          <Group key={minute} align="flex-start" gap="sm" wrap="nowrap">
            <TimeField
              w={110}
              label={t(`camp.bus.${label}`)}
              value={times[minute]}
              onChange={(value) => onChange({ [minute]: value })}
              data-path={minute}
              error={errorOf(minute)}
            />
            <Select
              style={{ flex: 1 }}
              label={t(`camp.bus.${dateLabel}`)}
              data={days}
              value={times[date] ?? DAILY}
              onChange={(value) => onChange({ [date]: value === DAILY ? null : value })}
              error={errorOf(date)}
            />
          </Group>
        ))}
      </Stack>
    </Fieldset>
  )
}
