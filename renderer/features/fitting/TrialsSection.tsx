import type { OrderRecord } from '#contract/orders.ts'
import type { Trial } from '#domain/fitting/trial.ts'
import { getDevice } from '#domain/orders/device.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { Record } from './Record.tsx'
import { FittingNote, FittingResult, NamedList, RecordList } from './RecordList.tsx'
import { StrikeButton } from './StrikeButton.tsx'

/** The trial fittings of an order, the latest first. */
export function TrialsSection({ record: { order, trials, isClinicalShown } }: { record: OrderRecord }) {
  const { t } = useTranslation()
  if (!isClinicalShown || !getDevice(order.deviceType).custom) return null
  return (
    <RecordList title={t('fitting.trial.section')} none={t('fitting.trial.none')} records={trials}>
      {(trial) => <TrialRecord key={trial.id} trial={trial} />}
    </RecordList>
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
      <FittingResult score={trial.socketComfort} cause={trial.cause} />
      <NamedList name={t('fitting.trial.changed')} words={changes} />
      <FittingNote note={trial.note} />
    </Record>
  )
}
