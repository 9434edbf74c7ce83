import { Progress } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CheckoutFill } from '#contract/checkouts.ts'
import { checkoutPhases, comfortPhaseOf, itemsOf, type CheckoutList } from '#domain/fitting/checkout-list.ts'
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
  const phases = list.phases.map((phase) => {
    const keys = [
      ...phase.items.map(({ key }) => key),
      ...(list.asksComfort && phase.key === comfortPhaseOf(list) ? ['comfort'] : []),
    ]
    return { phase, all: keys.length, done: keys.filter((key) => !open.has(key)).length }
  })
  const all = itemsOf(list).length + (list.asksComfort ? 1 : 0)
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
        {phases.map(({ phase, all: asked, done }) => {
          return (
            <button
              key={phase.key}
              type="button"
              className={classes.phaseLink}
              data-done={done === asked || undefined}
              onClick={() =>
                document.getElementById(`phase-${phase.key}`)?.scrollIntoView({ block: 'start' })
              }
            >
              {done === asked ? <IconCheck size="1em" aria-hidden /> : null}
              {checkoutPhases[phase.key][language]}{' '}
              <span className={classes.phaseCount}>
                {format.number(done)}/{format.number(asked)}
              </span>
            </button>
          )
        })}
      </div>
    </nav>
  )
}
