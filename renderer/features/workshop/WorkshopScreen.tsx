import { Button, SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconAdjustmentsHorizontal, IconPackages, IconTool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { BoardView, OrderCard } from '#contract/workshop.ts'
import { isWithWearer } from '#domain/orders/order-state.ts'
import type { AllowedStep } from '#domain/orders/allowed-steps.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useScanTarget } from '../../shared/order-in-hand.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { useWorkshopAddress, type WorkshopView } from './address.ts'
import { Board } from './board/Board.tsx'
import { filterCards } from './filter-cards.ts'
import { Filters } from './Filters.tsx'
import { FullColumns } from './FullColumns.tsx'
import { OpenOrder } from './panel/OpenOrder.tsx'
import { StepDialog } from './panel/StepDialog.tsx'
import { SettingsDialog } from './settings/SettingsDialog.tsx'
import { OrderTable } from './table/OrderTable.tsx'
import { useSteps } from './use-steps.ts'
import classes from './workshop.module.css'

/** The workshop of the camp: every open order on a board or in a table, with the chosen one beside it. */
export function WorkshopScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const [address, setAddress] = useWorkshopAddress()
  const [isSetting, setIsSetting] = useState(false)
  const mayWork = useMay('workOnOrders')
  const mayManage = useMay('manageCamp')
  const board = useQuery(
    api.workshop.board.queryOptions({ input: { campId: camp.id }, placeholderData: keepPreviousData }),
  )
  const otherView: WorkshopView = address.view === 'board' ? 'table' : 'board'
  useShortcut('workshop.view', 'v', 'workshop.shortcut.view', () => setAddress({ view: otherView }))

  return (
    <div className={classes.screen}>
      <PageHeader
        title={t('workshop.title')}
        subtitle={board.data ? t('workshop.open', { count: openCount(board.data) }) : null}
        actions={
          <>
            <SegmentedControl
              size="xs"
              aria-label={t('workshop.view')}
              data={[
                { value: 'board', label: t('workshop.board') },
                { value: 'table', label: t('workshop.table') },
              ]}
              value={address.view}
              onChange={(picked) => setAddress({ view: picked === 'table' ? 'table' : 'board' })}
            />
            <Button
              variant="default"
              leftSection={<IconPackages aria-hidden size={16} />}
              renderRoot={(props) => <Link {...props} to={'/stock' as never} />}
            >
              {t('stock.title')}
            </Button>
            {mayManage ? (
              <Button
                variant="default"
                leftSection={<IconAdjustmentsHorizontal aria-hidden size={16} />}
                onClick={() => setIsSetting(true)}
              >
                {t('workshop.settings.open')}
              </Button>
            ) : null}
            {mayWork ? (
              <Button
                leftSection={<IconTool aria-hidden size={16} />}
                renderRoot={(props) => <Link {...props} to={'/workshop/bench' as never} />}
              >
                {t('workshop.bench.open')}
              </Button>
            ) : null}
          </>
        }
      >
        {board.data ? <Filters address={address} view={board.data} onChange={setAddress} /> : null}
      </PageHeader>
      {board.data ? <Shown view={board.data} /> : null}
      {board.error && !board.data ? (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      ) : null}
      {board.isPending ? <Loading rows={8} rowHeight={64} /> : null}
      {isSetting ? <SettingsDialog onClose={() => setIsSetting(false)} /> : null}
    </div>
  )
}

const openCount = ({ cards }: BoardView) => cards.filter(({ order }) => !isWithWearer(order.state)).length

function Shown({ view }: { view: BoardView }) {
  const { t } = useTranslation()
  const { date } = useToday()
  const [address, setAddress] = useWorkshopAddress()
  const { take, isRunning } = useSteps()
  const [asking, setAsking] = useState<{ card: OrderCard; step: AllowedStep } | null>(null)
  const cards = useMemo(() => filterCards(view.cards, address, date), [view.cards, address, date])
  const onOpen = ({ order }: OrderCard) => setAddress({ order: order.id === address.order ? null : order.id })
  useScanTarget(({ order }) => setAddress({ order: order.id }))
  const clear = { technician: null, device: null, side: null, text: '', late: false } as const

  if (view.cards.length === 0 && !address.order) {
    return <EmptyState title={t('workshop.empty')} hint={t('workshop.emptyHint')} />
  }
  return (
    <div className={classes.withPanel}>
      <div className={classes.main}>
        {cards.length === 0 ? (
          <EmptyState
            title={t('workshop.noMatch')}
            action={
              <Button variant="default" onClick={() => setAddress(clear)}>
                {t('workshop.clearFilters')}
              </Button>
            }
          />
        ) : address.view === 'table' ? (
          <>
            <FullColumns view={view} />
            <OrderTable cards={cards} staff={view.staff} openId={address.order} onOpen={onOpen} />
          </>
        ) : (
          <Board
            view={view}
            cards={cards}
            openId={address.order}
            onOpen={onOpen}
            onStep={(card, step) => {
              if (step.needs === 'nothing') void take(card, step)
              else setAsking({ card, step })
            }}
          />
        )}
      </div>
      {address.order ? (
        <OpenOrder
          key={address.order}
          orderId={address.order}
          view={view}
          onClose={() => closePanel(address.order, () => setAddress({ order: null }))}
          onOpenOrder={(id) => setAddress({ order: id })}
        />
      ) : null}
      {asking ? (
        <StepDialog
          card={asking.card}
          step={asking.step}
          isRunning={isRunning}
          onCancel={() => setAsking(null)}
          onSubmit={(answer) =>
            void take(asking.card, asking.step, answer).then((isDone) => isDone && setAsking(null))
          }
        />
      ) : null}
    </div>
  )
}

/** Closes the panel and gives the focus back to where it was opened. */
function closePanel(orderId: string | null, close: () => void): void {
  close()
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-order="${orderId}"]`)?.focus())
}
