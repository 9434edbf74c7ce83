import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { Checklist } from './Checklist.tsx'
import { ClosingPanel } from './ClosingPanel.tsx'
import { ProgressPanel } from './ProgressPanel.tsx'

export interface CloseoutTabProps {
  /** The line of the checklist whose rows are shown. */
  edit: string | null
  open: (kind: string | null) => void
}

/** How far the camp is against its targets, what is left to do, and closing it. */
export function CloseoutTab({ edit, open }: CloseoutTabProps) {
  const api = useApi()
  const camp = useCamp()
  const view = useQuery(api.closeout.view.queryOptions({ input: { campId: camp.id } }))
  if (view.error && !view.data) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data) return <Loading rows={10} />
  return (
    <>
      <ProgressPanel progress={view.data.progress} />
      <Checklist view={view.data} shown={edit} show={open} />
      <ClosingPanel view={view.data} />
    </>
  )
}
