import { Button, Divider, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconCalendarPlus, IconPhone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallRow, FollowUpLook } from '#contract/follow-ups.ts'
import { callTimes, contactResults, lostReasons } from '#domain/follow-up/follow-up-answers.ts'
import { byDevice } from '#domain/follow-up/one-call.ts'
import { isolate } from '#domain/people/isolate.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { StrikeDialog } from '../StrikeDialog.tsx'
import { AnswerForm, AskedDevice } from './AnswerForm.tsx'
import { Drawer } from '../../../shared/dialog/Drawer.tsx'

interface CallPanelProps {
  id: string | null
  onClose: () => void
}

/** One call: whom to call and when, the tries so far, the one-minute form, and giving up. */
export function CallPanel({ id, onClose }: CallPanelProps) {
  const { t } = useTranslation()
  return (
    <Drawer opened={id !== null} onClose={onClose} size="lg" title={t('rehab.callTitle')}>
      {id ? <Call key={id} id={id} onClose={onClose} /> : null}
    </Drawer>
  )
}

function Call({ id, onClose }: { id: string; onClose: () => void }) {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.followUps.get.queryOptions({ input: { id } }))
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={8} />
  const isOpen = data.looks.some(({ followUp }) => followUp.status === 'due')
  const asked = data.looks.find(({ followUp }) => followUp.id === id) ?? data.looks[0]
  if (!asked) return null
  return (
    <Stack gap="sm">
      <WhoToCall row={data} asked={asked} />
      {isOpen ? (
        <>
          <Tries look={asked} />
          <Divider />
          <AnswerForm looks={data.looks} onDone={onClose} />
          <Divider />
          <GiveUp look={asked} onDone={onClose} />
        </>
      ) : (
        <>
          {byDevice(data.looks).map((device) => (
            <AskedDevice key={device.orderId} device={device} />
          ))}
          <Found look={asked} />
        </>
      )}
    </Stack>
  )
}

function WhoToCall({ row, asked }: { row: CallRow; asked: FollowUpLook }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const mayBook = useMay('book')
  const { patient } = row
  const { order, followUp } = asked
  return (
    <div>
      <Group gap="sm">
        <Link className={classes.person} to={`/people/${patient.id}` as never}>
          <PersonName person={patient} withFather />
        </Link>
        <span className={classes.quiet}>{format.digits(patient.number)}</span>
      </Group>
      <Text size="sm" c="dimmed">
        {[patient.village, provinceName(patient.province, language)]
          .filter(Boolean)
          .map(isolate)
          .join(t('rehab.comma'))}
      </Text>
      <Group gap="md" my={6}>
        {patient.phones.length === 0 ? <span className={classes.warn}>{t('rehab.noPhone')}</span> : null}
        {patient.phones.map((phone) => (
          <Group key={phone.asTyped} gap={6}>
            <IconPhone aria-hidden size={16} />
            <a href={`tel:${phone.e164 ?? phone.asTyped}`} className={classes.person}>
              <bdi dir="ltr">{format.phone(phone)}</bdi>
            </a>
            <Text size="xs" c="dimmed">
              {t(`domain.phoneOwner.${phone.owner}`)}
            </Text>
          </Group>
        ))}
        {followUp.bestTime ? <Text size="sm">{t(`rehab.callTime.${followUp.bestTime}`)}</Text> : null}
      </Group>
      {mayBook ? (
        <Button
          mt={6}
          size="compact-md"
          variant="default"
          leftSection={<IconCalendarPlus aria-hidden size={16} />}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/calendar"
              search={{ book: patient.id, order: order.id, kind: 'repair' } as never}
            />
          )}
        >
          {t('rehab.bookRepair')}
        </Button>
      ) : followUp.status === 'due' ? (
        <Text size="sm" c="dimmed" mt={6}>
          {t('rehab.askForRepair')}
        </Text>
      ) : null}
    </div>
  )
}

function Tries({ look: { followUp } }: { look: FollowUpLook }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [bestTime, setBestTime] = useState(followUp.bestTime)
  const attempt = useAction(api.followUps.attempt.mutationOptions(), { done: () => t('rehab.tryNoted') })
  return (
    <section aria-label={t('rehab.notReached')}>
      {followUp.attempts.map(({ at, result, note }) => (
        <Text key={at} size="sm" c="dimmed">
          {format.instant(at)} · {t(`rehab.callResult.${result}`)} {note}
        </Text>
      ))}
      <Group gap="xs" align="flex-end" mt={4}>
        <Select
          size="xs"
          w={150}
          label={t('rehab.bestTime')}
          value={bestTime}
          onChange={(value) => setBestTime(value ?? '')}
          data={callTimes.map((time) => ({
            value: time,
            label: time ? t(`rehab.callTime.${time}`) : t('common.unknown'),
          }))}
        />
        {contactResults
          .filter((result) => result !== 'reached')
          .map((result) => (
            <Button
              key={result}
              size="compact-md"
              variant="default"
              loading={attempt.isRunning}
              onClick={() =>
                void attempt.run({
                  id: followUp.id,
                  version: followUp.version,
                  channel: 'phone',
                  result,
                  note: '',
                  bestTime: callTimes.find((time) => time === bestTime) ?? '',
                })
              }
            >
              {t(`rehab.callResult.${result}`)}
            </Button>
          ))}
      </Group>
    </section>
  )
}

function GiveUp({ look: { followUp }, onDone }: { look: FollowUpLook; onDone: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const [reason, setReason] = useState<(typeof lostReasons)[number] | null>(null)
  const [note, setNote] = useState('')
  const lose = useAction(api.followUps.lose.mutationOptions(), { done: () => t('rehab.lostNoted'), onDone })
  const run = (whole: boolean) =>
    reason && void lose.run({ id: followUp.id, version: followUp.version, reason, note, whole })
  return (
    <section aria-label={t('rehab.giveUp')}>
      <SimpleGrid cols={2} spacing="xs">
        <Select
          label={t('rehab.giveUp')}
          placeholder={t('rehab.giveUpWhy')}
          value={reason}
          onChange={setReason}
          data={lostReasons.map((code) => ({ value: code, label: t(`rehab.lost.${code}`) }))}
        />
        <TextInput
          label={t('rehab.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </SimpleGrid>
      <Group gap="xs" mt="xs">
        <Button variant="default" disabled={!reason} loading={lose.isRunning} onClick={() => run(true)}>
          {t('rehab.loseAll')}
        </Button>
        <Button variant="subtle" disabled={!reason} loading={lose.isRunning} onClick={() => run(false)}>
          {t('rehab.loseThis')}
        </Button>
      </Group>
    </section>
  )
}

/** What was found, and a way to ask again when it was the wrong person or somebody turned up. */
function Found({ look: { followUp } }: { look: FollowUpLook }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const [isOpening, setIsOpening] = useState(false)
  const reopen = useAction(api.followUps.reopen.mutationOptions(), {
    done: () => t('rehab.reopened'),
    onDone: () => setIsOpening(false),
  })
  const facts =
    followUp.status === 'done'
      ? [
          t(followUp.isUsed ? 'rehab.usedHours' : 'rehab.notUsed', { hours: followUp.hoursPerDay ?? 0 }),
          followUp.wornAt.map((place) => t(`rehab.place.${place}`)).join(t('rehab.comma')),
          followUp.pain === null ? '' : t('rehab.painOf', { value: followUp.pain }),
          followUp.skin ? t(`rehab.skin.${followUp.skin}`) : '',
          followUp.whyNotUsed.map((code) => t(`rehab.unusedReason.${code}`)).join(t('rehab.comma')),
          followUp.needsRepair ? t('rehab.needsRepair') : '',
          followUp.note,
        ]
      : [
          t(`rehab.lost.${followUp.lostReason}`, {
            defaultValue: t(`rehab.followUpStatus.${followUp.status}`),
          }),
          followUp.note,
        ]
  return (
    <Stack gap={4}>
      <Text fw={600}>
        {t(`rehab.followUpStatus.${followUp.status}`)}
        {followUp.doneOn ? ` · ${format.date(followUp.doneOn)}` : ''}
      </Text>
      {facts.filter(Boolean).map((fact) => (
        <Text key={fact}>{fact}</Text>
      ))}
      {followUp.status === 'cancelled' ? null : (
        <Button mt="sm" w="fit-content" variant="default" onClick={() => setIsOpening(true)}>
          {t('rehab.reopen')}
        </Button>
      )}
      {isOpening ? (
        <StrikeDialog
          what={t('rehab.reopenWhat')}
          isRunning={reopen.isRunning}
          onStrike={(reason) => void reopen.run({ id: followUp.id, version: followUp.version, reason })}
          onClose={() => setIsOpening(false)}
        />
      ) : null}
    </Stack>
  )
}
