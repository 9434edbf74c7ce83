import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { AssessPage } from './AssessPage.tsx'

/** The assessment of the person whom the address names. */
export function AssessScreen() {
  const { id = '' } = useParams({ strict: false })
  return <Assess key={id} id={id} />
}

/** One person's assessment, or why it cannot be taken. */
export function Assess({ id }: { id: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const mayAssess = useMay('assess')
  const person = useQuery(api.patients.get.queryOptions({ input: { id } }))
  const desk = useQuery(api.assessments.of.queryOptions({ input: { patientId: id }, enabled: mayAssess }))
  const toPerson = () => void navigate({ to: '/people/$id', params: { id } })

  if (!mayAssess) {
    return (
      <EmptyState
        title={t('assess.notYours')}
        hint={t('assess.notYoursHint')}
        action={
          <Button variant="default" component={Link} to="/people/$id" params={{ id } as never}>
            {t('assess.toPerson')}
          </Button>
        }
      />
    )
  }
  const error = person.error ?? desk.error
  if (error && readError(error).code === 'NOT_FOUND') {
    return <EmptyState title={t('people.gone')} hint={t('people.goneHint')} />
  }
  if (person.data && desk.data) return <AssessPage record={person.data} desk={desk.data} onLeave={toPerson} />
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([person.refetch(), desk.refetch()])} />
  return <Loading rows={10} rowHeight={36} />
}
