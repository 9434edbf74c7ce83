import { Button, Group, Text } from '@mantine/core'
import { IconCalendarPlus, IconUser } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { BoardView, OrderCard } from '#contract/workshop.ts'
import { useElapsed } from '../../../shared/elapsed.ts'
import { useFormat } from '../../../shared/format.ts'
import { useOrderInHand } from '../../../shared/order-in-hand.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { SidePanel } from '../../../shared/SidePanel.tsx'
import { StageIcon } from '../../../shared/StageIcon.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OrderMarks } from '../OrderMarks.tsx'
import classes from '../workshop.module.css'
import { useGiveTime } from '../use-give-time.ts'
import { PlanFields } from './PlanFields.tsx'
import { StepButtons } from './StepButtons.tsx'
import { TrackList } from './TrackList.tsx'

export interface OrderPanelProps {
  card: OrderCard
  staff: BoardView['staff']
  onClose: () => void
  onOpenOrder: (id: string) => void
}

/** An order beside the board: whose, what, which side, the next step first, then the plan and everything that was done. */
export function OrderPanel({ card, staff, onClose, onOpenOrder }: OrderPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const { order, patient } = card
  const giveTime = useGiveTime()
  useOrderInHand(card)

  return (
    <SidePanel
      of={order.id}
      label={t('workshop.panel.label')}
      title={<PersonName person={patient} withFather />}
      closeLabel={t('workshop.panel.close')}
      onClose={onClose}
      className={classes.panel}
    >
      <div className={classes.panelDevice}>
        <SideMark of={order.deviceType} side={order.side} />
        <span>{format.device(order.deviceType)}</span>
        <span className={classes.number}>{format.digits(order.number)}</span>
      </div>
      <Group gap="xs">
        <StageIcon state={order.state} />
        <Text c="dimmed" size="sm">
          {t('workshop.panel.since', { time: elapsed(order.stateSince) })}
        </Text>
        <OrderMarks card={card} isLong />
      </Group>
      <StepButtons key={order.id} card={card} />
      <PlanFields key={order.id} card={card} staff={staff} />
      <TrackList orderId={order.id} onOpenOrder={onOpenOrder} />
      <Group mt="auto" gap={4}>
        {giveTime ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCalendarPlus size={16} aria-hidden />}
            onClick={() => giveTime(card)}
          >
            {t('workshop.panel.giveTime')}
          </Button>
        ) : null}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUser size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to={`/people/${patient.id}` as never} />}
        >
          {t('workshop.panel.openPerson')}
        </Button>
      </Group>
    </SidePanel>
  )
}
