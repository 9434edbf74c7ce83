import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrderRecord } from '#contract/orders.ts'
import type { Trial } from '#domain/fitting/trial.ts'
import { getDevice } from '#domain/orders/device.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { ComfortWords } from './ComfortWords.tsx'
import classes from './fitting.module.css'
import { Record } from './Record.tsx'
import { StrikeButton } from './StrikeButton.tsx'

/** The trial fittings of an order, the latest first. */
export function TrialsSection({ record: { order, trials, isClinicalShown } }: { record: OrderRecord }) {
  const { t } = useTranslation()
  if (!isClinicalShown || !getDevice(order.deviceType).custom) return null
  return (
    <Section title={t('fitting.trial.section')}>
      {trials.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('fitting.trial.none')}
        </Text>
      ) : null}
      <ol className={classes.records}>
        {trials.toReversed().map((trial) => (
          <TrialRecord key={trial.id} trial={trial} />
        ))}
      </ol>
    </Section>
  )
}

function TrialRecord({ trial }: { trial: Trial }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayStrike = useMay('workOnOrders')
  const what = t('fitting.trial.number', { number: format.number(trial.number) })
  const strike = useAction(api.trials.strike.mutationOptions(), { done: () => t('fitting.struck', { what }) })
  const changes = trial.changes.map((code) => t(`fitting.change.${code}`, { defaultValue: code }))
  return (
    <Record
      title={
        <>
          {what}
          {trial.outcome ? `: ${t(`fitting.outcomeDone.${trial.outcome}`)}` : ''}
        </>
      }
      when={format.instant(trial.at)}
      staffId={trial.staffId}
      struckReason={trial.struckReason}
      action={
        mayStrike ? (
          <StrikeButton
            what={what}
            isRunning={strike.isRunning}
            onStrike={async (reason) =>
              (await strike.run({ id: trial.id, version: trial.version, reason })) !== null
            }
          />
        ) : null
      }
    >
      <Text size="sm">
        <ComfortWords score={trial.socketComfort} />
        {trial.cause ? ` ${t('fitting.because', { cause: t(`domain.orderCause.${trial.cause}`) })}` : ''}
      </Text>
      {changes.length > 0 ? (
        <Text size="sm">
          {t('fitting.trial.changed')} {changes.join(t('people.listSeparator'))}
        </Text>
      ) : null}
      {trial.note ? (
        <Text size="sm">
          <bdi>{trial.note}</bdi>
        </Text>
      ) : null}
    </Record>
  )
}
