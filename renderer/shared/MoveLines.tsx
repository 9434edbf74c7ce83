import { Table, Text, Title } from '@mantine/core'
import type { BulkMoveLine } from '#contract/appointments.ts'
import { useClashText, type Places } from './clash-text.ts'
import { useFormat } from './format.ts'
import { PersonName } from './PersonName.tsx'
import classes from './shared.module.css'
import { useTranslation } from './use-translation.ts'

/** Visits of a move: who, when it was, and where it goes or why it stays. */
export function MoveLines({
  title,
  lines,
  places,
}: {
  title: string
  lines: readonly BulkMoveLine[]
  places: Places
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useClashText(places)
  const when = (visit: { date: string; startMinute: number }) =>
    `${format.date(visit.date)} ${format.minute(visit.startMinute)}`
  const placeOf = (stationId: string | null, staffId: string | null) => {
    const station = places.stations.find(({ id }) => id === stationId)
    const member = places.staff.find(({ id }) => id === staffId)
    return [station ? format.stationName(station) : '', member ? format.staffName(member) : '']
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <section>
      <Title order={3}>{title}</Title>
      <Table verticalSpacing={2} className={classes.moveLines}>
        <Table.Tbody>
          {lines.map(({ appointment, patient, draft, isSpread, clashes }) => (
            <Table.Tr key={appointment.id}>
              <Table.Td w="26%">
                <PersonName person={patient} withFather />
              </Table.Td>
              <Table.Td w="1%" className={classes.moveWhen}>
                {when(appointment)}
              </Table.Td>
              {draft ? (
                <Table.Td>
                  <strong className={classes.moveWhen}>{when(draft)}</strong>{' '}
                  {placeOf(draft.stationId, draft.staffId)}
                  {isSpread && draft.startMinute !== appointment.startMinute ? (
                    <Text span c="dimmed">
                      {' '}
                      · {t('calendar.bulk.nextFree')}
                    </Text>
                  ) : null}
                </Table.Td>
              ) : (
                <Table.Td>
                  {clashes.length > 0 ? clashes.map(speak).join(' ') : t('calendar.bulk.noSlot')}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
