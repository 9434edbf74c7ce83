import { Text } from '@mantine/core'
import { IconAlertTriangle, IconFileAlert } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './today.module.css'

/** Whether the papers for a day without computers are saved, when, and where they lie. */
export function EmergencyLine() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const { data } = useQuery(api.emergency.view.queryOptions({ input: { campId: camp.id } }))
  const [last] = data?.packs ?? []
  if (!data || camp.closedAt !== null) return null
  const hasFailed = Boolean(last?.problem)
  const told = !last
    ? t('today.emergency.none')
    : hasFailed
      ? t('today.emergency.failed', {
          date: format.date(last.date, 'weekday'),
          at: format.instant(last.madeAt),
        })
      : t('today.emergency.saved', {
          date: format.date(last.date, 'weekday'),
          at: format.instant(last.madeAt),
        })
  const Icon = hasFailed ? IconAlertTriangle : IconFileAlert
  return (
    <Text component="p" size="sm" className={classes.emergency} data-warning={hasFailed || undefined}>
      <Icon aria-hidden size={16} stroke={1.5} />
      <Link to={'/camp' as never} search={{ tab: 'emergency' } as never}>
        {told}
      </Link>
      {last && !hasFailed ? (
        <bdi dir="ltr" className={classes.emergencyPlace}>
          {last.folder}
        </bdi>
      ) : null}
    </Text>
  )
}
