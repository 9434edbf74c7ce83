import { Button, Group, Stack, Text } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import { shortestVisitMinutes, splitLength } from '#domain/scheduling/split-visit.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { NumberField } from '../../../shared/NumberField.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { Modal } from '../../../shared/dialog/Modal.tsx'

export interface SplitDialogProps {
  item: DayAppointment
  onClose: () => void
}

/** Cuts one visit in two after so many minutes; both parts are shown before it is done. */
export function SplitDialog({ item: { appointment, patient }, onClose }: SplitDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const { id, version, durationMinutes } = appointment
  const [minutes, setMinutes] = useState<number | null>(Math.max(5, Math.round(durationMinutes / 10) * 5))
  const name = format.fullName(patient) || t('domain.noName')
  const action = useAction(api.appointments.split.mutationOptions(), {
    done: ({ second }) =>
      t('calendar.split.done', { name, time: format.timeRange(second.startMinute, second.durationMinutes) }),
    onDone: onClose,
  })
  const parts = minutes === null || Number.isNaN(minutes) ? null : splitLength(appointment, minutes)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (parts?.ok && minutes !== null) void action.run({ id, version, firstMinutes: minutes })
  }
  return (
    <Modal onClose={onClose} size="sm" title={<bdi>{t('calendar.split.title', { name })}</bdi>}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <NumberField
            data-autofocus
            label={t('calendar.split.first')}
            value={minutes}
            onChange={setMinutes}
            min={shortestVisitMinutes}
            max={durationMinutes - shortestVisitMinutes}
            error={
              parts?.ok
                ? null
                : t('common.between', {
                    min: format.number(shortestVisitMinutes),
                    max: format.number(durationMinutes - shortestVisitMinutes),
                  })
            }
          />
          <Text size="sm" role="status">
            {parts?.ok
              ? t('calendar.split.parts', {
                  first: format.timeRange(parts.value[0].startMinute, parts.value[0].durationMinutes),
                  second: format.timeRange(parts.value[1].startMinute, parts.value[1].durationMinutes),
                })
              : ''}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={!parts?.ok} loading={action.isRunning}>
              {t('calendar.split.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
