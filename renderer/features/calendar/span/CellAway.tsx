import { Text } from '@mantine/core'
import type { RangeView } from '#contract/appointments.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { awayOn } from '../away.ts'

export interface CellAwayProps {
  view: RangeView
  staffId: string
  day: string
}

/** When and why somebody is not there, in their cell of the day. */
export function CellAway({ view: { camp, plan }, staffId, day }: CellAwayProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return awayOn(camp, plan, staffId, day).map(({ kind, reason, start, end }) => (
    <Text key={`${kind} ${start}`} size="xs" c="dimmed">
      {[t(`calendar.shade.${kind}`), format.timeRange(start, end - start), reason].filter(Boolean).join(' ')}
    </Text>
  ))
}
