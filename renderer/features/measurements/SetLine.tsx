import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useFormat } from '../../shared/format.ts'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './measurements.module.css'

/** An order that waits for its measurements. */
export function WaitingLine({ patientId, order }: { patientId: string; order: DeviceOrder }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')
  return (
    <div className={classes.setLine}>
      <div className={classes.setWhat}>
        <div className={classes.setTitle}>
          <Text component="span" fw={600}>
            {format.device(order.deviceType)}
          </Text>
          <SideMark of={order.deviceType} side={order.side} />
        </div>
        <Text size="sm" c="dimmed">
          {t('measure.waiting')}
        </Text>
      </div>
      <Button
        component={Link}
        to="/people/$id/measure"
        params={{ id: patientId } as never}
        search={{ order: order.id } as never}
        size="compact-md"
        aria-label={t('measure.measureFor', { name })}
      >
        {t('measure.measure')}
      </Button>
    </div>
  )
}

/** One set in a list: for which device, when, and what is special about it. */
export function SetLine({ set, mayMeasure }: { set: MeasurementSet; mayMeasure: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = [format.device(set.deviceType), format.side(set.side), format.date(set.takenOn)]
    .filter(Boolean)
    .join(' ')
  const isDraft = set.status === 'draft' && set.struckReason === ''
  const kept = new Set(set.accepted.map(({ field }) => field)).size
  const device = set.side ? { device: set.deviceType, side: set.side } : { device: set.deviceType }
  return (
    <div className={classes.setLine}>
      <div className={classes.setWhat}>
        <div className={classes.setTitle}>
          <Text component="span" fw={600} className={set.struckReason ? classes.struck : undefined}>
            {format.device(set.deviceType)}
          </Text>
          <SideMark of={set.deviceType} side={set.side} />
        </div>
        <Text size="sm" c="dimmed">
          {format.date(set.takenOn)}
          {isDraft ? ` · ${t('measure.draft')}` : ''}
          {set.struckReason ? ` · ${t('measure.struckBecause', { reason: set.struckReason })}` : ''}
        </Text>
        {kept > 0 && set.struckReason === '' ? (
          <Text size="sm" className={classes.warning}>
            {t('measure.keptCount', { count: kept })}
          </Text>
        ) : null}
      </div>
      {isDraft && mayMeasure ? (
        <Button
          component={Link}
          to="/people/$id/measure"
          params={{ id: set.patientId } as never}
          search={(set.orderId ? { order: set.orderId } : device) as never}
          size="compact-md"
          aria-label={t('measure.goOnWith', { name })}
        >
          {t('measure.goOn')}
        </Button>
      ) : (
        <Button
          component={Link}
          to="/people/$id/measurements/$set"
          params={{ id: set.patientId, set: set.id } as never}
          size="compact-sm"
          variant="subtle"
          aria-label={t('measure.openSet', { name })}
        >
          {t('measure.open')}
        </Button>
      )}
    </div>
  )
}
