import { Checkbox, Fieldset, Group } from '@mantine/core'
import { TimeField } from '../../shared/TimeField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { StartCamp } from './use-start-camp.ts'

type TimeName = 'opensMinute' | 'closesMinute' | 'breakStartMinute' | 'breakEndMinute'

export interface HoursFieldsProps extends Pick<StartCamp, 'form'> {
  errorOf: (field: string) => string | undefined
}

/** The hours that the template filled in; each can be changed here and later. */
export function HoursFields({ form, errorOf }: HoursFieldsProps) {
  const { t } = useTranslation()
  const time = (name: TimeName, label: string, disabled = false) => (
    <TimeField
      w={104}
      label={label}
      disabled={disabled}
      value={form.values[name]}
      onChange={(minute) => form.setFieldValue(name, minute)}
      data-path={name}
      error={errorOf(name)}
    />
  )
  return (
    <Fieldset legend={t('start.template')}>
      <Group gap="md" align="flex-start">
        {time('opensMinute', t('camp.opens'))}
        {time('closesMinute', t('camp.closes'))}
        {time('breakStartMinute', t('camp.breakFrom'), !form.values.hasBreak)}
        {time('breakEndMinute', t('camp.breakTo'), !form.values.hasBreak)}
        <Checkbox
          mt={30}
          label={t('start.withBreak')}
          checked={form.values.hasBreak}
          onChange={(event) => form.setFieldValue('hasBreak', event.currentTarget.checked)}
        />
      </Group>
    </Fieldset>
  )
}
