import { Chip, Group, Input, Pill, Text } from '@mantine/core'
import { campDays, lengthInDays } from '#domain/camps/day-hours.ts'
import { longestCampDays, longestDays } from '#domain/camps/check-camp.ts'
import { weekdayOf } from '#domain/time/local-date.ts'
import { weekdayName } from '#domain/time/month-names.ts'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import type { CampPart } from './camp-part.ts'

/** Saturday first, as the week of a camp in Iran begins. */
const weekdays = [6, 0, 1, 2, 3, 4, 5] as const

/** The days on which nobody is received: each one of a short camp, whole weekdays and single dates of a long calendar. */
export function ClosedDays({ record }: CampPart) {
  const { t } = useTranslation()
  const { form, errorOf } = record
  const { kind, firstDate, lastDate } = form.values
  const range = firstDate && lastDate ? { firstDate, lastDate, closedDates: [] } : null
  const length = range ? lengthInDays(range) : 0
  const problem = Object.keys(form.errors).find((path) => path.startsWith('closedDates'))
  const days = range && length >= 1 && length <= longestDays(kind) ? campDays(range) : null
  return (
    <Input.Wrapper
      component="div"
      className={classes.wide}
      label={t('camp.closedDates')}
      labelElement="div"
      error={problem ? errorOf(problem) : undefined}
    >
      {days === null ? <Text c="dimmed">{t('camp.noClosed')}</Text> : null}
      {days && length <= longestCampDays ? <EachDay record={record} days={days} /> : null}
      {days && length > longestCampDays ? <LongCalendar record={record} days={days} /> : null}
    </Input.Wrapper>
  )
}

interface DaysProps extends CampPart {
  /** Every day from the first to the last. */
  days: string[]
}

function EachDay({ record: { form }, days }: DaysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Chip.Group
      multiple
      value={form.values.closedDates}
      onChange={(dates) => form.setFieldValue('closedDates', dates.toSorted())}
    >
      <Group gap={6} mt={4} role="group" aria-label={t('camp.closedDates')}>
        {days.map((date) => (
          <Chip key={date} value={date} size="sm" variant="outline">
            {format.date(date, 'weekday')}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  )
}

function LongCalendar({ record: { form }, days }: DaysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const { closedDates, calendar } = form.values
  const closed = new Set(closedDates)
  const shut = weekdays.filter((weekday) => {
    const those = days.filter((day) => weekdayOf(day) === weekday)
    return those.length > 0 && those.every((day) => closed.has(day))
  })
  const isSingle = (date: string) => !shut.some((weekday) => weekday === weekdayOf(date))
  const singles = closedDates.filter(isSingle)
  const set = (chosen: readonly number[], dates: readonly string[]) =>
    form.setFieldValue(
      'closedDates',
      days.filter((day) => chosen.includes(weekdayOf(day)) || dates.includes(day)),
    )
  return (
    <>
      <Chip.Group multiple value={shut.map(String)} onChange={(chosen) => set(chosen.map(Number), singles)}>
        <Group gap={6} mt={4} role="group" aria-label={t('camp.closedWeekdays')}>
          {weekdays.map((weekday) => (
            <Chip key={weekday} value={String(weekday)} size="sm" variant="outline">
              {weekdayName(weekday, language)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap={6} mt={8} align="flex-end">
        <DateField
          w={190}
          label={t('camp.addClosed')}
          calendar={calendar}
          value={null}
          refuse={(date) => (days.includes(date) ? null : t('common.invalid.closed_outside_range'))}
          onSettle={(date) => date && set(shut, [...singles, date])}
        />
        {singles.map((date) => (
          <Pill
            key={date}
            size="md"
            withRemoveButton
            removeButtonProps={{
              'aria-label': t('camp.removeClosed', { date: format.date(date, 'weekday') }),
            }}
            onRemove={() =>
              set(
                shut,
                singles.filter((other) => other !== date),
              )
            }
          >
            {format.date(date, 'weekday')}
          </Pill>
        ))}
      </Group>
    </>
  )
}
