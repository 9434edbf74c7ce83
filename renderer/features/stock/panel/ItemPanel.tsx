import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ShelfRow } from '#contract/stock.ts'
import { freeOf } from '#domain/stock/balance.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { LedgerTable } from '../ledger/LedgerTable.tsx'
import { WhoNeeds } from '../needs/WhoNeeds.tsx'
import { StockMark } from '../shelf/StockMark.tsx'
import { useStockWords } from '../../../shared/stock-words.ts'
import classes from '../stock.module.css'
import { Drawer } from '../../../shared/dialog/Drawer.tsx'

interface ItemPanelProps {
  row: ShelfRow
  rows: readonly ShelfRow[]
  onClose: () => void
  /** Null for who may not keep the stock. */
  onEdit: (() => void) | null
  onBook: (() => void) | null
}

/** One item: what lies there, who waits for it, and its ledger. */
export function ItemPanel({ row, rows, onClose, onEdit, onBook }: ItemPanelProps) {
  const { t } = useTranslation()
  const words = useStockWords()
  const { item } = row
  return (
    <Drawer
      onClose={onClose}
      size="xl"
      title={
        <>
          <bdi>{words.label(item)}</bdi>{' '}
          <span className={classes.code}>
            <bdi>{item.code}</bdi>
          </span>
        </>
      }
    >
      <Stack gap="md">
        <PanelFacts row={row} />
        <StockMark row={row} />
        <PanelNotes row={row} rows={rows} />
        <Group gap="xs">
          {onBook ? <Button onClick={onBook}>{t('stock.panel.book')}</Button> : null}
          {onEdit ? (
            <Button variant="default" onClick={onEdit}>
              {t('stock.panel.edit')}
            </Button>
          ) : null}
        </Group>
        <PanelNeeds row={row} />
        <PanelLedger row={row} />
      </Stack>
    </Drawer>
  )
}

const facts = ['onHand', 'reserved', 'free', 'inTransit', 'needed'] as const

function PanelFacts({ row: { item, balance, needed } }: { row: ShelfRow }) {
  const { t } = useTranslation()
  const words = useStockWords()
  const values = { ...balance, free: freeOf(balance), needed }
  const lots = Object.entries(balance.lots)
  return (
    <>
      <dl className={classes.facts}>
        {facts.map((fact) => (
          <div key={fact}>
            <dt>{t(`stock.col.${fact}`)}</dt>
            <dd>{words.quantity(values[fact], item.unit)}</dd>
          </div>
        ))}
      </dl>
      {lots.some(([lot]) => lot !== '') ? (
        <Text size="sm">
          {t('stock.panel.lots')}:{' '}
          <bdi>
            {lots
              .map(([lot, left]) => `${lot || t('stock.panel.noLot')} ${words.quantity(left, item.unit)}`)
              .join(' · ')}
          </bdi>
        </Text>
      ) : null}
    </>
  )
}

function PanelNotes({ row: { item }, rows }: Pick<ItemPanelProps, 'row' | 'rows'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useStockWords()
  const fits = item.deviceTypes.map(format.device).join('، ')
  const list = format.side('left') === 'Left' ? fits.replaceAll('،', ',') : fits
  const substitutes = rows
    .filter((other) => item.substituteIds.includes(other.item.id))
    .map((other) => `${words.label(other.item)} (${words.quantity(freeOf(other.balance), other.item.unit)})`)
  return (
    <Text size="sm" c="dimmed" component="div">
      {t('stock.panel.fits')}: {list || t('stock.panel.fitsAll')}
      {item.lowAt === null ? '' : ` · ${t('stock.panel.lowAt')} ${words.quantity(item.lowAt, item.unit)}`}
      {substitutes.length > 0 ? (
        <div>
          {t('stock.panel.substitutes')}: {substitutes.join(' · ')}
        </div>
      ) : null}
    </Text>
  )
}

function PanelNeeds({ row }: { row: ShelfRow }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { data } = useQuery(api.stock.needs.queryOptions({ input: { campId: camp.id } }))
  const need = data?.find(({ item }) => item?.id === row.item.id)
  return (
    <section>
      <Title order={3} mb={4}>
        {t('stock.panel.needs')}
      </Title>
      {data && !need ? <Text c="dimmed">{t('stock.needs.noOne')}</Text> : null}
      {need ? <WhoNeeds orders={need.orders} unit={row.item.unit} /> : null}
    </section>
  )
}

function PanelLedger({ row }: { row: ShelfRow }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { data, error, isPending, refetch } = useQuery(
    api.stock.ledger.queryOptions({
      input: { campId: camp.id, itemId: row.item.id, orderId: null, kinds: [], from: 0, limit: 200 },
    }),
  )
  return (
    <section>
      <Title order={3} mb={4}>
        {t('stock.panel.ledger')}
      </Title>
      {isPending ? <Loading rows={4} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data ? <LedgerTable ledger={data.rows} items={new Map([[row.item.id, row.item]])} isOneItem /> : null}
    </section>
  )
}
