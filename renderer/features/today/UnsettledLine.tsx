import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './today.module.css'

const MINUTE_MS = 60_000

/** How many visits do not hold as the plan is now, with the way to their list; nothing while all do. */
export function UnsettledLine() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { data } = useQuery(
    api.campPlan.countUnsettled.queryOptions({
      input: { campId: camp.id },
      refetchInterval: MINUTE_MS,
    }),
  )
  const count = data?.count ?? 0
  if (count === 0) return null
  return (
    <Text component="p" size="sm" className={classes.emergency} data-warning>
      <IconAlertTriangle aria-hidden size={16} stroke={1.5} />
      <Link to={'/calendar' as never} search={{ view: 'unsettled' } as never}>
        {t('today.unsettled', { count })}
      </Link>
    </Text>
  )
}
