import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RecallRow } from '#contract/recalls.ts'
import { recallTiming } from '#domain/recalls/recall-rules.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './recalls.module.css'

interface RecallLineProps {
  row: RecallRow
  onCall: () => void
  onClose: () => void
}

/** A device that waits for its repair is booked for that. */
function bookingOf({ recall, patient, order }: RecallRow): Record<string, string> {
  if (recall.reason !== 'repair' || !order) return { book: patient.id }
  return { book: patient.id, order: order.id, kind: 'repair' }
}

/** One person to be called back. */
export function RecallLine({ row, onCall, onClose }: RecallLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { date: today } = useToday()
  const mayFollow = useMay('followUp')
  const mayBook = useMay('book')
  const { recall, patient, order } = row
  const name = format.fullName(patient)
  const timing = recallTiming(recall, today)
  const isOpen = recall.status === 'open'
  const last = recall.calls.at(-1)
  return (
    <tr data-timing={isOpen ? timing : undefined}>
      <td>
        <Text size="sm" fw={600}>
          {format.date(recall.dueDate)}
        </Text>
        <Text size="xs" className={timing === 'overdue' && isOpen ? classes.overdue : classes.quiet}>
          {isOpen ? howLong(daysBetween(today, recall.dueDate), t) : t(`recalls.status.${recall.status}`)}
        </Text>
      </td>
      <th scope="row">
        <Link to="/people/$id" params={{ id: patient.id } as never} className={classes.person}>
          <PersonName person={patient} withFather />
        </Link>
        <Text size="xs" c="dimmed">
          <bdi>{format.digits(patient.number)}</bdi>
        </Text>
      </th>
      <td>
        {patient.phones.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('recalls.noPhone')}
          </Text>
        ) : (
          patient.phones.map((phone) => (
            <Text key={phone.asTyped} size="sm">
              <a href={`tel:${phone.e164 ?? phone.asTyped}`} dir="ltr" className={classes.phone}>
                {format.phone(phone)}
              </a>
              {phone.owner === 'self' ? '' : ` (${t(`domain.phoneOwner.${phone.owner}`)})`}
            </Text>
          ))
        )}
      </td>
      <td>
        <Text size="sm">
          <bdi>{patient.village}</bdi>
        </Text>
        <Text size="xs" c="dimmed">
          <bdi>{format.groupName(patient)}</bdi>
        </Text>
      </td>
      <td>
        <Group gap={6}>
          <Text size="sm">{t(`recalls.reason.${recall.reason}`)}</Text>
          {order ? (
            <Text size="sm" span>
              {format.device(order.deviceType)} <SideMark of={order.deviceType} side={order.side} />
            </Text>
          ) : null}
        </Group>
        <Text size="xs" c="dimmed">
          <bdi>{isOpen ? recall.note : recall.closedReason}</bdi>
        </Text>
      </td>
      <td>
        {last ? (
          <>
            <Text size="sm">{t(`recalls.result.${last.result}`)}</Text>
            <Text size="xs" c="dimmed">
              {format.instant(last.at)}{' '}
              {recall.calls.length > 1 ? `· ${t('recalls.tries', { count: recall.calls.length })}` : ''}
              {last.note ? (
                <>
                  {' · '}
                  <bdi>{last.note}</bdi>
                </>
              ) : null}
            </Text>
          </>
        ) : (
          <Text size="sm" c="dimmed">
            {t('recalls.notCalled')}
          </Text>
        )}
      </td>
      <td>
        {isOpen ? (
          <Group gap={4} wrap="nowrap" className={classes.actions}>
            {mayFollow ? (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={t('recalls.callOf', { name })}
                onClick={onCall}
              >
                {t('recalls.call')}
              </Button>
            ) : null}
            {mayBook ? (
              <Button
                size="compact-sm"
                variant="subtle"
                component={Link}
                to="/calendar"
                search={bookingOf(row) as never}
                aria-label={t('people.bookFor', { name })}
              >
                {t('people.book')}
              </Button>
            ) : null}
            {mayFollow ? (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={t('recalls.closeOf', { name })}
                onClick={onClose}
              >
                {t('recalls.close')}
              </Button>
            ) : null}
          </Group>
        ) : null}
      </td>
    </tr>
  )
}

function howLong(days: number, t: (key: string, options: { count: number }) => string): string {
  if (days === 0) return t('recalls.today', { count: 0 })
  return days < 0 ? t('recalls.late', { count: -days }) : t('recalls.inDays', { count: days })
}
