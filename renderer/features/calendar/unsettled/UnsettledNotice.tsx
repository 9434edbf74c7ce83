import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useAfterPaint } from '../use-after-paint.ts'
import { useUnsettledCount } from './use-unsettled.ts'

export interface UnsettledNoticeProps {
  onOpen: () => void
}

/** How many visits have lost their place, their person or their hours; nothing while there are none. */
export function UnsettledNotice({ onOpen }: UnsettledNoticeProps) {
  const isPainted = useAfterPaint()
  return isPainted ? <Notice onOpen={onOpen} /> : null
}

function Notice({ onOpen }: UnsettledNoticeProps) {
  const { t } = useTranslation()
  const count = useUnsettledCount()
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
