import { Button, Group, Modal, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopSettings } from '#contract/workshop.ts'
import type { ReplacementIntervals } from '#domain/orders/replacement-interval.ts'
import { boardColumnKeys } from '#domain/workshop/board-columns.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { NumberField } from '../../../shared/NumberField.tsx'

/** How many orders a column may hold, and for how long a device is expected to serve. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const settings = useQuery(api.workshop.settings.queryOptions())
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('workshop.settings.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
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
  const [{ limits, intervals }, setValues] = useState(stored)
  const save = useAction(api.workshop.saveSettings.mutationOptions(), {
    done: () => t('workshop.settings.saved'),
    onDone: onClose,
  })
  const groups = Object.keys(intervals) as (keyof ReplacementIntervals)[]
  const setMonths = (group: keyof ReplacementIntervals, key: 'adultMonths' | 'childMonths', months: number) =>
    setValues({ limits, intervals: { ...intervals, [group]: { ...intervals[group], [key]: months } } })
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
              onChange={(value) => setValues({ intervals, limits: { ...limits, [column]: value } })}
            />
          ))}
        </SimpleGrid>
      </div>
      <div>
        <Text fw={600} component="h3">
          {t('workshop.settings.intervals')}
        </Text>
        <Text size="sm" c="var(--q-warning)" mb="xs">
          {t('workshop.settings.unconfirmed')}
        </Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('workshop.filter.device')}</Table.Th>
              <Table.Th>{t('workshop.settings.adultMonths')}</Table.Th>
              <Table.Th>{t('workshop.settings.childMonths')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group}>
                <Table.Th scope="row">{t(`domain.deviceGroup.${group}`)}</Table.Th>
                {(['adultMonths', 'childMonths'] as const).map((key) => (
                  <Table.Td key={key}>
                    <NumberField
                      aria-label={`${t(`domain.deviceGroup.${group}`)}, ${t(`workshop.settings.${key}`)}`}
                      min={1}
                      max={240}
                      value={intervals[group][key]}
                      onChange={(value) => value !== null && setMonths(group, key, value)}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button loading={save.isRunning} onClick={() => void save.run({ limits, intervals })}>
          {t('common.save')}
        </Button>
      </Group>
    </Stack>
  )
}
