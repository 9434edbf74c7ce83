import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../CampContext.tsx'
import { useFormat } from '../format.ts'
import { useTranslation } from '../use-translation.ts'

/** The measurements for which device and side of an order stay as they are, each one click away. */
export function SetsInTheWay({ order }: { order: Pick<DeviceOrder, 'id' | 'patientId'> }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayRead = useMay('readProtected')
  const input = { patientId: order.patientId }
  const { data } = useQuery({ ...api.measurements.ofPatient.queryOptions({ input }), enabled: mayRead })
  const sets = (data?.sets ?? []).filter(
    ({ orderId, struckReason }) => orderId === order.id && struckReason === '',
  )
  if (sets.length === 0) return null
  return (
    <div>
      <Text size="sm">{t('measure.inTheWay')}</Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {sets.map((set) => (
          <li key={set.id}>
            <Anchor
              component={Link}
              size="sm"
              to="/people/$id/measurements/$set"
              params={{ id: set.patientId, set: set.id } as never}
            >
              {[
                format.date(set.takenOn, 'weekday'),
                format.side(set.side),
                set.status === 'draft' ? t('measure.halfTaken') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Anchor>
          </li>
        ))}
      </ul>
    </div>
  )
}
