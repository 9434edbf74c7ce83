import { Chip, Fieldset, Group, Input, MultiSelect, Select, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { calendars, languages } from '#domain/camps/camp.ts'
import { campDays, lengthInDays } from '#domain/camps/day-hours.ts'
import { longestCampDays } from '#domain/camps/check-camp.ts'
import { DateField } from '../../../shared/DateField.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useFormat } from '../../../shared/format.ts'
import classes from '../camp.module.css'
import type { RecordForm } from '../use-record-form.ts'
import type { CampValues } from './camp-values.ts'

export interface CampPart {
  record: RecordForm<CampValues>
}

/** Every day of the camp to be ticked as closed. */
function ClosedDays({ record: { form, errorOf } }: CampPart) {
  const { t } = useTranslation()
  const format = useFormat()
  const { firstDate, lastDate, closedDates } = form.values
  const range = firstDate && lastDate ? { firstDate, lastDate, closedDates: [] } : null
  const isShowable = range !== null && lengthInDays(range) >= 1 && lengthInDays(range) <= longestCampDays
  const problem = Object.keys(form.errors).find((path) => path.startsWith('closedDates'))
  return (
    <Input.Wrapper
      component="div"
      className={classes.wide}
      label={t('camp.closedDates')}
      labelElement="div"
      error={problem ? errorOf(problem) : undefined}
    >
      {isShowable ? (
        <Chip.Group
          multiple
          value={closedDates}
          onChange={(dates) => form.setFieldValue('closedDates', dates.toSorted())}
        >
          <Group gap={6} mt={4} role="group" aria-label={t('camp.closedDates')}>
            {campDays(range).map((date) => (
              <Chip key={date} value={date} size="sm" variant="outline">
                {format.date(date, 'weekday')}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      ) : (
        <Text c="dimmed">{t('camp.noClosed')}</Text>
      )}
    </Input.Wrapper>
  )
}

export function CampFields({ record }: CampPart) {
  const { t } = useTranslation()
  const { form, errorOf } = record
  return (
    <Fieldset legend={t('camp.details')} className={classes.grid}>
      <TextInput
        withAsterisk
        className={classes.wide}
        label={t('camp.name')}
        {...form.getInputProps('name')}
        error={errorOf('name')}
      />
      <TextInput label={t('camp.place')} {...form.getInputProps('place')} error={errorOf('place')} />
      <TextInput label={t('camp.province')} {...form.getInputProps('province')} error={errorOf('province')} />
      <DateField
        withAsterisk
        label={t('camp.firstDate')}
        calendar={form.values.calendar}
        value={form.values.firstDate}
        onChange={(date) => form.setFieldValue('firstDate', date)}
        data-path="firstDate"
        error={errorOf('firstDate')}
      />
      <DateField
        withAsterisk
        label={t('camp.lastDate')}
        calendar={form.values.calendar}
        value={form.values.lastDate}
        onChange={(date) => form.setFieldValue('lastDate', date)}
        data-path="lastDate"
        error={errorOf('lastDate')}
      />
      <ClosedDays record={record} />
      <NumberField
        min={1}
        label={t('camp.capacity')}
        description={t('camp.capacityHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data-path="dailyCapacity"
        value={form.values.dailyCapacity}
        onChange={(value) => form.setFieldValue('dailyCapacity', value)}
        error={errorOf('dailyCapacity')}
      />
      <Select
        allowDeselect={false}
        label={t('camp.calendar')}
        data={calendars.map((value) => ({ value, label: t(`domain.calendar.${value}`) }))}
        {...form.getInputProps('calendar')}
      />
      <Select
        searchable
        allowDeselect={false}
        label={t('camp.timeZone')}
        data={Intl.supportedValuesOf('timeZone')}
        {...form.getInputProps('timeZone')}
        error={errorOf('timeZone')}
      />
      <MultiSelect
        withAsterisk
        label={t('camp.languages')}
        data={languages.map((value) => ({ value, label: t(`camp.langs.${value}`) }))}
        {...form.getInputProps('languages')}
        error={errorOf('languages')}
      />
    </Fieldset>
  )
}
