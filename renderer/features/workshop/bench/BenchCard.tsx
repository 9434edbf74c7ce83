import { Button } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { allowedSteps, type AllowedStep } from '#domain/orders/allowed-steps.ts'
import { useSessionState } from '../../../shared/CampContext.tsx'
import { useElapsed, useElapsedMinutes } from '../../../shared/elapsed.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OrderMarks } from '../OrderMarks.tsx'
import { StepDialog } from '../panel/StepDialog.tsx'
import { useSteps, useStepWords } from '../use-steps.ts'
import classes from './bench.module.css'

export interface BenchCardProps {
  card: OrderCard
  /** Scanned in: its timer runs and its steps are open. */
  isInHand: boolean
  hasOtherInHand: boolean
  isBusy: boolean
  start: (card: OrderCard) => void
  stop: (card: OrderCard) => void
}

/** One order on the bench, with one big next step. */
export function BenchCard({ card, isInHand, hasOtherInHand, isBusy, start, stop }: BenchCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const roles = useSessionState().staff?.roles ?? []
  const words = useStepWords()
  const { take, isRunning } = useSteps()
  const [asking, setAsking] = useState<AllowedStep | null>(null)
  const { order, patient } = card
  const [next, ...others] = allowedSteps(order, roles)
  const choose = (step: AllowedStep) => {
    if (step.needs === 'nothing') void take(card, step)
    else setAsking(step)
  }

  return (
    <article
      className={classes.card}
      data-in-hand={isInHand || undefined}
      aria-label={format.digits(order.number)}
    >
      <div className={classes.what}>
        <div className={classes.line}>
          <span className={classes.number}>{format.digits(order.number)}</span>
          <OrderMarks card={card} isLong={isInHand} />
        </div>
        <div className={classes.device}>
          <SideMark of={order.deviceType} side={order.side} /> {format.device(order.deviceType)}
        </div>
        <div className={classes.name}>
          <PersonName person={patient} />
        </div>
        <div className={classes.line}>
          <StageIcon state={order.state} />
          <span>{elapsed(order.stateSince)}</span>
          {order.promisedDate ? (
            <span>{t('workshop.bench.promised', { date: format.date(order.promisedDate) })}</span>
          ) : null}
        </div>
      </div>
      <div className={classes.actions}>
        {isInHand ? (
          <>
            <Timer card={card} />
            {next ? (
              <Button className={classes.big} loading={isRunning} onClick={() => choose(next)}>
                {words(card, next)}
              </Button>
            ) : null}
            <div className={classes.others}>
              {others.map((step) => (
                <Button
                  key={step.to}
                  size="lg"
                  variant="default"
                  disabled={isRunning}
                  onClick={() => choose(step)}
                >
                  {words(card, step)}
                </Button>
              ))}
              <Button
                size="lg"
                variant="default"
                leftSection={<IconPlayerStop aria-hidden size={22} />}
                disabled={isBusy}
                onClick={() => stop(card)}
              >
                {t('workshop.bench.stop')}
              </Button>
            </div>
          </>
        ) : (
          <Button
            className={classes.big}
            variant={hasOtherInHand ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay aria-hidden size={26} />}
            disabled={isBusy || hasOtherInHand}
            onClick={() => start(card)}
          >
            {t('workshop.bench.start')}
          </Button>
        )}
      </div>
      {asking ? (
        <StepDialog
          card={card}
          step={asking}
          isRunning={isRunning}
          onCancel={() => setAsking(null)}
          onSubmit={(answer) => void take(card, asking, answer).then((isDone) => isDone && setAsking(null))}
        />
      ) : null}
    </article>
  )
}

/** How long the work has run, in hours and minutes on the camp's clock. */
function Timer({ card }: { card: OrderCard }) {
  const { t } = useTranslation()
  const format = useFormat()
  const minutesSince = useElapsedMinutes()
  const { staff } = useSessionState()
  const mine = card.spells.find(({ staffId }) => staffId === staff?.id)
  if (!mine) return null
  const minutes = minutesSince(mine.startedAt)
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  return (
    <span className={classes.timer} role="timer" aria-label={t('workshop.bench.timer')}>
      {format.digits(text)}
    </span>
  )
}
