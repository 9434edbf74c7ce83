import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { allowedSteps, checkStep, type AllowedStep } from '#domain/orders/allowed-steps.ts'
import { isWithWearer, orderStates } from '#domain/orders/order-state.ts'
import { useSessionState } from '../../../shared/CampContext.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useStepWords, useSteps } from '../use-steps.ts'
import { StepForm } from './StepForm.tsx'

export interface StepButtonsProps {
  card: OrderCard
  /** Where the usual next step stands: as the main button, among the others, or on the screen in a button of its own. */
  usual?: 'first' | 'beside' | 'elsewhere'
}

/** The steps that are open to this person: the usual next one as the main button, the others beside it. */
export function StepButtons({ card, usual = 'first' }: StepButtonsProps) {
  const { t } = useTranslation()
  const roles = useSessionState().staff?.roles ?? []
  const words = useStepWords()
  const { take, isRunning } = useSteps()
  const [asking, setAsking] = useState<AllowedStep | null>(null)
  const { order } = card
  const steps = allowedSteps(order, roles)
  const stillAsked = asking && steps.find(({ to }) => to === asking.to)

  const choose = (step: AllowedStep) => {
    if (step.needs === 'nothing') void take(card, step)
    else setAsking(step)
  }
  if (stillAsked) {
    return (
      <StepForm
        card={card}
        step={stillAsked}
        isRunning={isRunning}
        onCancel={() => setAsking(null)}
        onSubmit={(answer) => void take(card, stillAsked, answer).then((isDone) => isDone && setAsking(null))}
      />
    )
  }
  const needsSide = orderStates.some((to) => {
    const result = checkStep(order, to, roles)
    return !result.ok && result.reason === 'side_unknown'
  })
  const [first, ...others] = steps
  // What the wearer has is done with: nothing more is the usual next step.
  const isUsual = (first?.kind === 'advance' || first?.kind === 'release') && !isWithWearer(order.state)
  const main = isUsual && usual !== 'beside' ? first : null
  return (
    <Stack gap={6}>
      {needsSide ? (
        <Text c="var(--q-warning)" role="note">
          {t('common.refused.side_unknown')}
        </Text>
      ) : null}
      {main && usual === 'first' ? (
        <Button loading={isRunning} onClick={() => choose(main)}>
          {words(card, main)}
        </Button>
      ) : null}
      <Group gap={6}>
        {(main ? others : steps).map((step) => (
          <Button
            key={step.to}
            size="compact-sm"
            variant="default"
            disabled={isRunning}
            onClick={() => choose(step)}
          >
            {words(card, step)}
            {step.needs === 'nothing' ? '' : '…'}
          </Button>
        ))}
      </Group>
      {steps.length === 0 && !needsSide ? (
        <Text size="sm" c="dimmed">
          {t('workshop.noStep')}
        </Text>
      ) : null}
    </Stack>
  )
}
