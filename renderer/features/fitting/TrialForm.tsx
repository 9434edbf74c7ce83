import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import { isLowComfort } from '#domain/fitting/comfort.ts'
import { changesFor, fittingChangeGroups } from '#domain/fitting/fitting-changes.ts'
import { trialOutcomes, type TrialOutcome } from '#domain/fitting/trial.ts'
import { getDevice } from '#domain/orders/device.ts'
import { orderCauses } from '#domain/orders/order-causes.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useLeadToProblem } from '../../shared/use-lead-to-problem.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { ManyChips, OneChip } from './ChoiceChips.tsx'
import { ComfortScore } from './ComfortScore.tsx'
import classes from './fitting.module.css'
import { Notice } from './Notice.tsx'
import { useTrialDraft, type TrialTyped } from './use-trial-draft.ts'

interface TrialFormProps {
  record: OrderRecord
  onDone: () => void
}

/** What was changed, how comfortable it is, and what follows. */
export function TrialForm({ record, onDone }: TrialFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { order, trials } = record
  const { typed, change, forget } = useTrialDraft(order)
  const [isChecked, setIsChecked] = useState(false)
  const { form, lead } = useLeadToProblem<HTMLDivElement>()
  const rules = useQuery(api.checkouts.rules.queryOptions()).data
  const recordTrial = useAction(api.trials.record.mutationOptions(), {
    done: ({ trial, order: moved }) =>
      t('fitting.trial.done', { number: format.number(trial.number), state: format.state(moved.state) }),
    onDone: () => {
      forget()
      onDone()
    },
  })
  const hasSocket = ['lower_limb_prosthesis', 'upper_limb_prosthesis'].includes(
    getDevice(order.deviceType).group,
  )
  const isUncomfortable = (score: number | null) =>
    rules !== undefined && isLowComfort(score, rules.comfortThreshold)
  const isLow = isUncomfortable(typed.socketComfort)
  const problems = findProblems(typed, { hasSocket, isLow })

  const save = () => {
    setIsChecked(true)
    lead()
    if (problems.size > 0 || typed.outcome === null) return
    const { outcome, cause, ...rest } = typed
    void recordTrial.run({
      orderId: order.id,
      version: order.version,
      stationId: null,
      draft: { ...rest, outcome, cause: outcome === 'accept' ? null : cause },
    })
  }
  useShortcut('fitting.save', 'mod+Enter', 'fitting.shortcut.save', save)
  const needed = (field: string) => (isChecked && problems.has(field) ? t('common.invalid.required') : null)

  return (
    <Stack ref={form} gap="lg">
      <p className={classes.count}>
        {t('fitting.trial.number', { number: format.number(trials.length + 1) })}
      </p>
      <Stack gap="sm">
        {fittingChangeGroups.map((group) => {
          const codes = changesFor(order.deviceType, group)
          return codes.length === 0 ? null : (
            <ManyChips
              key={group}
              label={t(`fitting.changeGroup.${group}`)}
              options={codes.map((code) => ({ value: code, label: t(`fitting.change.${code}`) }))}
              values={typed.changes.filter((code) => codes.includes(code))}
              onChange={(codesNow) => change({ changes: mergeChanges(typed.changes, codes, codesNow) })}
            />
          )
        })}
      </Stack>
      {hasSocket ? (
        <ComfortScore
          required
          value={typed.socketComfort}
          onChange={(socketComfort) =>
            change({
              socketComfort,
              outcome: typed.outcome ?? (isUncomfortable(socketComfort) ? 'adjust' : null),
            })
          }
          error={needed('socketComfort')}
        />
      ) : null}
      {isLow ? (
        <Notice title={t('fitting.comfort.low')}>
          {t('fitting.comfort.lowHint', { threshold: format.number(rules?.comfortThreshold ?? 0) })}
        </Notice>
      ) : null}
      <OneChip<TrialOutcome>
        label={t('fitting.trial.outcome')}
        required
        options={trialOutcomes.map((value) => ({ value, label: t(`fitting.outcome.${value}`) }))}
        value={typed.outcome}
        onChange={(outcome) => change({ outcome })}
        error={needed('outcome')}
      />
      {typed.outcome && typed.outcome !== 'accept' ? (
        <OneChip
          label={t('fitting.cause')}
          required
          options={orderCauses.map((value) => ({ value, label: t(`domain.orderCause.${value}`) }))}
          value={typed.cause}
          onChange={(cause) => change({ cause })}
          error={needed('cause')}
        />
      ) : null}
      <Textarea
        label={t('people.order.note')}
        required={problems.has('note')}
        autosize
        minRows={2}
        maxLength={4000}
        dir="auto"
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={needed('note')}
        description={isLow && typed.outcome === 'accept' ? t('fitting.comfort.whyAccept') : undefined}
      />
      <Group>
        <Button size="md" loading={recordTrial.isRunning} onClick={save}>
          {t('fitting.trial.save')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Keeps the order in which changes were made across the groups. */
function mergeChanges<Code extends string>(
  all: readonly Code[],
  group: readonly Code[],
  now: readonly Code[],
): Code[] {
  const kept = all.filter((code) => !group.includes(code) || now.includes(code))
  return [...kept, ...now.filter((code) => !all.includes(code))]
}

/** Fields that are still needed. */
function findProblems(
  typed: TrialTyped,
  { hasSocket, isLow }: { hasSocket: boolean; isLow: boolean },
): Set<string> {
  return new Set([
    ...(hasSocket && typed.socketComfort === null ? ['socketComfort'] : []),
    ...(typed.outcome === null ? ['outcome'] : []),
    ...(typed.outcome !== null && typed.outcome !== 'accept' && typed.cause === null ? ['cause'] : []),
    ...(isLow && typed.outcome === 'accept' && typed.note.trim() === '' ? ['note'] : []),
  ])
}
