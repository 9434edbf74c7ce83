import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core'
import type { CampPlan } from '#contract/camp-plan.ts'
import type { Interval } from '#domain/scheduling/intervals.ts'
import { absenceMinutes, shiftMinutes } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface DutyCellProps {
  member: StaffMember
  plan: CampPlan | undefined
  today: { date: string; minute: number }
  /** Null where it may not be changed. */
  onOpen: (() => void) | null
}

/** Today's hours of one member, and whether they are away; opens what is planned for them. */
export function DutyCell({ member, plan, today, onOpen }: DutyCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!plan) return null
  const roster = plan.rosters.find(({ staffId }) => staffId === member.id)
  const absences = plan.absences.filter(({ staffId }) => staffId === member.id)
  const isAway = absences.some((absence) => {
    const minutes = absenceMinutes(absence, today.date)
    return minutes !== null && minutes.start <= today.minute && today.minute < minutes.end
  })
  const next = absences.find(
    ({ fromDate, fromMinute }) =>
      fromDate > today.date || (fromDate === today.date && fromMinute > today.minute),
  )
  const shift = shiftMinutes(roster, today.date)
  // Somebody with hours of their own on other dates only works the camp's today.
  const hasOwn = roster !== undefined && roster.spans.length > 0 && !isWholeDay(shift)
  const hours = shift.map(({ start, end }) => format.timeRange(start, end - start))
  const text = hasOwn ? t('camp.duty.own') : t('camp.duty.campHours')
  const shown = hasOwn && hours.length > 0 ? hours.join(' · ') : text
  return (
    <Group gap={6} wrap="nowrap">
      {onOpen ? (
        <Anchor component="button" type="button" inherit ta="start" onClick={onOpen}>
          {shown} <VisuallyHidden>{t('camp.duty.open', { name: format.staffName(member) })}</VisuallyHidden>
        </Anchor>
      ) : (
        <Text span inherit>
          {shown}
        </Text>
      )}
      {isAway ? (
        <Text span size="sm" fw={600} c="var(--q-warning)">
          {t('camp.duty.away')}
        </Text>
      ) : next ? (
        <Text span size="sm" c="dimmed">
          {t('camp.duty.awaySoon', { when: format.date(next.fromDate) })}
        </Text>
      ) : null}
    </Group>
  )
}

const isWholeDay = (shift: readonly Interval[]) =>
  shift.length === 1 && shift.every(({ start, end }) => start === 0 && end === 1440)
