import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkshopSettings } from '#contract/workshop.ts'
import { boardColumnKeys } from '#domain/workshop/board-columns.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

/** How many orders a column may hold. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const settings = useQuery(api.workshop.settings.queryOptions())
  return (
    <Modal size="lg" onClose={onClose} title={t('workshop.settings.title')}>
      {settings.data ? <SettingsForm stored={settings.data} onClose={onClose} /> : null}
      {settings.isPending ? <Loading rows={6} /> : null}
      {settings.error && !settings.data ? (
        <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />
      ) : null}
    </Modal>
  )
}

function SettingsForm({ stored, onClose }: { stored: WorkshopSettings; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const [limits, setLimits] = useState(stored.limits)
  const save = useAction(api.workshop.saveSettings.mutationOptions(), {
    done: () => t('workshop.settings.saved'),
    onDone: onClose,
  })
  return (
    <Stack>
      <div>
        <Text fw={600} component="h3">
          {t('workshop.settings.limits')}
        </Text>
        <Text size="sm" c="dimmed" mb="xs">
          {t('workshop.settings.limitsHint')}
        </Text>
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
          {boardColumnKeys.map((column) => (
            <NumberField
              key={column}
              label={t(`workshop.column.${column}`)}
              min={1}
              max={500}
              value={limits[column]}
              onChange={(value) => setLimits({ ...limits, [column]: value })}
            />
          ))}
        </SimpleGrid>
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button loading={save.isRunning} onClick={() => void save.run({ limits })}>
          {t('common.save')}
        </Button>
      </Group>
    </Stack>
  )
}
