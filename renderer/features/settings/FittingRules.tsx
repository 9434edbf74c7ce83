import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FittingRules as Rules } from '#contract/checkouts.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { NumberField } from '../../shared/NumberField.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** What the clinic decides for itself about fitting: the comfort below which a socket goes back, and whom people call. */
export function FittingRules() {
  const { t } = useTranslation()
  const api = useApi()
  const { data } = useQuery(api.checkouts.rules.queryOptions())
  if (!data) return null
  return (
    <SettingsSection title={t('fitting.rules.title')} hint={t('fitting.rules.contactHint')}>
      <RulesForm key={JSON.stringify(data)} stored={data} />
    </SettingsSection>
  )
}

function RulesForm({ stored }: { stored: Rules }) {
  const { t } = useTranslation()
  const api = useApi()
  const maySet = useMay('manageCamp')
  const [threshold, setThreshold] = useState<number | null>(stored.comfortThreshold)
  const [contact, setContact] = useState(stored.contact)
  const save = useAction(api.checkouts.setRules.mutationOptions(), { done: () => t('fitting.rules.saved') })
  const isValid = threshold !== null && threshold >= 0 && threshold <= 10
  return (
    <Stack gap="sm" align="stretch">
      <NumberField
        label={t('fitting.rules.threshold')}
        description={t('fitting.toConfirm')}
        max={10}
        disabled={!maySet}
        value={threshold}
        onChange={setThreshold}
        error={isValid ? null : t('common.invalid.other')}
      />
      <TextInput
        label={t('fitting.rules.contact')}
        maxLength={200}
        dir="auto"
        disabled={!maySet}
        value={contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      {maySet ? (
        <Group>
          <Button
            variant="default"
            loading={save.isRunning}
            disabled={!isValid || (threshold === stored.comfortThreshold && contact === stored.contact)}
            onClick={() => void save.run({ comfortThreshold: threshold ?? 0, contact })}
          >
            {t('common.save')}
          </Button>
        </Group>
      ) : (
        <Text size="xs" c="dimmed">
          {t('camp.readOnly')}
        </Text>
      )}
    </Stack>
  )
}
