import { Checkbox, Fieldset, Group, Text } from '@mantine/core'
import { useFormat } from '../../shared/format.ts'
import { NumberField } from '../../shared/NumberField.tsx'
import { TimeField } from '../../shared/TimeField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './start.module.css'
import type { StartCamp } from './use-start-camp.ts'

type TimeName = 'opensMinute' | 'closesMinute' | 'breakStartMinute' | 'breakEndMinute'

export interface TemplateFieldsProps extends Pick<StartCamp, 'form'> {
  errorOf: (field: string) => string | undefined
}

function Stations({ form, errorOf }: TemplateFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className={classes.stations} aria-label={t('camp.stations')}>
      {form.values.stations.map((station, index) => (
        <li key={station.position}>
          <Checkbox
            label={format.stationName(station)}
            checked={station.isUsed}
            onChange={(event) => form.setFieldValue(`stations.${index}.isUsed`, event.currentTarget.checked)}
          />
          <NumberField
            size="xs"
            w={56}
            min={1}
            max={50}
            aria-label={t('start.capacityOf', { station: format.stationName(station) })}
            disabled={!station.isUsed}
            value={station.capacity}
            onChange={(value) => form.setFieldValue(`stations.${index}.capacity`, value)}
            error={errorOf(`stations.${index}.capacity`)}
            data-path={`stations.${index}.capacity`}
          />
        </li>
      ))}
    </ul>
  )
}

/** What the template filled in, in short; each can be changed here and later. */
export function TemplateFields({ form, errorOf }: TemplateFieldsProps) {
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
      <Text fw={500} mt="md">
        {t('start.stations')}
      </Text>
      <Stations form={form} errorOf={errorOf} />
    </Fieldset>
  )
}
