import { Button, Group, Text } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Appointment } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { KindMark, StatusMark } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { Section } from '../../../shared/Section.tsx'

interface VisitsSectionProps {
  patientId: string
  visits: readonly Appointment[]
}

/** A person's visits, the newest first, each leading to its day. */
export function VisitsSection({ patientId, visits }: VisitsSectionProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const mayBook = useMay('book')
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } })).data
  const newestFirst = visits.toSorted((a, b) => b.date.localeCompare(a.date) || b.startMinute - a.startMinute)

  return (
    <Section
      title={t('people.section.visits')}
      actions={
        mayBook ? (
          <Button
            component={Link}
            to="/calendar"
            search={{ book: patientId } as never}
            size="compact-sm"
            variant="subtle"
            leftSection={<IconCalendarPlus size={14} aria-hidden />}
          >
            {t('people.bookVisit')}
          </Button>
        ) : null
      }
    >
      {newestFirst.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('people.noVisits')}
        </Text>
      ) : null}
      <div>
        {newestFirst.map((visit) => {
          const station = stations?.find(({ id }) => id === visit.stationId)
          return (
            <div key={visit.id} className={classes.order}>
              <Group gap="sm">
                <Link
                  to="/calendar"
                  search={{ date: visit.date, visit: visit.id } as never}
                  className={classes.visitLink}
                >
                  {format.date(visit.date, 'weekday')} {format.minute(visit.startMinute)}
                </Link>
                <KindMark kind={visit.kind} />
                <StatusMark status={visit.status} />
                {station ? (
                  <Text component="span" size="sm" c="dimmed">
                    <bdi>{format.stationName(station)}</bdi>
                  </Text>
                ) : null}
              </Group>
            </div>
          )
        })}
      </div>
    </Section>
  )
}
