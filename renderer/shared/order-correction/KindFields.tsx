import { Button, Input, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TypeChoice } from '#contract/orders.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isFinished } from '#domain/orders/order-state.ts'
import { orderTypes } from '#domain/orders/order-type.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { useFormat } from '../format.ts'
import { Loading } from '../Loading.tsx'
import { useTranslation } from '../use-translation.ts'
import type { OrderCorrection } from './use-order-correction.ts'

interface KindFieldsProps {
  order: DeviceOrder
  kind: OrderCorrection['kind']
}

/** Why the order was made: in one line, until it is to be corrected; then every kind with what it means, or why it is none any more, and a reason. */
export function KindFields({ order, kind }: KindFieldsProps) {
  const { t } = useTranslation()
  if (kind.isAsked) return <KindChoice order={order} kind={kind} />
  return (
    <Input.Wrapper label={t('orders.fact.type')} labelElement="div">
      <div>
        <Text span size="sm">
          {t(`domain.orderType.${order.orderType}`)}
        </Text>
        {isFinished(order.state) ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            ms={6}
            aria-label={t('orders.correctType.open')}
            onClick={kind.ask}
          >
            {t('orders.correctType.button')}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  )
}

function KindChoice({ order, kind }: KindFieldsProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { data, error, refetch } = useQuery(api.orders.typeChoices.queryOptions({ input: { id: order.id } }))
  if (!data)
    return error ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <Loading rows={7} rowHeight={40} />
    )
  const isOther = kind.picked !== order.orderType
  return (
    <>
      <Radio.Group
        label={t('orders.fact.type')}
        value={kind.picked}
        onChange={(value) => kind.pick(orderTypes.find((one) => one === value) ?? order.orderType)}
      >
        <Stack gap={6} mt={4}>
          {data.map((choice) => (
            <KindLine key={choice.orderType} choice={choice} isNow={choice.orderType === order.orderType} />
          ))}
        </Stack>
      </Radio.Group>
      {isOther ? (
        <Textarea
          label={t('orders.correctType.why')}
          description={t('orders.correctType.whyHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          autosize
          maxLength={200}
          dir="auto"
          value={kind.reason}
          onChange={(event) => kind.setReason(event.currentTarget.value)}
          error={kind.isReasonMissing ? t('common.invalid.required') : null}
        />
      ) : null}
    </>
  )
}

function KindLine({ choice, isNow }: { choice: TypeChoice; isNow: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { orderType, obstacle, previous } = choice
  const name = t(`domain.orderType.${orderType}`)
  const follows = previous
    ? t('people.order.follows', {
        order: t('people.order.earlier', {
          number: format.digits(previous.number),
          device: [format.device(previous.deviceType), format.side(previous.side)].filter(Boolean).join(' '),
          state: format.state(previous.state),
        }),
      })
    : ''
  return (
    <Radio
      value={orderType}
      disabled={obstacle !== null}
      label={isNow ? `${name} (${t('orders.correctType.now')})` : name}
      description={
        obstacle
          ? t(`orders.correctType.obstacle.${obstacle}`)
          : [t(`people.order.typeMeans.${orderType}`), isNow ? '' : follows].filter(Boolean).join(' ')
      }
    />
  )
}
