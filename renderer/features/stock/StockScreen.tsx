import { Button, Tabs, Text } from '@mantine/core'
import { IconClipboardCheck, IconHammer, IconPlus, IconTruckDelivery } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { parseStockAddress, stockTabs, type AddressProps } from './address.ts'
import { BookDialog } from './book/BookDialog.tsx'
import { CountTab } from './counting/CountTab.tsx'
import { EmptyStore } from './EmptyStore.tsx'
import { ItemDrawer } from './item/ItemDrawer.tsx'
import { LedgerTab } from './ledger/LedgerTab.tsx'
import { NeedsTab } from './needs/NeedsTab.tsx'
import { ItemPanel } from './panel/ItemPanel.tsx'
import { ShelfTab } from './shelf/ShelfTab.tsx'

/** The store room: what lies there, what is needed, what was booked, and the count. */
export function StockScreen() {
  const api = useApi()
  const camp = useCamp()
  const mayManage = useMay('manageStock')
  const [address, setAddress] = useSearchState(parseStockAddress)
  const shelf = useQuery(api.stock.shelf.queryOptions({ input: { campId: camp.id } }))
  useShortcut('stock.receive', 'b', 'stock.shortcut.receive', () =>
    mayManage ? setAddress({ book: 'receive' }) : undefined,
  )
  useShortcut('stock.count', 'c', 'stock.shortcut.count', () =>
    mayManage ? setAddress({ tab: 'count', item: null }) : undefined,
  )

  if (shelf.error && !shelf.data) {
    return <ErrorState error={shelf.error} onRetry={() => void shelf.refetch()} />
  }
  const rows = shelf.data ?? []
  return (
    <>
      <StockHeader rows={rows} mayManage={mayManage} setAddress={setAddress} />
      {shelf.isPending ? <Loading rows={12} /> : null}
      {shelf.data && rows.length === 0 ? (
        <EmptyStore onAdd={mayManage ? () => setAddress({ edit: 'new' }) : null} />
      ) : null}
      {rows.length > 0 ? <StockTabs rows={rows} address={address} setAddress={setAddress} /> : null}
      <StockAside rows={rows} address={address} setAddress={setAddress} />
    </>
  )
}

interface HeaderProps extends Pick<AddressProps, 'rows' | 'setAddress'> {
  mayManage: boolean
}

function StockHeader({ rows, mayManage, setAddress }: HeaderProps) {
  const { t } = useTranslation()
  const short = rows.filter((row) => row.short > 0).length
  const low = rows.filter((row) => row.short === 0 && row.isLow).length
  return (
    <PageHeader
      title={t('stock.title')}
      subtitle={
        rows.length > 0 ? (
          <Text span inherit>
            {[
              t('stock.summary', { count: rows.length }),
              short > 0 ? t('stock.summaryShort', { count: short }) : '',
              low > 0 ? t('stock.summaryLow', { count: low }) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ) : undefined
      }
      actions={
        mayManage && rows.length > 0 ? (
          <>
            <Button
              variant="subtle"
              leftSection={<IconHammer aria-hidden size={16} />}
              renderRoot={(props) => <Link {...props} to={'/workshop' as never} />}
            >
              {t('shell.nav.workshop')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconPlus aria-hidden size={16} />}
              onClick={() => setAddress({ edit: 'new' })}
            >
              {t('stock.addItem')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconClipboardCheck aria-hidden size={16} />}
              onClick={() => setAddress({ tab: 'count', item: null })}
            >
              {t('stock.count')}
            </Button>
            <Button
              leftSection={<IconTruckDelivery aria-hidden size={16} />}
              onClick={() => setAddress({ book: 'receive' })}
            >
              {t('stock.receive')}
            </Button>
          </>
        ) : null
      }
    />
  )
}

function StockTabs({ rows, address, setAddress }: AddressProps) {
  const { t } = useTranslation()
  const mayManage = useMay('manageStock')
  const tabs = stockTabs.filter((tab) => tab !== 'count' || mayManage)
  return (
    <Tabs
      value={tabs.find((tab) => tab === address.tab) ?? 'shelf'}
      onChange={(value) => setAddress({ tab: stockTabs.find((tab) => tab === value) ?? 'shelf', item: null })}
      keepMounted={false}
    >
      <Tabs.List mb="sm" aria-label={t('stock.tabs')}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`stock.tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="shelf">
        <ShelfTab rows={rows} address={address} setAddress={setAddress} />
      </Tabs.Panel>
      <Tabs.Panel value="needs">
        <NeedsTab onOpenItem={(item) => setAddress({ item })} />
      </Tabs.Panel>
      <Tabs.Panel value="ledger">
        <LedgerTab rows={rows} />
      </Tabs.Panel>
      <Tabs.Panel value="count">
        <CountTab rows={rows} onDone={() => setAddress({ tab: 'shelf' })} />
      </Tabs.Panel>
    </Tabs>
  )
}

/** What opens beside the page: one item, its form, a movement. */
function StockAside({ rows, address, setAddress }: AddressProps) {
  const mayManage = useMay('manageStock')
  const { item, edit, book } = address
  const opened = rows.find((row) => row.item.id === item)
  const edited = rows.find((row) => row.item.id === edit)?.item ?? null
  return (
    <>
      {opened && !edit && !book ? (
        <ItemPanel
          row={opened}
          rows={rows}
          onClose={() => setAddress({ item: null })}
          onEdit={mayManage ? () => setAddress({ edit: opened.item.id }) : null}
          onBook={mayManage ? () => setAddress({ book: 'receive' }) : null}
        />
      ) : null}
      {mayManage && (edited || edit === 'new') ? (
        <ItemDrawer key={edit} item={edited} rows={rows} onClose={() => setAddress({ edit: null })} />
      ) : null}
      {mayManage && book ? (
        <BookDialog
          rows={rows}
          kind={book}
          itemId={item}
          onKind={(kind) => setAddress({ book: kind })}
          onClose={() => setAddress({ book: null })}
        />
      ) : null}
    </>
  )
}
