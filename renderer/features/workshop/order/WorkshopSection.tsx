import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { OrderCard } from '#contract/workshop.ts'
import { isMeasured, nextStep } from '#domain/fitting/next-step.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useOrderInHand } from '../../../shared/order-in-hand.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OrderMarks } from '../OrderMarks.tsx'
import { PlanFields } from '../panel/PlanFields.tsx'
import { StepButtons, type StepButtonsProps } from '../panel/StepButtons.tsx'

/** The page's own button offers the next step; where that is to measure, the order can still be moved on without. */
function usualOf({ order, measurementSets }: OrderRecord): StepButtonsProps['usual'] {
  const next = nextStep(order, { isCheckedOut: false, isMeasured: isMeasured(measurementSets) })
  if (next === null) return 'first'
  return next.kind === 'measure' ? 'beside' : 'elsewhere'
}

/** The workshop's part of an order's page: its steps, who makes it and for when, why it waits. While shown, its tag is the only right one. */
export function WorkshopSection({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { order, patient } = record
  const card = useMemo((): OrderCard => ({ order, patient, spells: [] }), [order, patient])
  useOrderInHand(card)
  const staff = useQuery(api.staff.list.queryOptions()).data ?? []
  const technicians = staff.filter(({ active, roles }) => active && roles.includes('technician'))
  return (
    <Section title={t('workshop.title')}>
      <Stack gap="xs">
        <div>
          <OrderMarks card={card} isLong />
        </div>
        {order.state === 'on_hold' ? (
          <Text>
            {t('workshop.heldFor')} <bdi>{order.holdReason}</bdi>
            {order.holdReviewDate
              ? ` · ${t('workshop.reviewOn', { on: format.date(order.holdReviewDate) })}`
              : ''}
          </Text>
        ) : null}
        {order.intervalReason ? (
          <Text size="sm" c="dimmed">
            {t('workshop.orderedAgain')} <bdi>{order.intervalReason}</bdi>
          </Text>
        ) : null}
        <StepButtons key={order.id} card={card} usual={usualOf(record)} />
        <PlanFields key={`${order.id} ${order.version}`} card={card} staff={technicians} />
      </Stack>
    </Section>
  )
}
