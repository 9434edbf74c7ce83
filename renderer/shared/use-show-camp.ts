import { useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { useAction } from '../api/use-action.ts'
import { useFormat } from './format.ts'
import { useTranslation } from './use-translation.ts'

/** Shows another camp in this window; others go on seeing theirs. */
export function useShowCamp(): (id: string) => void {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const queryClient = useQueryClient()
  const show = useAction(api.camps.show.mutationOptions(), {
    done: ({ camp }) => t('camp.all.nowShown', { name: camp ? format.campName(camp) : '' }),
    onDone: (setup) => {
      queryClient.setQueryData(api.camps.setup.queryKey(), setup)
      void queryClient.invalidateQueries()
    },
  })
  return (id) => void show.run({ id })
}
