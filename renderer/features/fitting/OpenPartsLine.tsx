import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isUnspecified } from '#domain/orders/order-parts.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** Parts of a device that nobody has chosen: their lines stay empty on the receipt and in the passport. */
export function OpenPartsLine({ order }: { order: Pick<DeviceOrder, 'id' | 'parts'> }) {
  const { t } = useTranslation()
  const open = order.parts.filter(isUnspecified)
  if (open.length === 0) return null
  const parts = open.map(({ role }) => t(`stock.role.${role}`)).join(t('people.listSeparator'))
  return (
    <Text>
      {t('fitting.deliver.openParts', { parts })}{' '}
      <Anchor component={Link} to={`/orders/${order.id}` as never}>
        {t('fitting.deliver.chooseParts')}
      </Anchor>
    </Text>
  )
}
