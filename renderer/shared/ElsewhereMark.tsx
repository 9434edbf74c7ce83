import { Badge } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { useCamp } from './CampContext.tsx'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

/** Where something is looked after, unless that is the camp that is shown. */
export function ElsewhereMark({ campId }: { campId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const shown = useCamp()
  const camps = useQuery(api.camps.list.queryOptions())
  const camp = camps.data?.find(({ id }) => id === campId)
  if (campId === shown.id || !camp) return null
  return (
    <Badge variant="outline" color="gray" tt="none">
      <bdi>{t('camp.at', { camp: format.campName(camp) })}</bdi>
    </Badge>
  )
}
