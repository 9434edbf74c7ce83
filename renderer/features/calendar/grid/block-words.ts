import type { TFunction } from 'i18next'
import { useCallback, type CSSProperties } from 'react'
import type { DayAppointment } from '#contract/appointments.ts'
import type { Language } from '#domain/camps/camp.ts'
import type { OrderState } from '#domain/orders/order-state.ts'
import { useFormat, type Format } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { stageStepOf } from '../../../shared/stage-steps.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** Everything that a block says, worked out once per visit and not at every drawing. */
export interface BlockWords {
  name: string
  number: string
  /** The token that the person holds that day, as a sentence has it and as its bare number; empty without one. */
  token: string
  tokenNumber: string
  kind: string
  status: string
  device: string
  side: string
  /** The order's state, and how a block looks that is coloured by it. */
  stage: string
  stageLook: CSSProperties | undefined
  time: string
  /** The whole block in one sentence, for the tooltip and assistive tools. */
  sentence: string
}

export type BlockSpeaker = (item: DayAppointment) => BlockWords

/** What was worked out before, by the visit as it was read; a screen that is opened again finds it. */
const known = new WeakMap<DayAppointment, { language: Language; words: BlockWords }>()

/** Puts visits into words; the same visit gives the same words without working them out again. */
export function useBlockSpeaker(): BlockSpeaker {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  return useCallback(
    (item: DayAppointment) => {
      const before = known.get(item)
      if (before?.language === language) return before.words
      const words = speak(item, format, t)
      known.set(item, { language, words })
      return words
    },
    [t, format, language],
  )
}

function stageLookOf(state: OrderState): CSSProperties {
  const step = stageStepOf(state)
  const look: Record<string, string> = { '--icon-state': `var(--icon-state-${state})` }
  if (step !== null) {
    look['--stage-fill'] = `var(--q-stage-${step})`
    look['--stage-ink'] = `var(--q-stage-ink-${step < 5 ? 'early' : 'late'})`
  }
  return look
}

function speak(
  { appointment, patient, order, token }: DayAppointment,
  format: Format,
  t: TFunction,
): BlockWords {
  const words = {
    name: format.fullName(patient) || t('domain.noName'),
    number: format.digits(patient.number),
    token: token ? t('calendar.block.token', { number: format.number(token) }) : '',
    tokenNumber: token ? format.number(token) : '',
    kind: format.kind(appointment.kind),
    status: format.status(appointment.status),
    device: order ? format.device(order.deviceType) : '',
    side: order ? format.side(order.side) : '',
    stage: order ? format.state(order.state) : '',
    stageLook: order ? stageLookOf(order.state) : undefined,
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
    words.token,
    words.kind,
    words.status,
    device,
    state,
    ...needs,
    appointment.pinned ? t('calendar.pin.fixed') : '',
    appointment.seriesId ? t('calendar.series.one') : '',
    override,
  ]
  return { ...words, sentence: parts.filter(Boolean).join(t('calendar.block.comma')) }
}
