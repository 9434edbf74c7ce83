import type { OrderRecord } from '#contract/orders.ts'
import { findCheckoutList } from '#domain/fitting/checkout-lists/all-lists.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { CheckoutAnswers } from './CheckoutAnswers.tsx'
import classes from './fitting.module.css'
import { Record } from './Record.tsx'
import { FittingNote, FittingResult, NamedList, RecordList } from './RecordList.tsx'
import { StrikeButton } from './StrikeButton.tsx'

/** The check-outs of an order, the latest first, each with the list by which it was filled in. */
export function CheckoutsSection({ record: { checkouts, isClinicalShown } }: { record: OrderRecord }) {
  const { t } = useTranslation()
  if (!isClinicalShown) return null
  return (
    <RecordList title={t('fitting.checkout.section')} none={t('fitting.checkout.none')} records={checkouts}>
      {(checkout) => <CheckoutRecord key={checkout.id} checkout={checkout} />}
    </RecordList>
  )
}

function CheckoutRecord({ checkout }: { checkout: Checkout }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { language } = useLanguage()
  const mayStrike = useMay('checkOut')
  const list = findCheckoutList(checkout.listId, checkout.listVersion)
  const what = checkout.result ? t(`fitting.resultDone.${checkout.result}`) : t('fitting.checkout.open')
  const strike = useAction(api.checkouts.strike.mutationOptions(), {
    done: () => t('fitting.struck', { what: t('fitting.checkout.title') }),
  })
  const treatments = checkout.treatments.map((one) => t(`fitting.treatment.${one}`))
  return (
    <Record
      title={what}
      when={format.instant(checkout.at)}
      staffId={checkout.staffId}
      struckReason={checkout.struckReason}
      action={
        mayStrike ? (
          <StrikeButton
            what={what}
            isRunning={strike.isRunning}
            onStrike={async (reason) =>
              (await strike.run({ id: checkout.id, version: checkout.version, reason })) !== null
            }
          />
        ) : null
      }
    >
      <FittingResult score={checkout.socketComfort} cause={checkout.cause} />
      <NamedList name={`${t('fitting.checkout.treatment')}:`} words={treatments} />
      <FittingNote note={checkout.note} />
      <details className={classes.answersShown}>
        <summary>
          {t('fitting.checkout.answers', {
            list: list?.name[language] ?? checkout.listId,
            version: format.number(checkout.listVersion),
          })}
        </summary>
        <CheckoutAnswers checkout={checkout} list={list} />
      </details>
    </Record>
  )
}
