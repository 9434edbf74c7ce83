import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReasonCount } from '#contract/follow-ups.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { reasonRowsBehind } from './rows-behind.ts'

interface ReasonsProps {
  kind: 'unused' | 'lost'
  reasons: readonly ReasonCount[]
  months: number
  isAll: boolean
}

/** Why devices lie unused, or why people could not be asked; a number opens the people behind it. */
export function Reasons({ kind, reasons, months, isAll }: ReasonsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayOpen = useMay('followUp')
  const title = t(`rehab.reasons.${kind}`)
  const most = Math.max(1, ...reasons.map(({ count }) => count))
  if (reasons.length === 0) return null
  return (
    <section aria-label={title} className={classes.reasons}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {reasons.map(({ reason, count }) => {
        const word = t(`rehab.${kind === 'unused' ? 'unusedReason' : 'lost'}.${reason}`)
        return (
          <div key={reason} className={classes.reason}>
            <span>{word}</span>
            <span className={classes.shareBar} aria-hidden>
              <span style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            {mayOpen ? (
              <Link
                className={classes.countLink}
                to="/rehab"
                search={reasonRowsBehind({ months, isAll }, kind, reason) as never}
                aria-label={t('rehab.openCount', { count, what: word, name: title })}
              >
                {format.number(count)}
              </Link>
            ) : (
              <span>{format.number(count)}</span>
            )}
          </div>
        )
      })}
    </section>
  )
}
