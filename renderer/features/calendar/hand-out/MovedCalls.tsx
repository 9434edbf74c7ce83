import { Button } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { useCallList } from './use-call-list.ts'

/** One call list of everybody who was moved since the last one, one by one or together; nothing while nobody was. */
export function MovedCalls() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const callList = useCallList()
  /** Up to which number of the log people were put on a list at this computer; null: none yet, today counts. */
  const [since, setSince] = useLocalStorage<number | null>({
    key: `qadam.calls.${camp.id}`,
    defaultValue: null,
  })
  const { data } = useQuery(
    api.appointments.moved.queryOptions({ input: { campId: camp.id, sinceSeq: since } }),
  )
  const count = data?.lines.length ?? 0
  if (count === 0) return null
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPhone size={16} aria-hidden />}
      onClick={() => void callList.saveMoved(since, setSince)}
    >
      {t('calendar.calls.moved', { count })}
    </Button>
  )
}
