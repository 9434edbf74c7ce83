import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { OrderPage } from './OrderPage.tsx'
import type { OrderSection } from './order-section.ts'

/** The order that the address names. */
export function OrderScreen({ sections }: { sections: readonly OrderSection[] }) {
  const { id = '' } = useParams({ strict: false })
  return <Order key={id} id={id} sections={sections} />
}

/** Everything on one order, or why it is not there. */
export function Order({ id, sections }: { id: string; sections: readonly OrderSection[] }) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(api.orders.get.queryOptions({ input: { id } }))

  if (error && readError(error).code === 'NOT_FOUND') {
    return (
      <EmptyState
        title={t('orders.gone')}
        hint={t('orders.goneHint')}
        action={
          <Button variant="default" onClick={() => void navigate({ to: '/people' })}>
            {t('people.toList')}
          </Button>
        }
      />
    )
  }
  if (data) return <OrderPage record={data} sections={sections} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Loading rows={8} rowHeight={36} />
}
