import { Button, Chip, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpRow } from '#contract/follow-ups.ts'
import {
  checkAnswers,
  contactChannels,
  unusedReasons,
  wearPlaces,
} from '#domain/follow-up/follow-up-answers.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useInvalidText } from '../../../shared/invalid-text.ts'
import { DecimalField } from '../DecimalField.tsx'
import { RatingField } from '../RatingField.tsx'
import classes from '../rehab.module.css'
import { noAnswers, type AnswerValues } from './answer-values.ts'

interface AnswerFormProps {
  row: FollowUpRow
  onDone: () => void
}

type Channel = (typeof contactChannels)[number]
type Recall = 'repair' | 'replacement' | 'wound'

/** The one-minute form, asked in the order in which it is printed. */
export function AnswerForm({ row: { followUp }, onDone }: AnswerFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const today = useToday()
  const invalidText = useInvalidText()
  const draft = useDraft<AnswerValues>(
    `rehab.answer.${followUp.id}`,
    t('rehab.callTitle'),
    `/rehab?tab=calls&call=${followUp.id}`,
  )
  const [values, setValues] = useState<AnswerValues>(draft.kept ?? noAnswers)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [channel, setChannel] = useState<Channel>('phone')
  const [recall, setRecall] = useState<Recall | null>(null)
  const [doneOn, setDoneOn] = useState<string | null>(today.date)
  const set = (change: Partial<AnswerValues>) => {
    const next = { ...values, ...change }
    setValues(next)
    setProblems({})
    draft.keep(next)
  }
  const errorOf = (field: string) => (problems[field] ? invalidText(problems[field]) : undefined)
  const answer = useAction(api.followUps.answer.mutationOptions(), {
    done: () => t('rehab.answerSaved'),
    onDone: () => {
      draft.forget()
      onDone()
    },
    onRefused: (error) => {
      const fields = Object.entries(invalidFields(error)).map(([path, reason]) => [
        path.replace(/^answers\./, ''),
        reason,
      ])
      setProblems(Object.fromEntries(fields) as Record<string, string>)
      return fields.length > 0
    },
  })
  const save = () => {
    const found = checkAnswers(values)
    setProblems(found)
    if (Object.keys(found).length > 0 || Number.isNaN(values.hoursPerDay) || !doneOn) return
    const { id, version } = followUp
    void answer.run({ id, version, answers: values, channel, doneOn, recall })
  }
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  const choices = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ]
  return (
    <form
      aria-label={t('rehab.oneMinute')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm">
        <Question label={t('rehab.stillUsed')} error={errorOf('isUsed')}>
          <SegmentedControl
            aria-label={t('rehab.stillUsed')}
            value={yesNo(values.isUsed)}
            onChange={(value) =>
              set({ isUsed: value === 'yes', ...(value === 'yes' ? { whyNotUsed: [] } : { hoursPerDay: 0 }) })
            }
            data={choices}
          />
        </Question>
        {values.isUsed === false ? (
          <Question label={t('rehab.whyNot')} error={errorOf('whyNotUsed')}>
            <Codes
              list={unusedReasons}
              word={(code) => t(`rehab.unusedReason.${code}`)}
              value={values.whyNotUsed}
              onChange={(whyNotUsed) => set({ whyNotUsed })}
              label={t('rehab.whyNot')}
            />
          </Question>
        ) : (
          <>
            <DecimalField
              label={t('rehab.hoursPerDay')}
              value={values.hoursPerDay}
              onChange={(hoursPerDay) => set({ hoursPerDay })}
              error={errorOf('hoursPerDay')}
              w={160}
            />
            <Question label={t('rehab.wornAt')}>
              <Codes
                list={wearPlaces}
                word={(code) => t(`rehab.place.${code}`)}
                value={values.wornAt}
                onChange={(wornAt) => set({ wornAt })}
                label={t('rehab.wornAt')}
              />
            </Question>
          </>
        )}
        <RatingField
          kind="pain"
          label={t('rehab.painWith')}
          value={values.pain}
          onChange={(pain) => set({ pain })}
          error={errorOf('pain')}
        />
        <Group gap="md" align="flex-end">
          <Select
            label={t('rehab.skinNow')}
            clearable
            value={values.skin || null}
            onChange={(skin) => set({ skin: skin ?? '' })}
            data={skinFindings.map((finding) => ({ value: finding, label: t(`rehab.skin.${finding}`) }))}
          />
          <Question label={t('rehab.needsRepairAsk')}>
            <SegmentedControl
              aria-label={t('rehab.needsRepairAsk')}
              value={yesNo(values.needsRepair)}
              onChange={(value) => {
                set({ needsRepair: value === 'yes' })
                setRecall(value === 'yes' ? 'repair' : null)
              }}
              data={choices}
            />
          </Question>
          <Select
            label={t('rehab.recall')}
            clearable
            value={recall}
            onChange={setRecall}
            data={(['repair', 'replacement', 'wound'] as const).map((reason) => ({
              value: reason,
              label: t(`rehab.recallReason.${reason}`),
            }))}
          />
        </Group>
        <Textarea
          label={t('rehab.note')}
          autosize
          minRows={1}
          value={values.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Group align="flex-start" gap="md">
          <DateField
            label={t('rehab.answeredOn')}
            w={170}
            notAfter={today.date}
            value={doneOn}
            onChange={(date) => {
              setDoneOn(date)
              setProblems({})
            }}
            error={errorOf('doneOn')}
          />
          <Select
            w={170}
            label={t('rehab.channel')}
            allowDeselect={false}
            value={channel}
            onChange={(value) => value && setChannel(value)}
            data={contactChannels.map((code) => ({ value: code, label: t(`rehab.channels.${code}`) }))}
          />
        </Group>
        <Button type="submit" w="fit-content" loading={answer.isRunning} disabled={!doneOn}>
          {t('rehab.saveAnswers')}
        </Button>
      </Stack>
    </form>
  )
}

function Question({
  label,
  error,
  children,
}: {
  label: string
  error?: string | undefined
  children: ReactNode
}) {
  return (
    <div>
      <span className={classes.fieldLabel}>{label}</span>
      {children}
      {error ? (
        <div role="alert" className={classes.warn}>
          {error}
        </div>
      ) : null}
    </div>
  )
}

interface CodesProps<T extends string> {
  list: readonly T[]
  word: (code: T) => string
  value: T[]
  onChange: (value: T[]) => void
  label: string
}

function Codes<T extends string>({ list, word, value, onChange, label }: CodesProps<T>) {
  return (
    <Group gap={6} role="group" aria-label={label}>
      {list.map((code) => (
        <Chip
          key={code}
          checked={value.includes(code)}
          onChange={(isOn) => onChange(isOn ? [...value, code] : value.filter((other) => other !== code))}
        >
          {word(code)}
        </Chip>
      ))}
    </Group>
  )
}
