import { Button } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

export interface OffersNoticeProps {
  isOpen: boolean
  onToggle: () => void
}

/** How many slots were left that somebody on the wait list can have; shows and hides them beside several days. */
export function OffersNotice({ isOpen, onToggle }: OffersNoticeProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const mayBook = useMay('book')
  const { data } = useQuery(
    api.waitList.offers.queryOptions({ input: { campId: camp.id }, enabled: mayBook }),
  )
  const count = data?.length ?? 0
  return (
    <span role="status">
      {count > 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          aria-pressed={isOpen}
          leftSection={<IconClockPlus size={14} aria-hidden />}
          onClick={onToggle}
        >
          {t('calendar.wait.left', { count })}
        </Button>
      ) : null}
    </span>
  )
}
