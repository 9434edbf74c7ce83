import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { LinkedOrder, OrderRecord } from '#contract/orders.ts'
import { isFinished } from '#domain/orders/order-state.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { OrderDialog } from '../../shared/order-correction/OrderDialog.tsx'
import { Section } from '../../shared/Section.tsx'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './orders.module.css'

/** What is made, for which limb, by whom, until when, of which parts. */
export function OrderFacts({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const { order, limb, previous, following } = record
  const staff = useQuery(api.staff.list.queryOptions()).data
  const technician = staff?.find(({ id }) => id === order.technicianId)
  const level = order.level || (limb ? t(`orders.level.${limb.level}`) : '')
  const mayEdit = useMay('editOrders')
  const [correcting, setCorrecting] = useState<'all' | 'kind' | null>(null)
  const hold = [order.holdReason, order.holdReviewDate ? format.date(order.holdReviewDate) : '']

  return (
    <Section
      title={t('orders.section.facts')}
      actions={
        mayEdit ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('orders.correctType.all')}
            onClick={() => setCorrecting('all')}
          >
            {t('orders.correctType.button')}
          </Button>
        ) : null
      }
    >
      <dl className={classes.facts}>
        <Fact name={t('orders.fact.type')}>
          {t(`domain.orderType.${order.orderType}`)}
          {mayEdit && !isFinished(order.state) ? (
            <Button
              size="compact-xs"
              variant="subtle"
              ms={6}
              aria-label={t('orders.correctType.open')}
              onClick={() => setCorrecting('kind')}
            >
              {t('orders.correctType.button')}
            </Button>
          ) : null}
        </Fact>
        <Fact name={t('people.order.priority')}>{format.priority(order.priority)}</Fact>
        <Fact name={t('people.order.level')}>{level ? <bdi>{level}</bdi> : null}</Fact>
        <Fact name={t('orders.fact.technician')}>
          {technician ? <bdi>{format.staffName(technician)}</bdi> : t('orders.nobodyYet')}
        </Fact>
        <Fact name={t('orders.fact.promised')}>
          {order.promisedDate ? format.date(order.promisedDate, 'weekday') : null}
        </Fact>
        <Fact name={t('orders.fact.hold')}>
          {order.state === 'on_hold' ? <bdi>{hold.filter(Boolean).join(' · ')}</bdi> : null}
        </Fact>
        <Fact name={t('people.order.note')}>{order.note ? <bdi>{order.note}</bdi> : null}</Fact>
        <Fact name={t('orders.fact.previous')}>{previous ? <Linked order={previous} /> : null}</Fact>
        <Fact name={t('orders.fact.following')}>
          {following.length > 0 ? following.map((other) => <Linked key={other.id} order={other} />) : null}
        </Fact>
      </dl>
      {correcting ? (
        <OrderDialog order={order} asksKind={correcting === 'kind'} onClose={() => setCorrecting(null)} />
      ) : null}
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null) return null
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Linked({ order }: { order: LinkedOrder }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Link to={`/orders/${order.id}` as never} className={classes.linked}>
      <bdi>{format.digits(order.number)}</bdi> <span>{t(`domain.orderType.${order.orderType}`)}</span>{' '}
      <Text component="span" size="sm" c="dimmed">
        <StageIcon state={order.state} />
      </Text>
    </Link>
  )
}
