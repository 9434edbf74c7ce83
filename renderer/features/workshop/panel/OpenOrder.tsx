import { useQuery } from '@tanstack/react-query'
import type { BoardView } from '#contract/workshop.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'
import { OrderPanel } from './OrderPanel.tsx'

export interface OpenOrderProps {
  orderId: string
  view: BoardView
  onClose: () => void
  onOpenOrder: (id: string) => void
}

/** The order that the address names: from the board, or read on its own where it is not on it any more. */
export function OpenOrder({ orderId, view, onClose, onOpenOrder }: OpenOrderProps) {
  const { t } = useTranslation()
  const api = useApi()
  const known = view.cards.find(({ order }) => order.id === orderId)
  const other = useQuery(api.workshop.card.queryOptions({ input: { id: orderId }, enabled: !known }))
  const card = known ?? other.data
  if (card) {
    return <OrderPanel card={card} staff={view.staff} onClose={onClose} onOpenOrder={onOpenOrder} />
  }
  return (
    <aside className={classes.panel} aria-label={t('workshop.panel.label')}>
      {other.error ? (
        <ErrorState error={other.error} onRetry={() => void other.refetch()} />
      ) : other.isPending ? (
        <Loading rows={6} />
      ) : (
        <EmptyState title={t('workshop.panel.gone')} />
      )}
    </aside>
  )
}
