import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { measurementForms } from '#domain/measurements/form-registry.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { SetPage } from './record/SetPage.tsx'

/** One set of measurements, as it was taken, beside what was measured before. */
export function SetScreen() {
  const { id = '', set = '' } = useParams({ strict: false })
  return <MeasuredSet key={set} patientId={id} setId={set} />
}

/** The set and its comparison, or why it is not there. */
export function MeasuredSet({ patientId, setId }: { patientId: string; setId: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const [withId, setWithId] = useState<string | null>(null)
  const person = useQuery(api.patients.get.queryOptions({ input: { id: patientId } }))
  const compared = useQuery(api.measurements.compare.queryOptions({ input: { id: setId, withId } }))
  const error = person.error ?? compared.error
  if (error && readError(error).code === 'NOT_FOUND') {
    return (
      <EmptyState
        title={t('measure.setGone')}
        hint={t('measure.setGoneHint')}
        action={
          <Button component={Link} to="/people/$id" params={{ id: patientId } as never} variant="default">
            {t('measure.toPerson')}
          </Button>
        }
      />
    )
  }
  if (person.data && compared.data) {
    const { set } = compared.data
    return (
      <SetPage
        patient={person.data.patient}
        comparison={compared.data}
        form={measurementForms.find(set.formId, set.formVersion)}
        onCompareWith={setWithId}
      />
    )
  }
  if (error) return <ErrorState error={error} onRetry={() => void compared.refetch()} />
  return <Loading rows={10} rowHeight={32} />
}
