import { IconAlertCircle } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { WaitLine } from '#contract/wait-list.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { kindIcons, NeedMarks } from '../../../shared/VisitMarks.tsx'
import { Phones } from './Phones.tsx'
import { useWaitFacts } from './wait-words.ts'
import classes from './wait.module.css'

export interface WaitCardProps {
  line: WaitLine
  /** They wait no longer, and stand here while the pointer does. */
  isGone: boolean
  isFocusable: boolean
  isMoving: boolean
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onPointerDown: (event: PointerEvent) => void
}

/** Somebody on the wait list: who, what for, how urgent, and what decides whether a slot fits. */
export function WaitCard({ line, isGone, isFocusable, isMoving, ...handlers }: WaitCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const facts = useWaitFacts()
  const { entry, patient, order } = line
  const KindIcon = kindIcons[entry.kind]
  const isUrgent = entry.priority === 'urgent' || entry.priority === 'high'
  return (
    <button
      type="button"
      className={classes.card}
      data-wait={entry.id}
      data-moving={isMoving || undefined}
      data-gone={isGone || undefined}
      aria-disabled={isGone || undefined}
      tabIndex={isFocusable ? 0 : -1}
      {...handlers}
    >
      <span className={classes.line}>
        <span className={classes.name}>
          <PersonName person={patient} />
        </span>
      </span>
      <span className={classes.line}>
        <KindIcon aria-hidden size={14} stroke={1.7} className={classes.icon} />
        <span>{format.kind(entry.kind)}</span>
        {entry.priority === 'normal' ? null : (
          <span className={isUrgent ? classes.urgent : classes.facts}>
            {isUrgent ? <IconAlertCircle aria-hidden size={13} /> : null} {format.priority(entry.priority)}
          </span>
        )}
        <NeedMarks needs={patient.needs} />
        {order ? <SideMark of={order.deviceType} side={order.side} /> : null}
      </span>
      <span className={classes.facts}>{isGone ? t('calendar.wait.gone') : facts(line).join(' · ')}</span>
      {entry.need ? (
        <span className={classes.need}>
          <bdi>{entry.need}</bdi>
        </span>
      ) : null}
      <Phones phones={line.phones} />
    </button>
  )
}
