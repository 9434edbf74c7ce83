import { Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, type Icon } from '@tabler/icons-react'
import { worstVerdict, type Eligibility, type EligibilityVerdict } from '#domain/assessment/eligibility.ts'
import type { EligibilityRules } from '#domain/assessment/eligibility-rules.ts'
import type { DrawnLimb } from '../../shared/body/BodyFigure.tsx'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { useClockWords } from '../../shared/clinical/use-clock-words.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './assess.module.css'

const icons: Record<EligibilityVerdict, Icon> = {
  clear: IconCircleCheck,
  unsure: IconHelpCircle,
  wait: IconAlertTriangle,
}

interface ClockPanelProps {
  limbs: readonly DrawnLimb[]
  clock: readonly Eligibility[]
  rules: EligibilityRules
}

/** What the eligibility clock says of each limb, with its reasons and the first day on which it lets somebody be fitted. */
export function ClockPanel({ limbs, clock, rules }: ClockPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useLimbWords()
  const clockWords = useClockWords()
  const verdict = worstVerdict(clock.map((one) => one.verdict))
  const next = clock
    .flatMap(({ nextDate }) => nextDate ?? [])
    .toSorted()
    .at(-1)
  const Mark = icons[verdict]
  if (clock.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('clock.empty')}
      </Text>
    )
  }
  return (
    <div className={classes.clock} data-verdict={verdict} role="status" aria-label={t('clock.title')}>
      <div className={classes.clockHead}>
        <Mark size={20} aria-hidden />
        <Text fw={650} component="span">
          {t(`clock.verdict.${verdict}`)}
        </Text>
      </div>
      {next && verdict !== 'clear' ? (
        <Text size="sm" fw={600}>
          {t('clock.nextDate', { date: format.bothCalendars(next) })}
        </Text>
      ) : null}
      {limbs.map((limb, index) => (
        <div key={`${limb.region}-${limb.side}`}>
          {limbs.length > 1 ? (
            <Text size="xs" fw={600} mt={4}>
              {words.limb(limb.region, limb.side)}
            </Text>
          ) : null}
          <ul className={classes.reasons}>
            {clock[index]?.checks.map((check) => {
              const Reason = icons[check.verdict]
              return (
                <li key={check.rule}>
                  <Reason size={15} aria-label={t(`clock.mark.${check.verdict}`)} />
                  <span>{clockWords(check)}</span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {rules.confirmedBy ? t('clock.confirmed', { name: rules.confirmedBy }) : t('clock.unconfirmed')}
      </Text>
    </div>
  )
}
