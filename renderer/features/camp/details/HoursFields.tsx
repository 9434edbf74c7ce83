import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { TimeField } from '../../../shared/TimeField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CampPart } from './camp-part.ts'

const WIDTH = 110

function BreakRow({ record: { form, errorOf }, index }: CampPart & { index: number }) {
  const { t } = useTranslation()
  const row = form.values.breaks[index]
  if (!row) return null
  const path = `breaks.${index}`
  return (
    <Group align="flex-start" gap="sm">
      <TimeField
        w={WIDTH}
        label={t('camp.breakFrom')}
        value={row.startMinute}
        onChange={(minute) => form.setFieldValue(`${path}.startMinute`, minute)}
        data-path={path}
        error={errorOf(path) ?? errorOf(`${path}.startMinute`)}
      />
      <TimeField
        w={WIDTH}
        label={t('camp.breakTo')}
        value={row.endMinute}
        onChange={(minute) => form.setFieldValue(`${path}.endMinute`, minute)}
        error={errorOf(`${path}.endMinute`)}
      />
      <TextInput
        flex="1 1 8rem"
        label={t('camp.breakLabel')}
        {...form.getInputProps(`${path}.label`)}
        error={errorOf(`${path}.label`)}
      />
      <TextInput
        flex="1 1 8rem"
        dir="rtl"
        lang="fa"
        label={t('camp.breakLabelInPersian')}
        {...form.getInputProps(`${path}.labelPersian`)}
        error={errorOf(`${path}.labelPersian`)}
      />
      <ActionIcon
        mt={26}
        size="lg"
        aria-label={t('camp.removeBreak')}
        onClick={() => form.removeListItem('breaks', index)}
      >
        <IconTrash aria-hidden size={18} stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}

/** When the camp is open, and its breaks. */
export function HoursFields({ record }: CampPart) {
  const { t } = useTranslation()
  const { form, errorOf } = record
  const { breaks, opensMinute, closesMinute } = form.values
  return (
    <Fieldset legend={t('camp.hours')}>
      <Stack gap="sm">
        <Group align="flex-start" gap="sm">
          <TimeField
            w={WIDTH}
            withAsterisk
            label={t('camp.opens')}
            value={opensMinute}
            onChange={(minute) => form.setFieldValue('opensMinute', minute)}
            data-path="opensMinute"
            error={errorOf('opensMinute')}
          />
          <TimeField
            w={WIDTH}
            withAsterisk
            label={t('camp.closes')}
            value={closesMinute}
            onChange={(minute) => form.setFieldValue('closesMinute', minute)}
            data-path="closesMinute"
            error={errorOf('closesMinute')}
          />
        </Group>
        {breaks.length === 0 ? <Text c="dimmed">{t('camp.noBreaks')}</Text> : null}
        {breaks.map((_, index) => (
          <BreakRow key={index} record={record} index={index} />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={16} />}
          style={{ alignSelf: 'flex-start' }}
          disabled={breaks.length >= 10}
          onClick={() =>
            form.insertListItem('breaks', { startMinute: null, endMinute: null, label: '', labelPersian: '' })
          }
        >
          {t('camp.addBreak')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
