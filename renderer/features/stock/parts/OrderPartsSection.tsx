import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrderRecord } from '#contract/orders.ts'
import type { OrderPartRow } from '#contract/stock.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isDelivered, isFinished } from '#domain/orders/order-state.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { Section } from '../../../shared/Section.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { chosenParts, partsToSave, type ChosenPart } from './chosen-parts.ts'
import { PartsField } from './PartsField.tsx'

/** The parts of one order, to be looked at and chosen. */
export function OrderPartsSection({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  return (
    <Section title={t('stock.parts.title')}>
      <OrderParts orderId={record.order.id} />
    </Section>
  )
}

function OrderParts({ orderId }: { orderId: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const { data, error, isPending, refetch } = useQuery(
    api.stock.orderParts.queryOptions({ input: { orderId } }),
  )
  if (isPending) return <Loading rows={4} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (data.rows.every(({ choices, part }) => choices.length === 0 && part.itemId === null)) {
    return <Text c="dimmed">{t('stock.parts.noStock')}</Text>
  }
  return <PartsEditor key={data.order.version} order={data.order} rows={data.rows} />
}

function PartsEditor({ order, rows }: { order: DeviceOrder; rows: readonly OrderPartRow[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayEdit = useMay('editOrders') && order.state !== 'cancelled'
  const start = chosenParts(rows, useStockWords())
  const [chosen, setChosen] = useState<ChosenPart[]>(start)
  const save = useAction(api.stock.chooseParts.mutationOptions(), { done: () => t('stock.parts.saved') })
  const parts = partsToSave(rows, chosen)
  const isDirty = JSON.stringify(chosen) !== JSON.stringify(start)
  return (
    <>
      <PartsField
        rows={rows}
        chosen={chosen}
        isOver={isFinished(order.state) || isDelivered(order.state)}
        onChange={
          mayEdit ? (index, part) => setChosen(chosen.map((one, at) => (at === index ? part : one))) : null
        }
      />
      {isDirty ? (
        <Group gap="xs" mt="xs">
          <Button
            size="compact-md"
            loading={save.isRunning}
            disabled={parts === null}
            onClick={() => parts && void save.run({ orderId: order.id, version: order.version, parts })}
          >
            {t('common.save')}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={() => setChosen(start)}>
            {t('stock.discard')}
          </Button>
        </Group>
      ) : null}
    </>
  )
}
