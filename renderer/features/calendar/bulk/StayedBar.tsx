import { CloseButton, Group, Paper, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { BulkMoveLine } from '#contract/appointments.ts'
import { useFormat } from '../../../shared/format.ts'
import { useClashText, type Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../calendar.module.css'

export interface StayedBarProps {
  left: readonly BulkMoveLine[]
  places: Places
  onClose: () => void
}

const NAMED = 5

/** Who could not be moved along with the others, and why. */
export function StayedBar({ left, places, onClose }: StayedBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useClashText(places)
  if (left.length === 0) return null
  const why = ({ appointment, clashes }: BulkMoveLine) =>
    appointment.pinned
      ? t('calendar.pin.fixed')
      : clashes.length > 0
        ? clashes.map(speak).join(' ')
        : t('calendar.bulk.noSlot')
  return (
    <Paper className={`${classes.refused} ${classes.stayed}`} role="alert" withBorder shadow="md" p="xs">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconHandStop size={20} aria-hidden color="var(--q-warning)" style={{ flexShrink: 0 }} />
        <div>
          <Text fw={600}>{t('calendar.span.stayed', { count: left.length })}</Text>
          {left.slice(0, NAMED).map((line) => (
            <Text key={line.appointment.id} size="sm" lineClamp={1}>
              <bdi>{format.fullName(line.patient)}</bdi>: {why(line)}
            </Text>
          ))}
        </div>
        <CloseButton aria-label={t('common.close')} onClick={onClose} />
      </Group>
    </Paper>
  )
}
