import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useUnsettled } from './use-unsettled.ts'

export interface UnsettledNoticeProps {
  onOpen: () => void
}

/** How many visits have lost their place, their person or their hours; nothing while there are none. */
export function UnsettledNotice({ onOpen }: UnsettledNoticeProps) {
  const { t } = useTranslation()
  const count = useUnsettled().data?.filter(({ isUndecided }) => isUndecided).length ?? 0
  return (
    <span role="status">
      {count > 0 ? (
        <Button
          size="compact-xs"
          variant="default"
          c="var(--q-warning)"
          leftSection={<IconAlertTriangle size={14} aria-hidden />}
          onClick={onOpen}
        >
          {t('calendar.unsettled.notice', { count })}
        </Button>
      ) : null}
    </span>
  )
}
