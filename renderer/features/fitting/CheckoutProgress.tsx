import { Progress } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CheckoutFill } from '#contract/checkouts.ts'
import { askedIn, checkoutPhases, type CheckoutList } from '#domain/fitting/checkout-list.ts'
import { unanswered } from '#domain/fitting/propose-result.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

/** How far a check-out has come, part by part; a part's button leads to it. */
export function CheckoutProgress({ list, fill }: { list: CheckoutList; fill: CheckoutFill }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const open = new Set(unanswered(list, fill))
  const phases = askedIn(list)
  const all = phases.reduce((sum, { asked }) => sum + asked.length, 0)
  const told = t('fitting.checkout.progress', {
    done: format.number(all - open.size),
    all: format.number(all),
  })
  return (
    <nav className={classes.progress} aria-label={t('fitting.checkout.parts')}>
      <div className={classes.progressLine}>
        <Progress
          value={((all - open.size) / all) * 100}
          aria-label={told}
          size="sm"
          className={classes.progressBar}
        />
        <span>{told}</span>
      </div>
      <div className={classes.phaseLinks}>
        {phases.map(({ key, asked }) => {
          const done = asked.filter((one) => !open.has(one)).length
          return (
            <button
              key={key}
              type="button"
              className={classes.phaseLink}
              data-done={done === asked.length || undefined}
              onClick={() => document.getElementById(`phase-${key}`)?.scrollIntoView({ block: 'start' })}
            >
              {done === asked.length ? <IconCheck size="1em" aria-hidden /> : null}
              {checkoutPhases[key][language]}{' '}
              <span className={classes.phaseCount}>
                {format.number(done)}/{format.number(asked.length)}
              </span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
