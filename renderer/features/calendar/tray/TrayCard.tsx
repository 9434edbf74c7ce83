import { IconAlertCircle } from '@tabler/icons-react'
import { memo } from 'react'
import type { TrayEntry } from '#contract/appointments.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { kindIcons, NeedMarks } from '../../../shared/VisitMarks.tsx'
import classes from './tray.module.css'

export interface TrayCardProps {
  entry: TrayEntry
  index: number
  /** Somebody gave them a visit while the pointer is here. */
  isGone?: boolean
  isFocusable: boolean
  isMoving: boolean
}

/** Somebody who waits for a visit. The tray listens for clicks, keys and drags. */
export const TrayCard = memo(function TrayCard(props: TrayCardProps) {
  const { entry, index, isGone = false, isFocusable, isMoving } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { patient, order, kind } = entry
  const KindIcon = kindIcons[kind]
  const isUrgent = order?.priority === 'urgent' || order?.priority === 'high'
  return (
    <button
      type="button"
      className={classes.card}
      data-tray-index={index}
      data-moving={isMoving || undefined}
      data-gone={isGone || undefined}
      aria-disabled={isGone || undefined}
      tabIndex={isFocusable ? 0 : -1}
    >
      <span className={classes.line}>
        <span className={classes.name}>
          <PersonName person={patient} />
        </span>
        <span className={classes.number}>{format.digits(patient.number)}</span>
      </span>
      <span className={classes.line}>
        <KindIcon aria-hidden size={14} stroke={1.7} className={classes.icon} />
        <span className={classes.kind}>{format.kind(kind)}</span>
        {isUrgent ? (
          <span className={classes.urgent}>
            <IconAlertCircle aria-hidden size={13} /> {format.priority(order.priority)}
          </span>
        ) : null}
        <NeedMarks needs={patient.needs} />
      </span>
      {isGone ? (
        <span className={classes.line}>{t('calendar.tray.gone')}</span>
      ) : order ? (
        <span className={classes.line}>
          <span className={classes.device}>{format.device(order.deviceType)}</span>
          <SideMark of={order.deviceType} side={order.side} />
        </span>
      ) : null}
    </button>
  )
})
