import { Fieldset, SegmentedControl, TextInput } from '@mantine/core'
import { calendars, campKinds, languages } from '#domain/camps/camp.ts'
import { MultiSelect } from '../../../shared/choice/MultiSelect.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { ProvinceField } from '../../../shared/ProvinceField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import type { CampPart } from './camp-part.ts'
import { ClosedDays } from './ClosedDays.tsx'

export function CampFields({ record }: CampPart) {
  const { t } = useTranslation()
  const { form, errorOf } = record
  return (
    <Fieldset legend={t('camp.details')} className={classes.grid}>
      <SegmentedControl
        className={classes.wide}
        aria-label={t('camp.kindOfCamp')}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind === 'clinic' ? 'clinic' : 'camp')}
        data={campKinds.map((value) => ({ value, label: t(`camp.kinds.${value}`) }))}
      />
      <div className={classes.pair}>
        <TextInput
          withAsterisk
          data-autofocus
          dir="auto"
          label={t('camp.name', { context: form.values.kind })}
          {...form.getInputProps('name')}
          error={errorOf('name')}
        />
        <TextInput
          dir="rtl"
          lang="fa"
          label={t('camp.nameInPersian')}
          {...form.getInputProps('namePersian')}
          error={errorOf('namePersian')}
        />
      </div>
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
        label={t(form.values.kind === 'clinic' ? 'camp.calendarUntil' : 'camp.lastDate')}
        calendar={form.values.calendar}
        value={form.values.lastDate}
        onChange={(date) => form.setFieldValue('lastDate', date)}
        data-path="lastDate"
        error={errorOf('lastDate')}
      />
      <TextInput
        dir="auto"
        label={t('camp.place')}
        {...form.getInputProps('place')}
        error={errorOf('place')}
      />
      <TextInput
        dir="rtl"
        lang="fa"
        label={t('camp.placeInPersian')}
        {...form.getInputProps('placePersian')}
        error={errorOf('placePersian')}
      />
      <ProvinceField
        label={t('camp.province')}
        data-path="province"
        value={form.values.province}
        onChange={(province) => form.setFieldValue('province', province)}
        error={errorOf('province')}
      />
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
      <ClosedDays record={record} />
      <TextInput
        dir="auto"
        label={t('camp.sponsor')}
        {...form.getInputProps('sponsor')}
        error={errorOf('sponsor')}
      />
      <TextInput
        dir="rtl"
        lang="fa"
        label={t('camp.sponsorInPersian')}
        {...form.getInputProps('sponsorPersian')}
        error={errorOf('sponsorPersian')}
      />
      <TextInput
        dir="auto"
        label={t('camp.partner')}
        {...form.getInputProps('partner')}
        error={errorOf('partner')}
      />
      <TextInput
        dir="rtl"
        lang="fa"
        label={t('camp.partnerInPersian')}
        {...form.getInputProps('partnerPersian')}
        error={errorOf('partnerPersian')}
      />
      <Select
        label={t('camp.calendar', { context: form.values.kind })}
        data={calendars.map((value) => ({ value, label: t(`domain.calendar.${value}`) }))}
        {...form.getInputProps('calendar')}
      />
      <SearchSelect
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
