import { Progress } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CheckoutFill } from '#contract/checkouts.ts'
import {
  checkoutPhases,
  itemsOf,
  type CheckoutItem,
  type CheckoutList,
} from '#domain/fitting/checkout-list.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

/** How far a check-out has come, part by part; a part's button leads to it. */
export function CheckoutProgress({ list, fill }: { list: CheckoutList; fill: CheckoutFill }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const countOf = (items: readonly CheckoutItem[]) => items.filter(({ key }) => fill.answers[key]).length
  const all = itemsOf(list)
  const told = t('fitting.checkout.progress', {
    done: format.number(countOf(all)),
    all: format.number(all.length),
  })
  return (
    <nav className={classes.progress} aria-label={t('fitting.checkout.parts')}>
      <div className={classes.progressLine}>
        <Progress
          value={(countOf(all) / all.length) * 100}
          aria-label={told}
          size="sm"
          className={classes.progressBar}
        />
        <span>{told}</span>
      </div>
      <div className={classes.phaseLinks}>
        {list.phases.map((phase) => {
          const done = countOf(phase.items)
          return (
            <button
              key={phase.key}
              type="button"
              className={classes.phaseLink}
              data-done={done === phase.items.length || undefined}
              onClick={() =>
                document.getElementById(`phase-${phase.key}`)?.scrollIntoView({ block: 'start' })
              }
            >
              {done === phase.items.length ? <IconCheck size="1em" aria-hidden /> : null}
              {checkoutPhases[phase.key][language]}{' '}
              <span className={classes.phaseCount}>
                {format.number(done)}/{format.number(phase.items.length)}
              </span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
