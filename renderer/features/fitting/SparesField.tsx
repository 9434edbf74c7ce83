import { ActionIcon, Group, Input, Text } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { IssuedSpare } from '#domain/fitting/delivery.ts'
import { isSpareFor } from '#domain/fitting/spares.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { freeOf } from '#domain/stock/balance.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useFormat } from '../../shared/format.ts'
import { useStockWords } from '../../shared/stock-words.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './fitting.module.css'

interface SparesFieldProps {
  order: DeviceOrder
  spares: readonly IssuedSpare[]
  onChange: (spares: IssuedSpare[]) => void
}

/** Spare belts, socks and the like that lie on the shelf, counted out with large plus and minus. */
export function SparesField({ order, spares, onChange }: SparesFieldProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useStockWords()
  const labelId = useId()
  const shelf = useQuery(api.stock.shelf.queryOptions({ input: { campId: order.campId } })).data
  const rows = (shelf ?? []).filter(
    ({ item, balance }) =>
      isSpareFor(item, order) && (freeOf(balance) > 0 || spares.some(({ itemId }) => itemId === item.id)),
  )
  if (rows.length === 0) return null
  const set = (itemId: string, quantity: number) => {
    const others = spares.filter((spare) => spare.itemId !== itemId)
    onChange(quantity > 0 ? [...others, { itemId, quantity }] : others)
  }
  return (
    <Input.Wrapper label={t('fitting.deliver.spares')} labelElement="div" labelProps={{ id: labelId }}>
      <ul className={classes.spares} aria-labelledby={labelId}>
        {rows.map(({ item, balance }) => {
          const quantity = spares.find(({ itemId }) => itemId === item.id)?.quantity ?? 0
          const name = words.label(item)
          return (
            <li key={item.id}>
              <span>
                <bdi>{name}</bdi>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {t('fitting.deliver.onShelf', { count: freeOf(balance) })}
                </Text>
              </span>
              <Group gap={4} wrap="nowrap">
                <ActionIcon
                  size={40}
                  variant="default"
                  disabled={quantity === 0}
                  aria-label={t('fitting.deliver.fewer', { name })}
                  onClick={() => set(item.id, quantity - 1)}
                >
                  <IconMinus size={18} aria-hidden />
                </ActionIcon>
                <output className={classes.spareCount}>{format.number(quantity)}</output>
                <ActionIcon
                  size={40}
                  variant="default"
                  disabled={quantity >= freeOf(balance)}
                  aria-label={t('fitting.deliver.more', { name })}
                  onClick={() => set(item.id, quantity + 1)}
                >
                  <IconPlus size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          )
        })}
      </ul>
    </Input.Wrapper>
  )
}
