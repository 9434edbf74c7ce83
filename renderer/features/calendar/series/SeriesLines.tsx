import { Badge, Checkbox, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SeriesLine } from '#domain/scheduling/plan-series.ts'
import type { DraftAppointment } from '#domain/scheduling/check-booking.ts'
import { useFormat } from '../../../shared/format.ts'
import { useClashText, type Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { lineKey, slotOf } from './use-series-save.ts'
import classes from './series.module.css'

export interface SeriesLinesProps {
  lines: readonly SeriesLine[]
  places: Places
  leftOut: ReadonlySet<string>
  onToggle: (key: string) => void
}

/** Every date of a plan: where it goes, what stands in the way of the wanted time, and whether it is taken or left out. */
export function SeriesLines({ lines, places, leftOut, onToggle }: SeriesLinesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const speak = useClashText(places)
  const whereOf = ({ stationId, staffId }: DraftAppointment) => {
    const station = places.stations.find(({ id }) => id === stationId)
    const member = places.staff.find(({ id }) => id === staffId)
    return [station && format.stationName(station), member && format.staffName(member)]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <div className={classes.lines} tabIndex={0} role="region" aria-label={t('calendar.series.plan')}>
      <Table verticalSpacing={3}>
        <Table.Tbody>
          {lines.map((line) => {
            const { visit, wanted, clashes } = line
            const key = lineKey(line)
            const slot = slotOf(line)
            const day = format.date(wanted.date, 'weekday')
            const isOut = leftOut.has(key) || !slot
            return (
              <Table.Tr key={key} data-out={isOut || undefined} data-series-date={wanted.date}>
                <Table.Td w={34}>
                  <Checkbox
                    size="xs"
                    aria-label={t('calendar.series.takeDay', { day })}
                    checked={!isOut}
                    disabled={!slot}
                    onChange={() => onToggle(key)}
                  />
                </Table.Td>
                <Table.Td className={classes.day}>{day}</Table.Td>
                <Table.Td>
                  {slot ? (
                    <>
                      <strong className={classes.time}>
                        {slot.date === wanted.date ? '' : `${format.date(slot.date, 'weekday')} `}
                        {format.timeRange(slot.startMinute, slot.durationMinutes)}
                      </strong>{' '}
                      {whereOf(slot)}{' '}
                      {clashes.length > 0 ? (
                        <Badge size="sm" variant="default" className={classes.nearest}>
                          {t('calendar.series.nearest')}
                        </Badge>
                      ) : null}
                    </>
                  ) : (
                    <Text span size="sm" fw={600}>
                      {t('calendar.series.noSlot')}
                    </Text>
                  )}
                  {visit && visit.date !== wanted.date ? (
                    <Text span size="sm" c="dimmed">
                      {t('calendar.series.before', { date: format.date(visit.date, 'weekday') })}
                    </Text>
                  ) : null}
                  {clashes.length > 0 ? (
                    <Text size="sm" className={classes.clash}>
                      <IconAlertTriangle size={14} aria-hidden />{' '}
                      <span>
                        {format.minute(wanted.startMinute)}: {clashes.map(speak).join(' ')}
                      </span>
                    </Text>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
