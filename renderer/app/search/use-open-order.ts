import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useToasts } from '../../api/toasts.tsx'
import { useNoSuchNumber } from '../use-no-such-number.ts'

/**
 * Opens the order of a number that somebody typed to go there. Unlike a scanned tag it is not compared with the order in hand: nobody
 * holds that limb.
 */
export function useOpenOrder(): (number: string) => void {
  const api = useApi()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const toasts = useToasts()
  const tellNoSuchNumber = useNoSuchNumber()
  return (number) => {
    queryClient.fetchQuery(api.workshop.find.queryOptions({ input: { number }, staleTime: 0 })).then(
      ({ order }) => void navigate({ to: '/orders/$id', params: { id: order.id } }),
      (error: unknown) => {
        if (readError(error).code === 'NOT_FOUND') tellNoSuchNumber(number)
        else toasts.refused(error, null)
      },
    )
  }
}
