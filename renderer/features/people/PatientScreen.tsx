import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { PatientSections } from './patient-sections.ts'
import { PatientPage } from './record/PatientPage.tsx'

/** The person whom the address names. */
export function PatientScreen({ sections }: PatientSections) {
  const { id = '' } = useParams({ strict: false })
  return <Patient key={id} id={id} sections={sections} />
}

interface PatientProps extends PatientSections {
  id: string
}

/** The record of one person, or why it is not there. */
export function Patient({ id, sections }: PatientProps) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(api.patients.get.queryOptions({ input: { id } }))

  if (error && readError(error).code === 'NOT_FOUND') {
    return (
      <EmptyState
        title={t('people.gone')}
        hint={t('people.goneHint')}
        action={
          <Button variant="default" onClick={() => void navigate({ to: '/people' })}>
            {t('people.toList')}
          </Button>
        }
      />
    )
  }
  if (data) return <PatientPage record={data} sections={sections} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Loading rows={8} rowHeight={36} />
}
