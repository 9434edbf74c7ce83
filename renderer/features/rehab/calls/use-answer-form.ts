import { useState } from 'react'
import type { FollowUpLook } from '#contract/follow-ups.ts'
import { checkAnswers, type contactChannels } from '#domain/follow-up/follow-up-answers.ts'
import type { LooksOfDevice } from '#domain/follow-up/one-call.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useFormat } from '../../../shared/format.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { isUntouched, noDeviceValues, type DeviceValues } from './answer-values.ts'

type Channel = (typeof contactChannels)[number]
type Values = Record<string, DeviceValues>

/** The answers of one call. A device that nobody said anything about stays due; at least one has to be answered. */
export function useAnswerForm(devices: readonly LooksOfDevice<FollowUpLook>[], onDone: () => void) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const today = useToday()
  const invalidText = useInvalidText()
  const first = devices[0]?.looks[0].followUp
  const draft = useDraft<Values>(
    `rehab.answer.${first?.patientId ?? ''}`,
    t('rehab.callTitle'),
    `/rehab?tab=calls&call=${first?.id ?? ''}`,
  )
  const [values, setValues] = useState<Values>(draft.kept ?? {})
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [channel, setChannel] = useState<Channel>('phone')
  const [doneOn, setDay] = useState<string | null>(today.date)
  const valuesOf = (orderId: string) => values[orderId] ?? noDeviceValues
  const told = devices.filter(({ orderId }) => !isUntouched(valuesOf(orderId)))
  const asked = told.length > 0 ? told : devices.slice(0, 1)
  const answer = useAction(api.followUps.answer.mutationOptions(), {
    done: () => t('rehab.answerSaved'),
    onDone: () => {
      draft.forget()
      onDone()
    },
    onRefused: (error) => {
      const found = Object.entries(invalidFields(error)).map(([path, reason]) => [
        path.replace(/^devices\.(\d+)\.answers/, (_all, at: string) => asked[Number(at)]?.orderId ?? at),
        reason,
      ])
      setProblems(Object.fromEntries(found) as Record<string, string>)
      return found.length > 0
    },
  })
  return {
    valuesOf,
    doneOn,
    channel,
    setChannel,
    isRunning: answer.isRunning,
    nameOf: ({ order }: FollowUpLook) =>
      [format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' '),
    errorOf: (field: string) => (problems[field] ? invalidText(problems[field]) : undefined),
    set(orderId: string, change: Partial<DeviceValues>) {
      const next = { ...values, [orderId]: { ...valuesOf(orderId), ...change } }
      setValues(next)
      setProblems({})
      draft.keep(next)
    },
    setDoneOn(date: string | null) {
      setDay(date)
      setProblems({})
    },
    save() {
      const found = asked.flatMap(({ orderId }) =>
        Object.entries(checkAnswers(valuesOf(orderId))).map(([field, reason]) => [
          `${orderId}.${field}`,
          reason,
        ]),
      )
      setProblems(Object.fromEntries(found) as Record<string, string>)
      const isUnread = asked.some(({ orderId }) => Number.isNaN(valuesOf(orderId).hoursPerDay))
      if (found.length > 0 || isUnread || !doneOn) return
      const sent = asked.map(({ orderId, last }) => {
        const { recall, ...answers } = valuesOf(orderId)
        return { id: last.followUp.id, version: last.followUp.version, answers, recall }
      })
      void answer.run({ devices: sent, channel, doneOn })
    },
  }
}
