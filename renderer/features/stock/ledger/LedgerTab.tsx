import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShelfRow } from '#contract/stock.ts'
import { stockMovementKinds, type StockMovementKind } from '#domain/stock/stock-movement.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { MultiSelect } from '../../../shared/choice/MultiSelect.tsx'
import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { LedgerTable } from './LedgerTable.tsx'
import { useSaveLedger } from './use-save-ledger.ts'

const PAGE = 100

/** Everything that was booked, newest first, to be filtered and saved. */
export function LedgerTab({ rows }: { rows: readonly ShelfRow[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const words = useStockWords()
  const [itemId, setItemId] = useState<string | null>(null)
  const [kinds, setKinds] = useState<StockMovementKind[]>([])
  const [from, setFrom] = useState(0)
  const filter = { campId: camp.id, itemId, orderId: null, kinds }
  const { data, error, isPending, refetch } = useQuery(
    api.stock.ledger.queryOptions({
      input: { ...filter, from, limit: PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const items = new Map(rows.map(({ item }) => [item.id, item]))
  const save = useSaveLedger(items)
  const total = data?.total ?? 0

  return (
    <>
      <Group gap="sm" mb="sm" align="flex-end">
        <SearchSelect
          w={280}
          clearable
          label={t('stock.ledger.item')}
          placeholder={t('stock.ledger.allItems')}
          data={rows.map(({ item }) => ({ value: item.id, label: `${words.label(item)} (${item.code})` }))}
          value={itemId}
          onChange={(value) => {
            setItemId(value)
            setFrom(0)
          }}
        />
        <MultiSelect
          miw={260}
          clearable
          label={t('stock.ledger.kinds')}
          placeholder={kinds.length === 0 ? t('stock.ledger.allKinds') : ''}
          data={stockMovementKinds.map((kind) => ({ value: kind, label: t(`stock.kind.${kind}`) }))}
          value={kinds}
          onChange={(values) => {
            setKinds(stockMovementKinds.filter((kind) => values.includes(kind)))
            setFrom(0)
          }}
        />
        <Button
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          disabled={total === 0}
          onClick={() => void save(filter)}
        >
          {t('stock.ledger.export')}
        </Button>
      </Group>
      {isPending ? <Loading rows={12} /> : null}
      {error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data && total === 0 ? (
        <EmptyState title={t('stock.ledger.empty')} hint={t('stock.ledger.emptyHint')} />
      ) : null}
      {data && total > 0 ? <LedgerTable ledger={data.rows} items={items} /> : null}
      {total > PAGE ? (
        <Group mt="sm" gap="xs">
          <Button variant="default" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - PAGE))}>
            {t('stock.ledger.newer')}
          </Button>
          <Button variant="default" disabled={from + PAGE >= total} onClick={() => setFrom(from + PAGE)}>
            {t('stock.ledger.older')}
          </Button>
          <Text c="dimmed">
            {t('stock.ledger.range', { from: from + 1, to: Math.min(total, from + PAGE), total })}
          </Text>
        </Group>
      ) : null}
    </>
  )
}
