import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { nextStatus, statusTransitions } from '#domain/scheduling/visit-status.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { statusIcons } from '../../../shared/VisitMarks.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useVisitStatus } from '../../../shared/use-visit-status.ts'

/** Statuses that ask why; a cancelled visit needs a reason, a missed one may have one. */
const asksReason: Partial<Record<AppointmentStatus, 'required' | 'optional'>> = {
  cancelled: 'required',
  no_show: 'optional',
}

/** The steps that may follow: the usual next one as the main button, the others beside it. */
export function StatusSteps({ item }: { item: DayAppointment }) {
  const { t } = useTranslation()
  const maySet = useMay('setVisitStatus')
  const { set, isRunning } = useVisitStatus(item)
  const [asking, setAsking] = useState<AppointmentStatus | null>(null)
  const { status } = item.appointment
  const primary = nextStatus(status)
  const others = statusTransitions[status].filter((next) => next !== primary)
  if (!maySet) return null
  if (others.length === 0 && !primary) {
    return (
      <Text size="sm" c="dimmed">
        {t('calendar.panel.closed')}
      </Text>
    )
  }
  if (asking && statusTransitions[status].includes(asking)) {
    return (
      <ReasonForm
        status={asking}
        isRequired={asksReason[asking] === 'required'}
        isRunning={isRunning}
        onCancel={() => setAsking(null)}
        onSubmit={(reason) => void set(asking, reason).then((isSet) => isSet && setAsking(null))}
      />
    )
  }
  const PrimaryIcon = primary ? statusIcons[primary] : null
  return (
    <Stack gap={6}>
      {primary && PrimaryIcon ? (
        <Button
          leftSection={<PrimaryIcon size={18} aria-hidden />}
          loading={isRunning}
          onClick={() => void set(primary)}
        >
          {t(`domain.step.${primary}`)}
        </Button>
      ) : null}
      <Group gap={6}>
        {others.map((next) => (
          <Button
            key={next}
            size="compact-sm"
            variant="default"
            disabled={isRunning}
            onClick={() => (asksReason[next] ? setAsking(next) : void set(next))}
          >
            {t(`domain.step.${next}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

interface ReasonFormProps {
  status: AppointmentStatus
  isRequired: boolean
  isRunning: boolean
  onCancel: () => void
  onSubmit: (reason: string) => void
}

function ReasonForm({ status, isRequired, isRunning, onCancel, onSubmit }: ReasonFormProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = isRequired && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isMissing) onSubmit(reason.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={6}>
        <Textarea
          autoFocus
          autosize
          minRows={1}
          maxLength={200}
          label={t(`domain.stepWhy.${status}`)}
          required={isRequired}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && isMissing ? t('calendar.booking.reasonMissing') : null}
        />
        <Group gap={6}>
          <Button type="submit" size="compact-sm" loading={isRunning}>
            {t(`domain.step.${status}`)}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t('common.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
