import { Chip, Group, SegmentedControl, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { unusedReasons, wearPlaces } from '#domain/follow-up/follow-up-answers.ts'
import { skinFindings } from '#domain/rehab/rehab-activities.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { DecimalField } from '../DecimalField.tsx'
import { RatingField } from '../RatingField.tsx'
import classes from '../rehab.module.css'
import { recallReasons, type AnswerValues, type DeviceValues } from './answer-values.ts'

interface DeviceAnswersProps {
  values: DeviceValues
  onChange: (change: Partial<DeviceValues>) => void
  errorOf: (field: keyof AnswerValues) => string | undefined
}

/** The questions of the one-minute form about one device, in the order in which they are printed. */
export function DeviceAnswers({ values, onChange: set, errorOf }: DeviceAnswersProps) {
  const { t } = useTranslation()
  const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  const choices = [
    { value: 'yes', label: t('common.yes') },
    { value: 'no', label: t('common.no') },
  ]
  return (
    <>
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
            onChange={(value) =>
              set({ needsRepair: value === 'yes', recall: value === 'yes' ? 'repair' : null })
            }
            data={choices}
          />
        </Question>
        <Select
          label={t('rehab.recall')}
          clearable
          value={values.recall}
          onChange={(recall) => set({ recall })}
          data={recallReasons.map((reason) => ({
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
    </>
  )
}

interface QuestionProps {
  label: string
  error?: string | undefined
  children: ReactNode
}

function Question({ label, error, children }: QuestionProps) {
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
