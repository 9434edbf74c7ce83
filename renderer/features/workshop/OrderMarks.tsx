import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconClockExclamation,
  IconFlame,
  IconTool,
  IconUserCheck,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { OrderCard } from '#contract/workshop.ts'
import { getDevice } from '#domain/orders/device.ts'
import { useSessionState, useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { isLate } from './filter-cards.ts'
import classes from './workshop.module.css'

interface Mark {
  key: string
  icon: ReactNode
  words: string
  isWarning?: boolean
}

/** What stands in an order's way or sets it apart, each with icon and words. */
function useMarks(card: OrderCard): Mark[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { date } = useToday()
  const { staff } = useSessionState()
  const { order, spells } = card
  const icon = { size: 15, stroke: 1.8, 'aria-hidden': true } as const
  const marks: (Mark | false)[] = [
    getDevice(order.deviceType).sided &&
      order.side === null && {
        key: 'side',
        icon: <IconAlertTriangle {...icon} />,
        words: t('workshop.mark.noSide'),
        isWarning: true,
      },
    isLate(card, date) && {
      key: 'late',
      icon: <IconClockExclamation {...icon} />,
      words: t(order.state === 'on_hold' ? 'workshop.mark.review' : 'workshop.mark.late'),
      isWarning: true,
    },
    (order.priority === 'urgent' || order.priority === 'high') && {
      key: 'priority',
      icon: <IconFlame {...icon} />,
      words: format.priority(order.priority),
    },
    order.orderType === 'remake' && {
      key: 'remake',
      icon: <IconArrowsExchange {...icon} />,
      words: t('domain.orderType.remake'),
    },
    order.orderType === 'repair' && {
      key: 'repair',
      icon: <IconTool {...icon} />,
      words: t('domain.orderType.repair'),
    },
    spells.some(({ staffId }) => staffId !== staff?.id) && {
      key: 'spell',
      icon: <IconUserCheck {...icon} />,
      words: t('workshop.mark.inHand'),
    },
  ]
  return marks.filter((mark): mark is Mark => mark !== false)
}

/** The marks of an order; `isLong` writes their words out. */
export function OrderMarks({ card, isLong = false }: { card: OrderCard; isLong?: boolean }) {
  return useMarks(card).map(({ key, icon, words, isWarning }) => (
    <span
      key={key}
      className={isWarning ? classes.markWarning : classes.mark}
      role={isLong ? undefined : 'img'}
      aria-label={isLong ? undefined : words}
      title={isLong ? undefined : words}
    >
      {icon}
      {isLong ? words : null}
    </span>
  ))
}
