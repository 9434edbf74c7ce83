import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayAppointment } from '#contract/appointments.ts'
import { useFormat, type Format } from '../../../shared/format.ts'

/** Everything that a block says, worked out once per visit and not at every drawing. */
export interface BlockWords {
  name: string
  number: string
  kind: string
  status: string
  device: string
  side: string
  time: string
  /** The whole block in one sentence, for the tooltip and assistive tools. */
  sentence: string
}

export type BlockSpeaker = (item: DayAppointment) => BlockWords

/** The same for the same object, worked out once. */
function remember<K extends WeakKey, V>(workOut: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>()
  return (key) => {
    const before = known.get(key)
    if (before) return before
    const value = workOut(key)
    known.set(key, value)
    return value
  }
}

/** Puts visits into words; the same visit gives the same words without working them out again. */
export function useBlockSpeaker(): BlockSpeaker {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => remember((item: DayAppointment) => speak(item, format, t)), [t, format])
}

function speak({ appointment, patient, order }: DayAppointment, format: Format, t: TFunction): BlockWords {
  const words = {
    name: format.fullName(patient) || t('domain.noName'),
    number: format.digits(patient.number),
    kind: format.kind(appointment.kind),
    status: format.status(appointment.status),
    device: order ? format.device(order.deviceType) : '',
    side: order ? format.side(order.side) : '',
    time: format.timeRange(appointment.startMinute, appointment.durationMinutes),
  }
  const state = order ? t('calendar.block.order', { state: format.state(order.state) }) : ''
  const needs = patient.needs.map(format.need)
  const override = appointment.overrideReason
    ? t('calendar.block.override', {
        reason: t(`calendar.override.${appointment.overrideReason}`, {
          defaultValue: appointment.overrideReason,
        }),
      })
    : ''
  const device = [words.device, words.side].filter(Boolean).join(' ')
  const parts = [
    words.time,
    words.name,
    words.number,
    words.kind,
    words.status,
    device,
    state,
    ...needs,
    appointment.pinned ? t('calendar.pin.fixed') : '',
    override,
  ]
  return { ...words, sentence: parts.filter(Boolean).join(t('calendar.block.comma')) }
}
