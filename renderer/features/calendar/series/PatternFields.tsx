import { Chip, Group, Input, SegmentedControl, SimpleGrid, Stack } from '@mantine/core'
import { DateField } from '../../../shared/DateField.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { TimeField } from '../../../shared/TimeField.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { PatternValues } from './pattern-values.ts'
import { DurationSelect, PlaceSelects } from './PlaceSelects.tsx'
import { useWeek } from './series-words.ts'

export interface PatternFieldsProps {
  values: PatternValues
  onChange: (change: Partial<PatternValues>) => void
  /** The field that is to be filled in, once somebody has tried without. */
  missing: keyof PatternValues | null
  places: Places
}

/** How the visits of a series follow each other: days, end, time, place. */
export function PatternFields({ values, onChange, missing, places }: PatternFieldsProps) {
  const { t } = useTranslation()
  const week = useWeek()
  const errorOf = (field: keyof PatternValues) =>
    missing === field ? t(`calendar.series.missing.${field}`) : null
  return (
    <Stack gap="xs">
      <Group gap="sm" align="flex-start">
        <Input.Wrapper size="xs" label={t('calendar.series.repeat')} labelElement="div">
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t('calendar.series.repeat')}
              value={values.by}
              onChange={(by) => onChange({ by: by === 'weekdays' ? 'weekdays' : 'days' })}
              data={[
                { value: 'days', label: t('calendar.series.byDays') },
                { value: 'weekdays', label: t('calendar.series.byWeekdays') },
              ]}
            />
          </div>
        </Input.Wrapper>
        {values.by === 'days' ? (
          <NumberField
            w={90}
            size="xs"
            label={t('calendar.series.days')}
            value={values.everyDays}
            onChange={(everyDays) => onChange({ everyDays })}
            min={1}
            max={90}
            error={errorOf('everyDays')}
          />
        ) : (
          <Input.Wrapper
            size="xs"
            label={t('calendar.series.weekdays')}
            labelElement="div"
            error={errorOf('weekdays')}
          >
            <Chip.Group
              multiple
              value={values.weekdays.map(String)}
              onChange={(days) => onChange({ weekdays: days.map(Number) })}
            >
              <Group gap={4} role="group" aria-label={t('calendar.series.weekdays')}>
                {week.map(({ value, label }) => (
                  <Chip key={value} value={String(value)} size="xs" variant="outline">
                    {label}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
        )}
        <DateField
          size="xs"
          w={170}
          label={t('calendar.series.from')}
          value={values.from}
          onChange={(from) => onChange({ from })}
          error={errorOf('from')}
        />
        <Input.Wrapper size="xs" label={t('calendar.series.end')} labelElement="div">
          <div>
            <SegmentedControl
              size="xs"
              aria-label={t('calendar.series.end')}
              value={values.endsBy}
              onChange={(endsBy) => onChange({ endsBy: endsBy === 'until' ? 'until' : 'count' })}
              data={[
                { value: 'count', label: t('calendar.series.byCount') },
                { value: 'until', label: t('calendar.series.byDate') },
              ]}
            />
          </div>
        </Input.Wrapper>
        {values.endsBy === 'count' ? (
          <NumberField
            w={90}
            size="xs"
            label={t('calendar.series.count')}
            value={values.count}
            onChange={(count) => onChange({ count })}
            min={1}
            max={60}
            error={errorOf('count')}
          />
        ) : (
          <DateField
            size="xs"
            w={170}
            label={t('calendar.series.until')}
            value={values.until}
            onChange={(until) => onChange({ until })}
            error={errorOf('until')}
          />
        )}
      </Group>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="sm">
        <TimeField
          size="xs"
          label={t('calendar.booking.time')}
          value={values.startMinute}
          onChange={(startMinute) => onChange({ startMinute })}
          stepMinutes={5}
          error={errorOf('startMinute')}
        />
        <DurationSelect
          value={values.durationMinutes}
          onChange={(durationMinutes) => onChange({ durationMinutes })}
        />
        <PlaceSelects
          places={places}
          stationId={values.stationId}
          staffId={values.staffId}
          onChange={onChange}
        />
      </SimpleGrid>
    </Stack>
  )
}
