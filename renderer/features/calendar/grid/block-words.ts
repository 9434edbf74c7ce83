import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DayAppointment } from '#contract/appointments.ts'
import { useFormat } from '../../../shared/format.ts'

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

/** Puts visits into words; the same visit gives the same words without working them out again. */
export function useBlockSpeaker(): BlockSpeaker {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const known = new WeakMap<DayAppointment, BlockWords>()
    const speak = ({ appointment, patient, order }: DayAppointment): BlockWords => {
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
        ? t('calendar.block.override', { reason: appointment.overrideReason })
        : ''
      const device = [words.device, words.side].filter(Boolean).join(' ')
      const parts = [words.time, words.name, words.number, words.kind, words.status, device, state, ...needs, override]
      return { ...words, sentence: parts.filter(Boolean).join(t('calendar.block.comma')) }
    }
    return (item) => {
      const before = known.get(item)
      if (before) return before
      const words = speak(item)
      known.set(item, words)
      return words
    }
  }, [t, format])
}
