import { Anchor, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OrderTrack } from '#contract/orders.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'

export interface TrackListProps {
  orderId: string
  onOpenOrder: (id: string) => void
}

/** Everything that was done with an order, newest first, and the orders that it is tied to. */
export function TrackList({ orderId, onOpenOrder }: TrackListProps) {
  const { t } = useTranslation()
  const api = useApi()
  const track = useQuery(api.orders.track.queryOptions({ input: { id: orderId } }))
  if (track.error && !track.data) {
    return <ErrorState error={track.error} onRetry={() => void track.refetch()} />
  }
  if (!track.data) return <Loading rows={3} rowHeight={20} />
  const { steps } = track.data
  return (
    <Stack gap={6}>
      <Links track={track.data} onOpenOrder={onOpenOrder} />
      <Text fw={600} component="h3" size="sm">
        {t('workshop.panel.steps')}
      </Text>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('workshop.panel.noSteps')}
        </Text>
      ) : (
        <ol className={classes.steps} aria-label={t('workshop.panel.steps')}>
          {steps.toReversed().map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </ol>
      )}
    </Stack>
  )
}

function StepLine({ step }: { step: OrderTrack['steps'][number] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const why = [step.cause ? t(`domain.orderCause.${step.cause}`) : '', step.reason].filter(Boolean)
  return (
    <li>
      <StageIcon state={step.toState} />
      <span className={classes.stepWhen}>
        {format.instant(step.at)}
        {step.staffName ? (
          <>
            {' · '}
            <bdi>{format.staffName(step.staffName)}</bdi>
          </>
        ) : null}
        {step.stationName ? (
          <>
            {' · '}
            <bdi>{step.stationName}</bdi>
          </>
        ) : null}
      </span>
      {why.length > 0 ? (
        <span className={classes.stepWhy}>
          <bdi>{why.join(': ')}</bdi>
        </span>
      ) : null}
    </li>
  )
}

function Links({ track, onOpenOrder }: { track: OrderTrack; onOpenOrder: (id: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, previous, following } = track
  const line = (words: string, { id, number }: { id: string; number: string }) => (
    <Text key={id} size="sm">
      {words}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => onOpenOrder(id)}>
        {format.digits(number)}
      </Anchor>
    </Text>
  )
  if (!previous && following.length === 0) return null
  return (
    <div>
      {previous
        ? line(t('workshop.panel.of', { type: t(`domain.orderType.${order.orderType}`) }), previous)
        : null}
      {following.map((other) =>
        line(t('workshop.panel.has', { type: t(`domain.orderType.${other.orderType}`) }), other),
      )}
    </div>
  )
}
