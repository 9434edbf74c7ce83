import { ActionIcon, Button, Group, Text, Title, useDirection } from '@mantine/core'
import {
  IconCalendarPlus,
  IconChevronLeft,
  IconChevronRight,
  IconWand,
  IconZoomIn,
  IconZoomOut,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import type { Camp } from '#domain/camps/camp.ts'
import { campDays, dayNumber, isCampDay } from '#domain/camps/day-hours.ts'
import { addDays } from '#domain/time/local-date.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { calendarViews, type CalendarAddress } from './address.ts'
import { rowKinds } from './grid/rows.ts'
import { daysOfView, inOtherCalendar, monthTitle, spanTitle, spanViews, stepDate } from './span/span-days.ts'
import { dayRange, nearestDay } from './days.ts'
import { TurnButtons } from './TurnButtons.tsx'
import { UnsettledNotice } from './unsettled/UnsettledNotice.tsx'
import classes from './calendar.module.css'

export interface CalendarHeaderProps {
  camp: Camp
  date: string
  address: CalendarAddress
  onChange: (change: Partial<CalendarAddress>) => void
  zoom: { in: (() => void) | null; out: (() => void) | null }
  /** Null where the view has no day to book or to fill. */
  onBook: (() => void) | null
  onFill: (() => void) | null
  /** Said beside the hours of the day. */
  notice?: ReactNode
}

/** Which day, which rows, and what can be done with the day. */
export function CalendarHeader(props: CalendarHeaderProps) {
  const { camp, date, address, onChange, zoom, onBook, onFill } = props
  const { t } = useTranslation()
  const { dir } = useDirection()
  const format = useFormat()
  const { language } = useLanguage()
  const today = useToday()
  const mayBook = useMay('book')
  const days = dayRange(camp, date)
  const first = days[0] ?? date
  const last = days.at(-1) ?? date
  const go = (to: string) => onChange({ date: to, visit: null })
  const span = spanViews.find((view) => view === address.view)
  const hasRows = address.view === 'grid' || span === 'week' || span === 'camp'
  const stepOf = (by: 1 | -1) => (span ? stepDate(span, camp, date, by) : addDays(date, by))
  const canStep = (by: 1 | -1) => (by < 0 ? date > first : date < last) && span !== 'camp'
  const step = (by: 1 | -1) => {
    const to = stepOf(by)
    if (canStep(by)) go(to < first ? first : to > last ? last : to)
  }
  const show = (view: string | null) =>
    onChange({ view: calendarViews.find((known) => known === view) ?? 'grid', visit: null })
  const goToday = () => go(nearestDay(camp, today.date))
  useShortcut('calendar.today', 't', 'calendar.keys.today', goToday)
  useShortcut('calendar.right', 'ArrowRight', 'calendar.keys.right', () => step(dir === 'rtl' ? -1 : 1))
  useShortcut('calendar.left', 'ArrowLeft', 'calendar.keys.left', () => step(dir === 'rtl' ? 1 : -1))
  useShortcut('calendar.view.grid', 'd', 'calendar.keys.grid', () => show('grid'))
  useShortcut('calendar.view.week', 'w', 'calendar.keys.week', () => show('week'))
  useShortcut('calendar.view.month', 'y', 'calendar.keys.month', () => show('month'))
  useShortcut('calendar.view.camp', 'c', 'calendar.keys.camp', () => show('camp'))
  useShortcut('calendar.view.agenda', 'a', 'calendar.keys.agenda', () => show('agenda'))
  useShortcut('calendar.view.list', 'l', 'calendar.keys.list', () => show('list'))
  useShortcut('calendar.book', 'n', 'calendar.keys.book', () => mayBook && onBook?.())

  const number = dayNumber(camp, date)
  const shown =
    span && span !== 'month' ? spanTitle(daysOfView(span, camp, date), camp.calendar, language) : null
  const aboutDay = () => [
    inOtherCalendar(date, camp.calendar, language),
    ...(number === null
      ? [t('calendar.header.closed')]
      : camp.kind === 'clinic'
        ? []
        : [t('calendar.header.day', { number, days: campDays(camp).length })]),
  ]
  const about = [
    ...(shown ? [shown.other] : span ? [] : aboutDay()),
    t('calendar.header.open', {
      hours: format.timeRange(camp.opensMinute, camp.closesMinute - camp.opensMinute),
    }),
    ...camp.breaks.map((pause) =>
      `${format.breakLabel(pause)} ${format.timeRange(pause.startMinute, pause.endMinute - pause.startMinute)}`.trim(),
    ),
  ]
  const aboutText = address.view === 'unsettled' ? t('calendar.unsettled.about') : about.join(' · ')
  const titleOf = () => {
    if (address.view === 'unsettled') return t('calendar.unsettled.title')
    if (span === 'month') return monthTitle(date, camp.calendar, language)
    return shown?.title ?? format.date(date, 'weekday')
  }
  const [Before, After] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight]
  const optionOf = (day: string) => {
    const nth = dayNumber(camp, day)
    const name = format.date(day, 'weekday')
    return {
      value: day,
      label:
        nth === null
          ? t('calendar.header.closedDay', { date: name })
          : camp.kind === 'clinic'
            ? name
            : t('calendar.header.dayOption', { number: nth, date: name }),
    }
  }
  return (
    <header className={classes.header}>
      <Group gap="xs" align="center">
        <Title order={1} me="xs">
          {titleOf()}
        </Title>
        {address.view === 'unsettled' ? null : (
          <>
            <ActionIcon.Group>
              <IconButton
                label={t('calendar.header.previous')}
                Icon={Before}
                act={canStep(-1) ? () => step(-1) : null}
              />
              <Button variant="default" size="xs" onClick={goToday} aria-keyshortcuts="T">
                {t('calendar.header.today')}
              </Button>
              <IconButton
                label={t('calendar.header.next')}
                Icon={After}
                act={canStep(1) ? () => step(1) : null}
              />
            </ActionIcon.Group>
            <Select
              size="xs"
              className={classes.pick}
              aria-label={t('calendar.header.pick')}
              data={days.map(optionOf)}
              value={date}
              onChange={(day) => day && go(day)}
            />
          </>
        )}
        {address.view === 'grid' ? (
          <ActionIcon.Group>
            <IconButton label={t('calendar.header.zoomOut')} Icon={IconZoomOut} act={zoom.out} />
            <IconButton label={t('calendar.header.zoomIn')} Icon={IconZoomIn} act={zoom.in} />
          </ActionIcon.Group>
        ) : null}
        <Group gap="xs" ms="auto">
          {mayBook ? <TurnButtons /> : null}
          {hasRows ? (
            <Select
              size="xs"
              w={130}
              aria-label={t('calendar.header.rows')}
              value={address.by}
              onChange={(by) => onChange({ by: rowKinds.find((kind) => kind === by) ?? 'station' })}
              data={rowKinds.map((value) => ({ value, label: t(`calendar.span.rows.${value}`) }))}
            />
          ) : null}
          <Select
            size="xs"
            w={130}
            aria-label={t('calendar.header.view')}
            value={address.view}
            onChange={(view) => show(view)}
            data={calendarViews.map((value) => ({ value, label: t(`calendar.header.views.${value}`) }))}
          />
          {mayBook && onBook && onFill ? (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconWand size={16} aria-hidden />}
                onClick={onFill}
                disabled={!isCampDay(camp, date)}
              >
                {t('calendar.header.fill')}
              </Button>
              <Button size="xs" leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={onBook}>
                {t('calendar.header.book')}
              </Button>
            </>
          ) : null}
        </Group>
      </Group>
      <Group gap="sm" className={classes.about}>
        <Text size="sm" c="dimmed" truncate={address.view !== 'unsettled'} title={aboutText}>
          {aboutText}
        </Text>
        {props.notice}
        {address.view === 'unsettled' ? null : <UnsettledNotice onOpen={() => show('unsettled')} />}
      </Group>
    </header>
  )
}

interface IconButtonProps {
  label: string
  Icon: ComponentType<IconProps>
  /** Null where there is nothing to do. */
  act: (() => void) | null
}

function IconButton({ label, Icon, act }: IconButtonProps) {
  return (
    <ActionIcon
      variant="default"
      size="input-xs"
      aria-label={label}
      disabled={!act}
      onClick={act ?? undefined}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
}
