import { ActionIcon, Button, Group, Text, useDirection } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { UnloggedDay } from '#contract/rehab.ts'
import { addDays } from '#domain/time/local-date.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

interface DayWalkProps {
  date: string
  onDay: (date: string) => void
}

/** From day to day, by buttons, by arrow keys, or straight to a date. */
export function DayWalk({ date, onDay }: DayWalkProps) {
  const { t } = useTranslation()
  const { dir } = useDirection()
  const today = useToday()
  const step = (by: 1 | -1) => onDay(addDays(date, by))
  useShortcut('rehab.today', 't', 'calendar.keys.today', () => onDay(today.date))
  useShortcut('rehab.right', 'ArrowRight', 'calendar.keys.right', () => step(dir === 'rtl' ? -1 : 1))
  useShortcut('rehab.left', 'ArrowLeft', 'calendar.keys.left', () => step(dir === 'rtl' ? 1 : -1))
  const [Before, After] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]
  return (
    <Group gap="xs" align="flex-start">
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('calendar.header.previous')}
          onClick={() => step(-1)}
        >
          <Before size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" aria-keyshortcuts="T" onClick={() => onDay(today.date)}>
          {t('calendar.header.today')}
        </Button>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('calendar.header.next')}
          onClick={() => step(1)}
        >
          <After size={16} aria-hidden />
        </ActionIcon>
      </ActionIcon.Group>
      <DateField
        w={170}
        aria-label={t('calendar.header.pick')}
        value={date}
        onSettle={(day) => day && onDay(day)}
      />
    </Group>
  )
}

/** Earlier days with visits that nobody has written down yet; a press goes there. */
export function UnloggedDays({
  days,
  onDay,
}: {
  days: readonly UnloggedDay[]
  onDay: (date: string) => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  if (days.length === 0) return null
  return (
    <Group gap="xs" mb="sm" role="group" aria-label={t('rehab.notLogged')}>
      <Text size="sm" fw={600}>
        {t('rehab.notLogged')}
      </Text>
      {days.map(({ date, count }) => (
        <Button key={date} variant="default" size="compact-sm" onClick={() => onDay(date)}>
          {t('rehab.notLoggedOn', { date: format.date(date, 'weekday'), count })}
        </Button>
      ))}
    </Group>
  )
}
