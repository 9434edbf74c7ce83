import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { campDays } from '#domain/camps/day-hours.ts'
import { checkSpans, type ShiftSpan, type StaffRoster } from '#domain/staff/duty.ts'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { weekdayName } from '#domain/time/month-names.ts'
import { useClient } from '../../../api/ApiProvider.tsx'
import { usePlanAction } from '../../../api/use-plan-action.ts'
import { useCamp } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { TimeField } from '../../../shared/TimeField.tsx'
import { PlanQuestions } from '../../../shared/PlanQuestions.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

/** A span whose minutes are being typed. */
type TypedSpan = Omit<ShiftSpan, 'startMinute' | 'endMinute'> & {
  startMinute: number | null
  endMinute: number | null
}
const dayOf = ({ weekday, date }: Pick<ShiftSpan, 'weekday' | 'date'>) => date ?? `every-${weekday}`
const readDay = (value: string) =>
  value.startsWith('every-')
    ? { weekday: Number(value.slice(6)), date: null }
    : { weekday: null, date: value }
/** As the camp's week runs in Iran and Afghanistan, from Saturday. */
const weekdays = [6, 0, 1, 2, 3, 4, 5]
const isTyped = (span: TypedSpan): span is ShiftSpan => span.startMinute !== null && span.endMinute !== null

/** The hours that somebody works, on every such week day or on one date of the camp. */
export function RosterForm({ member, roster }: { member: StaffMember; roster: StaffRoster | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const client = useClient()
  const camp = useCamp()
  const [spans, setSpans] = useState<TypedSpan[]>(roster?.spans ?? [])
  const [isChecked, setChecked] = useState(false)
  const action = usePlanAction(
    (typed: ShiftSpan[], visits) =>
      client.campPlan.saveRoster({
        campId: camp.id,
        staffId: member.id,
        version: roster?.version ?? null,
        spans: typed,
        visits,
      }),
    { done: () => t('camp.duty.hoursSaved', { name: format.staffName(member) }) },
  )
  const set = (index: number, change: Partial<TypedSpan>) =>
    setSpans(spans.map((span, i) => (i === index ? { ...span, ...change } : span)))
  const typed = spans.filter(isTyped)
  const problemOf = (index: number): string | undefined => {
    const span = spans[index]
    if (!isChecked || !span) return undefined
    if (!isTyped(span)) return t('camp.duty.timeMissing')
    const problem = checkSpans(typed).find((found) => typed[found.index] === span)
    return problem ? t(`camp.duty.problem.${problem.reason}`) : undefined
  }
  const days = [
    {
      group: t('camp.duty.everyWeek'),
      items: weekdays.map((weekday) => ({
        value: `every-${weekday}`,
        label: t('camp.duty.every', { day: weekdayName(weekday, language) }),
      })),
    },
    {
      group: t('camp.duty.oneDay'),
      items: campDays(camp).map((date) => ({ value: date, label: format.date(date, 'weekday') })),
    },
  ]
  const add = () => {
    const last = spans.at(-1)
    const day = last ? nextDay(last, campDays(camp)) : { weekday: 6, date: null }
    const hours = last ?? { startMinute: camp.opensMinute, endMinute: camp.closesMinute }
    setSpans([...spans, { ...day, startMinute: hours.startMinute, endMinute: hours.endMinute }])
  }
  const save = () => {
    setChecked(true)
    if (typed.length === spans.length && checkSpans(typed).length === 0) action.run(typed)
  }
  const isDirty = JSON.stringify(spans) !== JSON.stringify(roster?.spans ?? [])

  return (
    <Stack gap="sm" component="section" aria-label={t('camp.duty.hours')}>
      <Title order={3}>{t('camp.duty.hours')}</Title>
      {spans.length === 0 ? (
        <Text c="dimmed">
          {t('camp.duty.allHours', {
            hours: format.timeRange(camp.opensMinute, camp.closesMinute - camp.opensMinute),
          })}
        </Text>
      ) : null}
      {spans.map((span, index) => (
        <Group key={index} align="flex-start" gap="xs" wrap="nowrap">
          <Select
            style={{ flex: 1 }}
            aria-label={t('camp.duty.day')}
            data={days}
            value={dayOf(span)}
            onChange={(value) => value && set(index, readDay(value))}
            error={problemOf(index)}
          />
          <TimeField
            w={92}
            aria-label={t('camp.duty.from')}
            value={span.startMinute}
            onChange={(startMinute) => set(index, { startMinute })}
          />
          <TimeField
            w={92}
            aria-label={t('camp.duty.to')}
            value={span.endMinute}
            onChange={(endMinute) => set(index, { endMinute })}
          />
          <ActionIcon
            size="lg"
            aria-label={t('camp.duty.removeHours')}
            onClick={() => setSpans(spans.filter((_, i) => i !== index))}
          >
            <IconTrash aria-hidden size={18} stroke={1.5} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button variant="default" leftSection={<IconPlus aria-hidden size={16} />} onClick={add}>
          {t('camp.duty.addHours')}
        </Button>
        {isDirty ? (
          <Button loading={action.isRunning} onClick={save}>
            {t('camp.duty.saveHours')}
          </Button>
        ) : null}
      </Group>
      <PlanQuestions action={action} />
    </Stack>
  )
}

/** The day after the last one that was given hours, so that a week is written in seven presses. */
function nextDay(last: TypedSpan, dates: readonly string[]): Pick<ShiftSpan, 'weekday' | 'date'> {
  if (last.weekday !== null) return { weekday: (last.weekday + 1) % 7, date: null }
  const next = dates.find((date) => last.date !== null && date > last.date)
  return { weekday: null, date: next ?? last.date }
}
