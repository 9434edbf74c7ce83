import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { SlotOffer } from '#contract/wait-list.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCampIfAny, useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

const SHOWN_MS = 20_000

/** Says on every other screen that a slot was left which somebody on the wait list can have; the calendar shows it by itself. */
export function OfferNotice() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCampIfAny()
  const format = useFormat()
  const navigate = useNavigate()
  const mayBook = useMay('book')
  const isOnCalendar = useRouterState({ select: ({ location }) => location.pathname === '/calendar' })
  const known = useRef<Set<string> | null>(null)
  const { data } = useQuery(
    api.waitList.offers.queryOptions({
      input: { campId: camp?.id ?? '' },
      enabled: mayBook && camp !== null,
    }),
  )

  useEffect(() => {
    if (!data) return
    const before = known.current
    known.current = new Set([...(before ?? []), ...data.map(({ key }) => key)])
    if (!before || isOnCalendar) return
    for (const offer of data.filter(({ key }) => !before.has(key))) tell(offer)

    function tell({ key, slot, fits }: SlotOffer) {
      const name = format.fullName(fits[0]?.line.patient ?? nobody) || t('domain.noName')
      const open = () => {
        notifications.hide(key)
        void navigate({ to: '/calendar', search: { date: slot.date } as never })
      }
      notifications.show({
        id: key,
        color: 'gray',
        autoClose: SHOWN_MS,
        withBorder: true,
        role: 'status',
        closeButtonProps: { 'aria-label': t('common.close') },
        message: (
          <Group gap="sm" wrap="nowrap" justify="space-between">
            <Text size="sm">
              {t('calendar.wait.noticeTitle', {
                day: format.date(slot.date, 'weekday'),
                time: format.minute(slot.startMinute),
              })}{' '}
              {t('calendar.wait.noticeWho', { count: fits.length, others: fits.length - 1, name })}
            </Text>
            <Button size="compact-sm" variant="light" onClick={open} style={{ flexShrink: 0 }}>
              {t('calendar.wait.look')}
            </Button>
          </Group>
        ),
      })
    }
  }, [data, isOnCalendar, format, navigate, t])
  return null
}

const nobody = {
  givenNameLatin: '',
  familyNameLatin: '',
  fatherNameLatin: '',
  givenNamePersian: '',
  familyNamePersian: '',
  fatherNamePersian: '',
}
