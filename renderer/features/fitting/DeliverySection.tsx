import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { Delivery } from '#domain/fitting/delivery.ts'
import { madeDelivered } from '#domain/fitting/delivery-gate.ts'
import { warrantyUntil } from '#domain/fitting/warranty.ts'
import { KeptPhoto } from '../../shared/files/KeptPhoto.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { useToday } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'
import { Record } from './Record.tsx'
import { StrikeDelivery } from './StrikeDelivery.tsx'

/** To whom and when the device went, with its warranty. */
export function DeliverySection({ record: { order, deliveries, isClinicalShown } }: { record: OrderRecord }) {
  const { t } = useTranslation()
  if (!isClinicalShown) return null
  const standing = deliveries.filter(({ struckReason }) => struckReason === '')
  const isOwed = order.state === 'delivered' && standing.length === 0
  return (
    <Section title={t('fitting.deliver.section')}>
      {isOwed || deliveries.length === 0 ? (
        <div className={classes.recordHead}>
          <Text size="sm" c={isOwed ? undefined : 'dimmed'} className={isOwed ? classes.warning : ''}>
            {t(isOwed ? 'fitting.deliver.noReceipt' : 'fitting.deliver.none')}
          </Text>
          {isOwed ? <StrikeDelivery order={order} delivery={null} goesBack /> : null}
        </div>
      ) : null}
      <ol className={classes.records}>
        {deliveries.toReversed().map((delivery) => (
          <DeliveryRecord
            key={delivery.id}
            delivery={delivery}
            action={
              <StrikeDelivery
                order={order}
                delivery={delivery}
                goesBack={madeDelivered(order, delivery, standing, [])}
              />
            }
          />
        ))}
      </ol>
    </Section>
  )
}

function DeliveryRecord({ delivery, action }: { delivery: Delivery; action: ReactNode }) {
  const { t } = useTranslation()
  const { attachmentId, photoId, patientId } = delivery
  const format = useFormat()
  const { date: today } = useToday()
  const until = warrantyUntil(delivery.date)
  return (
    <Record
      title={t('fitting.deliver.handedOver', {
        name: delivery.receivedBy,
        relation: delivery.relation ? ` (${delivery.relation})` : '',
      })}
      when={format.date(delivery.date, 'weekday')}
      staffId={delivery.staffId}
      struckReason={delivery.struckReason}
      action={action}
    >
      <Text size="sm">
        {t(`fitting.mark.${delivery.mark}`)}
        {' · '}
        {t(until >= today ? 'fitting.deliver.warrantyUntil' : 'fitting.deliver.warrantyOver', {
          date: format.date(until),
        })}
      </Text>
      {attachmentId || photoId ? (
        <div className={classes.kept}>
          {attachmentId ? (
            <KeptPhoto
              patientId={patientId}
              attachmentId={attachmentId}
              label={t('fitting.sign.of', { name: delivery.receivedBy })}
            />
          ) : null}
          {photoId ? (
            <KeptPhoto patientId={patientId} attachmentId={photoId} label={t('fitting.deliver.photo')} />
          ) : null}
        </div>
      ) : null}
      {delivery.overrideReason ? (
        <Text size="sm" className={classes.warning}>
          {t('fitting.deliver.overridden')} <bdi>{delivery.overrideReason}</bdi>
        </Text>
      ) : null}
      {delivery.note ? (
        <Text size="sm">
          <bdi>{delivery.note}</bdi>
        </Text>
      ) : null}
    </Record>
  )
}
