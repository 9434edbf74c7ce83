import { Button, Group, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EmergencyView } from '#contract/emergency.ts'
import { languages } from '#domain/camps/camp.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

/** What the evening does by itself, and what a pack holds. */
export function EmergencySettingsForm({ view }: { view: EmergencyView }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const [settings, setSettings] = useState(view.settings)
  const [namesOnSlips, setNames] = useState(view.namesOnSlips)
  const save = useAction(api.emergency.saveSettings.mutationOptions(), {
    done: () => t('camp.emergency.saved'),
  })
  const set = (parts: Partial<typeof settings>) => setSettings((before) => ({ ...before, ...parts }))
  const isDirty =
    JSON.stringify(settings) !== JSON.stringify(view.settings) || namesOnSlips !== view.namesOnSlips
  return (
    <Section title={t('camp.emergency.settings')}>
      <Stack gap="sm" maw={620}>
        <Switch
          label={t('camp.emergency.isOn', { time: format.minute(camp.closesMinute) })}
          checked={settings.isOn}
          onChange={(event) => set({ isOn: event.currentTarget.checked })}
        />
        <TextInput
          dir="ltr"
          label={t('camp.emergency.folder')}
          description={t(
            view.mayChooseFolder ? 'camp.emergency.folderHint' : 'camp.emergency.folderElsewhere',
          )}
          disabled={!view.mayChooseFolder}
          placeholder={t('camp.emergency.usualFolder')}
          value={settings.folder}
          onChange={(event) => set({ folder: event.currentTarget.value })}
        />
        <Group gap="md" align="flex-end">
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('paper.language')}
            </Text>
            <SegmentedControl
              aria-label={t('paper.language')}
              value={settings.language}
              onChange={(value) => set({ language: languages.find((known) => known === value) ?? 'en' })}
              data={languages.map((value) => ({ value, label: t(`paper.languages.${value}`) }))}
            />
          </div>
          <NumberField
            w={150}
            max={100}
            label={t('camp.emergency.registrationForms')}
            value={settings.registrationForms}
            onChange={(value) => set({ registrationForms: value ?? 0 })}
          />
          <NumberField
            w={150}
            max={100}
            label={t('camp.emergency.followUpForms')}
            value={settings.followUpForms}
            onChange={(value) => set({ followUpForms: value ?? 0 })}
          />
        </Group>
        <Switch
          label={t('camp.emergency.names')}
          description={t('camp.emergency.namesHint')}
          checked={namesOnSlips}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
        <Group>
          <Button
            disabled={!isDirty}
            loading={save.isRunning}
            onClick={() => void save.run({ settings, namesOnSlips })}
          >
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
