import { Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import type { AllowedStep } from '#domain/orders/allowed-steps.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { noAnswer, useStepWords, type StepAnswer } from '../use-steps.ts'

export interface StepFormProps {
  card: OrderCard
  step: AllowedStep
  isRunning: boolean
  onCancel: () => void
  onSubmit: (answer: StepAnswer) => void
}

/** Asks what a step needs to be told: why, the cause of a rejection, or when a hold is looked at again. */
export function StepForm({ card, step, isRunning, onCancel, onSubmit }: StepFormProps) {
  const { t } = useTranslation()
  const words = useStepWords()
  const [answer, setAnswer] = useState<StepAnswer>(noAnswer)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<StepAnswer>) => setAnswer((before) => ({ ...before, ...change }))
  const lacksCause = step.needs === 'cause' && answer.cause === null
  const needsReason = step.needs === 'reason' || answer.cause === 'other'
  const lacksReason = needsReason && answer.reason.trim() === ''

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!lacksCause && !lacksReason) onSubmit({ ...answer, reason: answer.reason.trim() })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Text fw={600}>{words(card, step)}</Text>
        {step.needs === 'cause' ? (
          <Select
            data-autofocus
            label={t('workshop.form.cause')}
            required
            withAsterisk={false}
            data={orderCauses.map((cause) => ({ value: cause, label: t(`domain.orderCause.${cause}`) }))}
            value={answer.cause}
            onChange={(picked) => set({ cause: orderCauses.find((cause) => cause === picked) ?? null })}
            error={tried && lacksCause ? t('workshop.form.causeMissing') : null}
          />
        ) : null}
        <Textarea
          data-autofocus={step.needs === 'reason' ? true : undefined}
          autosize
          minRows={1}
          maxLength={200}
          dir="auto"
          label={t(step.kind === 'hold' ? 'workshop.form.holdReason' : 'workshop.form.reason')}
          required={needsReason}
          withAsterisk={false}
          value={answer.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          error={tried && lacksReason ? t('workshop.form.reasonMissing') : null}
        />
        {step.kind === 'hold' ? (
          <DateField
            label={t('workshop.form.reviewDate')}
            value={answer.reviewDate}
            onChange={(reviewDate) => set({ reviewDate })}
          />
        ) : null}
        {step.kind === 'reject' ? (
          <Checkbox
            label={t('workshop.form.remake')}
            description={t('workshop.form.remakeHint')}
            checked={answer.remake}
            onChange={(event) => set({ remake: event.currentTarget.checked })}
          />
        ) : null}
        <Group gap={6}>
          <Button type="submit" loading={isRunning}>
            {words(card, step)}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('common.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
