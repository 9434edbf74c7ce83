import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OrderStep } from '#domain/orders/order-step.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './orders.module.css'

/** Every move of the order, the latest first: to which state, who, when, where and why. */
export function StepsSection({ steps }: { steps: readonly OrderStep[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const staff = useQuery(api.staff.list.queryOptions()).data
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } })).data

  return (
    <Section title={t('orders.section.steps')}>
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('orders.noSteps')}
        </Text>
      ) : null}
      <ol className={classes.steps}>
        {steps.toReversed().map((step) => {
          const member = staff?.find(({ id }) => id === step.staffId)
          const station = stations?.find(({ id }) => id === step.stationId)
          const cause = step.cause ? t(`domain.orderCause.${step.cause}`, { defaultValue: step.cause }) : ''
          return (
            <li key={step.id} className={classes.step}>
              <StageIcon state={step.toState} />
              <Text size="sm" c="dimmed">
                {format.instant(step.at)}
                {member ? (
                  <>
                    {' · '}
                    <bdi>{format.staffName(member)}</bdi>
                  </>
                ) : null}
                {station ? (
                  <>
                    {' · '}
                    <bdi>{format.stationName(station)}</bdi>
                  </>
                ) : null}
              </Text>
              {cause || step.reason ? (
                <Text size="sm">
                  <bdi>{[cause, step.reason].filter(Boolean).join(' · ')}</bdi>
                </Text>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Section>
  )
}
