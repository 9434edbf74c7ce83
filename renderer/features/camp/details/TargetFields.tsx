import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { DevicePicker } from '../../../shared/DevicePicker.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CampPart } from './camp-part.ts'

function TargetRow({ record: { form, errorOf }, index }: CampPart & { index: number }) {
  const { t } = useTranslation()
  const row = form.values.targets[index]
  if (!row) return null
  const path = `targets.${index}`
  return (
    <Group align="flex-start" gap="sm">
      <NumberField
        w={110}
        min={1}
        label={t('camp.targetCount')}
        value={row.count}
        onChange={(count) => form.setFieldValue(`${path}.count`, count)}
        data-path={path}
        error={errorOf(path) ?? errorOf(`${path}.count`)}
      />
      <DevicePicker
        w={320}
        label={t('camp.targetDevice')}
        value={row.deviceType}
        onChange={(deviceType) => form.setFieldValue(`${path}.deviceType`, deviceType)}
        error={errorOf(`${path}.deviceType`)}
      />
      <ActionIcon
        mt={26}
        size="lg"
        aria-label={t('camp.removeTarget')}
        onClick={() => form.removeListItem('targets', index)}
      >
        <IconTrash aria-hidden size={18} stroke={1.5} />
      </ActionIcon>
    </Group>
  )
}

/** How many devices of each type are meant to be handed over. */
export function TargetFields({ record }: CampPart) {
  const { t } = useTranslation()
  const { form } = record
  return (
    <Fieldset legend={t('camp.targets')}>
      <Stack gap="sm">
        {form.values.targets.length === 0 ? <Text c="dimmed">{t('camp.noTargets')}</Text> : null}
        {form.values.targets.map((_, index) => (
          <TargetRow key={index} record={record} index={index} />
        ))}
        <Button
          variant="default"
          leftSection={<IconPlus aria-hidden size={16} />}
          style={{ alignSelf: 'flex-start' }}
          disabled={form.values.targets.length >= 40}
          onClick={() => form.insertListItem('targets', { deviceType: null, count: null })}
        >
          {t('camp.addTarget')}
        </Button>
      </Stack>
    </Fieldset>
  )
}
