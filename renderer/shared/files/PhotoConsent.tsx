import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { ConsentForm } from '../consent/ConsentForm.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { Loading } from '../Loading.tsx'

/** Asks for consent to photos alone, in the middle of taking one. */
export function PhotoConsent({ patientId, onDone }: { patientId: string; onDone: () => void }) {
  const api = useApi()
  const record = useQuery(api.patients.get.queryOptions({ input: { id: patientId } }))
  const consents = useQuery(api.consents.of.queryOptions({ input: { patientId } }))
  const error = record.error ?? consents.error
  if (!record.data || !consents.data) {
    const retry = () => void Promise.all([record.refetch(), consents.refetch()])
    return error ? <ErrorState error={error} onRetry={retry} /> : <Loading rows={4} rowHeight={40} />
  }
  return (
    <ConsentForm
      patient={record.data.patient}
      standings={consents.data.standings}
      purposes={['photo']}
      withdraw={null}
      onDone={onDone}
      onCancel={onDone}
    />
  )
}
