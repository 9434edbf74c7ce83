import { Button, Group, NumberInput, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { activityProgress } from '#domain/rehab/check-session.ts'
import type { RehabSeries, RehabSession } from '#domain/rehab/rehab-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'

interface SeriesLinesProps {
  patientId: string
  series: readonly RehabSeries[]
  sessions: readonly RehabSession[]
  orders: readonly DeviceOrder[]
}

/** The planned runs of sessions: how far they are, what was reached, and their end. */
export function SeriesLines({ patientId, series, sessions, orders }: SeriesLinesProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayLog = useMay('logRehab')
  const end = useAction(api.rehab.endSeries.mutationOptions(), {
    done: ({ status }) => t(`rehab.seriesSaved.${status}`),
  })
  return (
    <Stack gap={4} mb="xs">
      {series.map((one) => {
        const own = sessions.filter(({ seriesId, struckReason }) => seriesId === one.id && !struckReason)
        const done = own.filter(({ attendance }) => attendance !== 'absent').length
        const order = orders.find(({ id }) => id === one.orderId)
        const reached = activityProgress(own).filter(({ first, last }) => last > first)
        return (
          <Group key={one.id} gap="sm" role="group" aria-label={t('rehab.series')}>
            <Text size="sm" fw={600}>
              {t('rehab.seriesLine', { done, planned: one.plannedCount })}
            </Text>
            <Text size="sm">
              {[order ? format.device(order.deviceType) : '', one.goal].filter(Boolean).join(' · ')}
            </Text>
            {one.status === 'open' ? null : (
              <Text size="sm" c="dimmed">
                {t(`rehab.seriesStatus.${one.status}`)}
              </Text>
            )}
            {reached.length > 0 ? (
              <Text size="sm" c="dimmed">
                {t('rehab.gained', {
                  activities: reached
                    .map(({ activity }) => t(`rehab.activity.${activity}`))
                    .join(t('rehab.comma')),
                })}
              </Text>
            ) : null}
            {mayLog && one.status === 'open' ? (
              <Group gap={2}>
                {(['finished', 'stopped'] as const).map((status) => (
                  <Button
                    key={status}
                    size="compact-sm"
                    variant="subtle"
                    color={status === 'stopped' ? 'gray' : undefined}
                    onClick={() => void end.run({ id: one.id, version: one.version, status })}
                  >
                    {t(`rehab.seriesEnd.${status}`)}
                  </Button>
                ))}
              </Group>
            ) : null}
          </Group>
        )
      })}
      {mayLog && !series.some(({ status }) => status === 'open') ? (
        <NewSeries patientId={patientId} className={classes.quiet} />
      ) : null}
    </Stack>
  )
}

function NewSeries({ patientId, className }: { patientId: string; className: string | undefined }) {
  const { t } = useTranslation()
  const api = useApi()
  const [isOpen, setIsOpen] = useState(false)
  const [goal, setGoal] = useState('')
  const [plannedCount, setPlannedCount] = useState(6)
  const start = useAction(api.rehab.startSeries.mutationOptions(), {
    done: () => t('rehab.seriesStarted'),
    onDone: () => setIsOpen(false),
  })
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus position="bottom-start" withinPortal>
      <Popover.Target>
        <Button
          className={className}
          w="fit-content"
          size="compact-sm"
          variant="subtle"
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('rehab.planSeries')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void start.run({ patientId, orderId: null, goal, plannedCount })
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t('rehab.goal')}
              value={goal}
              onChange={(event) => setGoal(event.currentTarget.value)}
            />
            <NumberInput
              label={t('rehab.plannedCount')}
              min={1}
              max={60}
              value={plannedCount}
              onChange={(value) => setPlannedCount(Number(value) || 1)}
              hideControls
            />
            <Button type="submit" loading={start.isRunning}>
              {t('rehab.startSeries')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
