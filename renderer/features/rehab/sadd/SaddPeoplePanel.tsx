import { Stack, Table, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SaddQuestion } from '#contract/functioning.ts'
import type { SaddAxis } from '#domain/functioning/sadd.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { readCell } from '../address.ts'
import rehab from '../rehab.module.css'
import { useSaddWords } from './use-sadd-words.ts'
import { Drawer } from '../../../shared/dialog/Drawer.tsx'

/** Most people that one panel lists. */
const MOST = 500

interface SaddPeoplePanelProps {
  question: SaddQuestion
  axis: SaddAxis
  /** As it stands in the address. */
  cell: string | null
  camps: readonly { id: string; name: string }[]
  onClose: () => void
}

/** The people whom a number counts, each a step from their record. */
export function SaddPeoplePanel({ question, axis, cell, camps, onClose }: SaddPeoplePanelProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useSaddWords(camps)
  const place = question.forSharing ? null : readCell(cell)
  const { campId, population, bands } = question
  const input = place && {
    question: { campId, population, bands },
    cell: { ...place, axis },
    limit: MOST,
  }
  const { data, error, refetch } = useQuery(
    api.functioning.saddPeople.queryOptions({ input: input ?? skipToken }),
  )
  const title = place
    ? t('sadd.peopleTitle', {
        line: words.lineName(axis, place.key),
        sex: words.sex(place.sex),
        disability: words.disability(place.disability),
      })
    : ''
  return (
    <Drawer opened={place !== null} onClose={onClose} size="md" title={title}>
      {!data ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading rows={8} />
        )
      ) : (
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('rehab.peopleCount', { count: data.total })}
            {data.total > data.people.length
              ? ` ${t('sadd.more', { shown: data.people.length, total: data.total })}`
              : ''}
          </Text>
          <Table className={rehab.lines} verticalSpacing={4}>
            <Table.Tbody>
              {data.people.map(({ patient }) => (
                <Table.Tr key={patient.id}>
                  <Table.Td>
                    <Link className={rehab.person} to={`/people/${patient.id}` as never}>
                      <PersonName person={patient} withFather />
                    </Link>
                  </Table.Td>
                  <Table.Td className={rehab.quiet}>{format.digits(patient.number)}</Table.Td>
                  <Table.Td className={rehab.number}>
                    {format.age(patient.age, patient.ageIsEstimate)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
    </Drawer>
  )
}
