import { Button, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CallRow, FollowUpLook } from '#contract/follow-ups.ts'
import { byDevice } from '#domain/follow-up/one-call.ts'
import { daysBetween } from '#domain/time/local-date.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { DeviceMark } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'

interface CallRowsProps {
  rows: readonly CallRow[]
  onOpen: (id: string) => void
}

/** The call list: village by village, a row a person, with number, best time, each device and what is known so far. */
export function CallRows({ rows, onOpen }: CallRowsProps) {
  const { t } = useTranslation()
  if (rows.length === 0)
    return <EmptyState title={t('rehab.nobodyToCall')} hint={t('rehab.nobodyToCallHint')} />
  const villages = Map.groupBy(rows, ({ patient }) => patient.village)
  return (
    <>
      {[...villages].map(([village, people]) => (
        <section key={village} aria-label={village || t('rehab.noVillage')}>
          <div className={classes.village}>
            <bdi>{village || t('rehab.noVillage')}</bdi>
          </div>
          <Table className={`${classes.lines} ${classes.callTable}`} verticalSpacing={3} highlightOnHover>
            <Table.Tbody>
              {people.map((row) => (
                <Person key={row.patient.id} row={row} onOpen={onOpen} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </>
  )
}

function Person({ row, onOpen }: { row: CallRow; onOpen: (id: string) => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { looks, patient } = row
  const phone = patient.phones[0]
  const bestTime = looks.find(({ followUp }) => followUp.bestTime)?.followUp.bestTime
  const due = looks.find(({ followUp }) => followUp.status === 'due')?.followUp
  const opened = due ?? looks[0]?.followUp
  return (
    <Table.Tr>
      <Table.Td w="24%">
        <Link className={classes.person} to={`/people/${patient.id}` as never}>
          <PersonName person={patient} />
        </Link>{' '}
        <span className={classes.quiet}>{format.digits(patient.number)}</span>
      </Table.Td>
      <Table.Td w={148} className={classes.time}>
        {phone ? (
          <a href={`tel:${phone.e164 ?? phone.asTyped}`} className={classes.person}>
            <bdi dir="ltr">{format.phone(phone)}</bdi>
          </a>
        ) : (
          <span className={classes.warn}>{t('rehab.noPhone')}</span>
        )}
        {bestTime ? <Text size="xs">{t(`rehab.callTime.${bestTime}`)}</Text> : null}
      </Table.Td>
      <Table.Td>
        {byDevice(looks).map((device) =>
          device.looks.map((look, at) => <Look key={look.followUp.id} look={look} isFirst={at === 0} />),
        )}
      </Table.Td>
      <Table.Td w={80} style={{ textAlign: 'end' }}>
        {opened ? (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t(due ? 'rehab.openCallOf' : 'rehab.lookAt', { name: format.fullName(patient) })}
            onClick={() => onOpen(opened.id)}
          >
            {t(due ? 'rehab.openCall' : 'rehab.look')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}

/** One look: its device where it is the first at it, when it was due, and how far it has come. */
function Look({ look, isFirst }: { look: FollowUpLook; isFirst: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const today = useToday()
  const { followUp, order } = look
  const late = daysBetween(followUp.dueDate, today.date)
  const last = followUp.attempts.at(-1)
  return (
    <div className={classes.look}>
      <div>{isFirst ? <DeviceMark order={order} /> : null}</div>
      <div className={classes.time}>
        {words.months(followUp.afterMonths)}{' '}
        <Text span size="xs" c="dimmed">
          {format.date(followUp.dueDate)}
        </Text>
      </div>
      <div>
        {followUp.status === 'done' ? (
          <>
            {t(followUp.isUsed ? 'rehab.usedHours' : 'rehab.notUsed', { hours: followUp.hoursPerDay ?? 0 })}{' '}
            <Text span size="xs" c="dimmed">
              {followUp.whyNotUsed.map((code) => t(`rehab.unusedReason.${code}`)).join(t('rehab.comma'))}
            </Text>
          </>
        ) : followUp.status === 'lost' ? (
          t(`rehab.lost.${followUp.lostReason}`, { defaultValue: t('rehab.followUpStatus.lost') })
        ) : (
          <>
            {late > 14 ? <span className={classes.warn}>{t('rehab.daysLate', { count: late })}</span> : null}{' '}
            {last ? (
              <Text span size="xs" c="dimmed">
                {t('rehab.tries', { count: followUp.attempts.length })} ·{' '}
                {t(`rehab.callResult.${last.result}`)}
              </Text>
            ) : null}
          </>
        )}
      </div>
    </div>
  )
}
