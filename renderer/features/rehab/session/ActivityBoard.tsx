import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { activityCodes, type RehabActivity } from '#domain/rehab/rehab-activities.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { pressActivity, type Levels } from './session-values.ts'

export interface ActivityBoardProps {
  /** Offered first; the others are behind "more". */
  offered: readonly RehabActivity[]
  levels: Levels
  onChange: (levels: Levels) => void
}

/** What was practised and how well: each press goes on from "with help" to "alone", "not able", and off again. */
export function ActivityBoard({ offered, levels, onChange }: ActivityBoardProps) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const shown = activityCodes.filter((code) => isOpen || offered.includes(code) || levels[code] !== undefined)
  return (
    <div role="group" aria-label={t('rehab.activities')} className={classes.activities}>
      {shown.map((code) => {
        const level = levels[code]
        const word = level === undefined ? t('rehab.notPractised') : t(`rehab.level.${level}`)
        return (
          <UnstyledButton
            key={code}
            className={classes.activity}
            data-on={level !== undefined || undefined}
            onClick={() => onChange(pressActivity(levels, code))}
          >
            {t(`rehab.activity.${code}`)}
            {level === undefined ? (
              <VisuallyHidden>{word}</VisuallyHidden>
            ) : (
              <>
                <span className={classes.dots} aria-hidden>
                  {[1, 2, 3].map((step) => (
                    <i key={step} data-on={level >= step || undefined} />
                  ))}
                </span>
                <span className={classes.quiet}>{word}</span>
              </>
            )}
          </UnstyledButton>
        )
      })}
      {isOpen ? null : (
        <Button variant="subtle" onClick={() => setIsOpen(true)}>
          {t('rehab.moreActivities')}
        </Button>
      )}
    </div>
  )
}
