import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CheckoutFill } from '#contract/checkouts.ts'
import type { CheckoutList } from '#domain/fitting/checkout-list.ts'
import {
  checkoutResults,
  furtherTreatments,
  type Checkout,
  type CheckoutResult,
  type FurtherTreatment,
} from '#domain/fitting/checkout.ts'
import { isMilder, proposeResult, unanswered } from '#domain/fitting/propose-result.ts'
import { orderCauses, type OrderCause } from '#domain/orders/order-causes.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useLeadToProblem } from '../../shared/use-lead-to-problem.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { ManyChips, OneChip } from './ChoiceChips.tsx'

interface CheckoutDecisionProps {
  order: DeviceOrder
  draft: Checkout
  list: CheckoutList
  fill: CheckoutFill
  threshold: number
  onNote: (note: string) => void
  onDone: () => void
}

/** What the answers amount to, and what the person decides. */
export function CheckoutDecision({
  order,
  draft,
  list,
  fill,
  threshold,
  onNote,
  onDone,
}: CheckoutDecisionProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [picked, setPicked] = useState<CheckoutResult | null>(null)
  const [treatments, setTreatments] = useState<FurtherTreatment[]>([])
  const [cause, setCause] = useState<OrderCause | null>(null)
  const [isChecked, setIsChecked] = useState(false)
  const { form, lead } = useLeadToProblem<HTMLDivElement>()
  const complete = useAction(api.checkouts.complete.mutationOptions(), {
    done: ({ checkout, order: moved }) =>
      t('fitting.checkout.done', {
        result: t(`fitting.result.${checkout.result}`),
        state: format.state(moved.state),
      }),
    onDone,
  })

  const open = unanswered(list, fill)
  const proposal = proposeResult(list, fill, threshold)
  const result = picked ?? proposal?.result ?? null
  const needsNote = proposal !== null && result !== null && isMilder(result, proposal.result)
  const missing = {
    treatments: result !== null && result !== 'pass' && treatments.length === 0,
    cause: result === 'fail' && cause === null,
    note: needsNote && fill.note.trim() === '',
  }
  const decide = () => {
    setIsChecked(true)
    lead()
    if (result === null || Object.values(missing).some(Boolean)) return
    void complete.run({
      id: draft.id,
      version: draft.version,
      orderVersion: order.version,
      fill,
      decision: {
        result,
        treatments: result === 'pass' ? [] : treatments,
        cause: result === 'fail' ? cause : null,
      },
    })
  }
  useShortcut('fitting.save', 'mod+Enter', 'fitting.shortcut.save', decide)
  const needed = (isMissing: boolean) => (isChecked && isMissing ? t('common.invalid.required') : null)

  if (!proposal) {
    return (
      <Section title={t('fitting.checkout.decision')}>
        <Text c="dimmed">{t('fitting.checkout.left', { count: open.length })}</Text>
      </Section>
    )
  }
  return (
    <Section title={t('fitting.checkout.decision')}>
      <Stack ref={form} gap="md">
        <Text>
          {t('fitting.checkout.proposed', { result: t(`fitting.result.${proposal.result}`) })}{' '}
          {proposal.failing.length > 0
            ? t('fitting.checkout.answeredNo', { count: proposal.failing.length })
            : null}{' '}
          {proposal.isUncomfortable ? t('fitting.comfort.low') : null}
        </Text>
        <OneChip<CheckoutResult>
          label={t('fitting.checkout.result')}
          required
          options={checkoutResults.map((value) => ({ value, label: t(`fitting.result.${value}`) }))}
          value={result}
          onChange={setPicked}
          error={needed(result === null)}
        />
        {result === null || result === 'pass' ? null : (
          <ManyChips<FurtherTreatment>
            label={t('fitting.checkout.treatment')}
            required
            options={furtherTreatments.map((value) => ({ value, label: t(`fitting.treatment.${value}`) }))}
            values={treatments}
            onChange={setTreatments}
            error={needed(missing.treatments)}
          />
        )}
        {result === 'fail' ? (
          <OneChip<OrderCause>
            label={t('fitting.cause')}
            required
            options={orderCauses.map((value) => ({ value, label: t(`domain.orderCause.${value}`) }))}
            value={cause}
            onChange={setCause}
            error={needed(missing.cause)}
          />
        ) : null}
        <Textarea
          label={needsNote ? t('fitting.checkout.whyMilder') : t('people.order.note')}
          required={needsNote}
          autosize
          minRows={2}
          maxLength={4000}
          dir="auto"
          value={fill.note}
          onChange={(event) => onNote(event.currentTarget.value)}
          error={needed(missing.note)}
        />
        <Group>
          <Button size="md" loading={complete.isRunning} onClick={decide}>
            {t('fitting.checkout.finish')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
