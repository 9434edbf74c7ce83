import { Button, Stack, Text, Textarea } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DeliveryObstacle } from '#domain/fitting/delivery-gate.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { Notice } from './Notice.tsx'

interface ObstacleNoticeProps {
  orderId: string
  obstacle: DeliveryObstacle
  /** Why it is handed over all the same; null for a role that may not decide so. */
  reason: string | null
  onReason: (reason: string) => void
  error: string | null
}

/** What stands in the way of handing a device over, the way out, and the override of those who may. */
export function ObstacleNotice({ orderId, obstacle, reason, onReason, error }: ObstacleNoticeProps) {
  const { t } = useTranslation()
  return (
    <Notice title={t(`fitting.obstacle.${obstacle}`)}>
      <Stack gap="sm" align="flex-start">
        <Button component={Link} to={`/orders/${orderId}/checkout` as never} variant="default">
          {t('fitting.deliver.toCheckout')}
        </Button>
        {reason === null ? (
          <Text size="sm">{t('fitting.deliver.askForOverride')}</Text>
        ) : (
          <Textarea
            w="100%"
            required
            label={t('fitting.deliver.overrideReason')}
            description={t('fitting.deliver.overrideHint')}
            autosize
            minRows={1}
            maxLength={200}
            dir="auto"
            value={reason}
            onChange={(event) => onReason(event.currentTarget.value)}
            error={error}
          />
        )}
      </Stack>
    </Notice>
  )
}
