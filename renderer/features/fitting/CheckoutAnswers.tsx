import { itemsOf, type CheckoutList } from '#domain/fitting/checkout-list.ts'
import type { Checkout } from '#domain/fitting/checkout.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

/** Every answer in the order of its list; where the list is not known here, under its keys. */
export function CheckoutAnswers({ checkout, list }: { checkout: Checkout; list: CheckoutList | null }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const rows = list
    ? itemsOf(list).map(({ key, words }) => ({ key, words: words[language] }))
    : Object.keys(checkout.answers).map((key) => ({ key, words: key }))
  return (
    <ul className={classes.answerList}>
      {rows.map(({ key, words }) => {
        const given = checkout.answers[key]
        return (
          <li key={key} data-answer={given?.answer}>
            <span>{words}</span>
            <strong>{given ? t(`fitting.answer.${given.answer}`) : '–'}</strong>
            {given?.note ? <bdi className={classes.answerNote}>{given.note}</bdi> : null}
          </li>
        )
      })}
    </ul>
  )
}
