import { Radio, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeChoice } from '#contract/orders.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { orderTypes, type OrderType } from '#domain/orders/order-type.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { SetsInTheWay } from '../../shared/clinical/SetsInTheWay.tsx'
import { VisitsThatFollow } from '../../shared/clinical/VisitsThatFollow.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

/** Mends a slip at the desk: every kind with what it means, or why the order cannot become it any more; a reason is needed. */
export function TypeDialog({ order, onClose }: { order: DeviceOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [picked, setPicked] = useState<OrderType>(order.orderType)
  const [reason, setReason] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { data, error, refetch } = useQuery(api.orders.typeChoices.queryOptions({ input: { id: order.id } }))
  const correct = useAction(api.orders.correctType.mutationOptions(), {
    done: (saved) =>
      t('orders.correctType.done', {
        number: format.digits(saved.number),
        type: t(`domain.orderType.${saved.orderType}`),
      }),
    onDone: onClose,
  })
  const isSame = picked === order.orderType
  const isMissing = reason.trim() === ''
  const save = () => {
    setIsChecked(true)
    if (isSame || isMissing) return
    void correct.run({ id: order.id, version: order.version, orderType: picked, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={t('orders.correctType.open')}
      size="lg"
      submit={t('orders.correctType.save')}
      isReady={data !== undefined}
      isRunning={correct.isRunning}
      onSubmit={save}
      onClose={onClose}
    >
      {data ? (
        <Radio.Group
          aria-label={t('orders.fact.type')}
          value={picked}
          onChange={(value) => setPicked(orderTypes.find((one) => one === value) ?? order.orderType)}
          error={isChecked && isSame ? t('orders.correctType.choose') : null}
        >
          <Stack gap={8}>
            {data.map((choice) => (
              <TypeLine key={choice.orderType} choice={choice} isNow={choice.orderType === order.orderType} />
            ))}
          </Stack>
        </Radio.Group>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={7} rowHeight={40} />
      )}
      <VisitsThatFollow visits={data?.find(({ orderType }) => orderType === picked)?.visits ?? []} />
      {data?.some(({ obstacle }) => obstacle === 'order_begun') ? <SetsInTheWay order={order} /> : null}
      <Textarea
        label={t('orders.correctType.why')}
        description={t('orders.correctType.whyHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        autosize
        maxLength={200}
        dir="auto"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isChecked && isMissing ? t('common.invalid.required') : null}
      />
    </FormDialog>
  )
}

function TypeLine({ choice, isNow }: { choice: TypeChoice; isNow: boolean }) {
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
