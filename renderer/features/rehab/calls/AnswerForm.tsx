import { Button, Group, Stack } from '@mantine/core'
import type { FollowUpLook } from '#contract/follow-ups.ts'
import { contactChannels } from '#domain/follow-up/follow-up-answers.ts'
import { byDevice, type LooksOfDevice } from '#domain/follow-up/one-call.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { DeviceMark } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'
import { DeviceAnswers } from './DeviceAnswers.tsx'
import { useAnswerForm } from './use-answer-form.ts'

interface AnswerFormProps {
  looks: readonly FollowUpLook[]
  onDone: () => void
}

/** The one-minute form of one call, device by device, asked in the order in which it is printed. */
export function AnswerForm({ looks, onDone }: AnswerFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const devices = byDevice(looks)
  const form = useAnswerForm(devices, onDone)
  return (
    <form
      aria-label={t('rehab.oneMinute')}
      onSubmit={(event) => {
        event.preventDefault()
        form.save()
      }}
    >
      <Stack gap="sm">
        {devices.map((device) => (
          <section key={device.orderId} aria-label={form.nameOf(device.last)} className={classes.deviceAsked}>
            <AskedDevice device={device} />
            <Stack gap="sm">
              <DeviceAnswers
                values={form.valuesOf(device.orderId)}
                onChange={(change) => form.set(device.orderId, change)}
                errorOf={(field) => form.errorOf(`${device.orderId}.${field}`)}
              />
            </Stack>
          </section>
        ))}
        <Group align="flex-start" gap="md">
          <DateField
            label={t('rehab.answeredOn')}
            w={170}
            notAfter={today.date}
            value={form.doneOn}
            onChange={form.setDoneOn}
            error={form.errorOf('doneOn')}
          />
          <Select
            w={170}
            label={t('rehab.channel')}
            value={form.channel}
            onChange={(value) => value && form.setChannel(value)}
            data={contactChannels.map((code) => ({ value: code, label: t(`rehab.channels.${code}`) }))}
          />
        </Group>
        <Button type="submit" w="fit-content" loading={form.isRunning} disabled={!form.doneOn}>
          {t('rehab.saveAnswers')}
        </Button>
      </Stack>
    </form>
  )
}

/** The device that is asked about, since when it is worn, and each look that its answer settles. */
export function AskedDevice({ device }: { device: LooksOfDevice<FollowUpLook> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const { looks, last } = device
  return (
    <div className={classes.askedDevice}>
      <div>
        <DeviceMark order={last.order} />{' '}
        {last.deliveredOn ? (
          <span className={classes.quiet}>
            {t('rehab.deliveredOn', { date: format.date(last.deliveredOn) })}
          </span>
        ) : null}
      </div>
      {looks.map(({ followUp }) => (
        <span key={followUp.id}>
          {words.months(followUp.afterMonths)} · {t('rehab.dueOn', { date: format.date(followUp.dueDate) })}
        </span>
      ))}
    </div>
  )
}
