import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SetComparison } from '#contract/measurements.ts'
import type { MeasurementForm } from '#domain/measurements/form.ts'
import { lengthUnits, type LengthUnit, type MeasurementSet } from '#domain/measurements/measurement-set.ts'
import type { Patient } from '#domain/people/patient.ts'
import { MeasurementDrawing } from '../../../print/measurement-drawing/MeasurementDrawing.tsx'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { DerivedValues } from '../DerivedValues.tsx'
import { ChoiceButtons } from '../form/ChoiceButtons.tsx'
import classes from '../measurements.module.css'
import { useCaptions } from '../use-captions.ts'
import { useMeasureWords, type MeasureWords } from '../use-measure-words.ts'
import { ProfileChart } from './ProfileChart.tsx'
import { SetTable } from './SetTable.tsx'
import { StrikeDialog } from './StrikeDialog.tsx'

interface SetPageProps {
  patient: Patient
  comparison: SetComparison
  /** The form in the version with which the set was taken; null when this program does not know it. */
  form: MeasurementForm | null
  onCompareWith: (id: string | null) => void
}

/** A set as it was taken, never to be written again: its values, what changed since the last one, and the profile of the limb. */
export function SetPage({ patient, comparison, form, onCompareWith }: SetPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { set, earlier, against, lines } = comparison
  const [unit, setUnit] = useState<LengthUnit>(set.unit)
  const words = useMeasureWords(unit)
  return (
    <>
      <SetHead patient={patient} set={set} />
      <Group gap="md" mb="md" align="flex-end">
        <ChoiceButtons
          label={t('measure.unitLabel')}
          value={unit}
          options={lengthUnits.map((value) => ({ value, label: t(`measure.unitName.${value}`) }))}
          onChange={(value) => value && setUnit(value)}
        />
        {earlier.length > 0 ? (
          <Select
            label={t('measure.compareWith')}
            data={earlier.map((other) => ({ value: other.id, label: format.date(other.takenOn) }))}
            value={against?.id ?? null}
            onChange={onCompareWith}
          />
        ) : null}
      </Group>
      {form ? (
        <div className={classes.view}>
          <div>
            <SetTable form={form} set={set} against={against} lines={lines} words={words} />
            {set.note ? (
              <Text mt="md">
                <bdi>{set.note}</bdi>
              </Text>
            ) : null}
          </div>
          <div>
            <DerivedValues form={form} values={set.values} words={words} />
            <ProfileChart form={form} set={set} earlier={earlier} words={words} />
            <FormDrawing form={form} set={set} words={words} />
          </div>
        </div>
      ) : (
        <UnknownForm set={set} />
      )}
    </>
  )
}

function FormDrawing({
  form,
  set,
  words,
}: {
  form: MeasurementForm
  set: MeasurementSet
  words: MeasureWords
}) {
  const { t } = useTranslation()
  const captions = useCaptions(form, set.side)
  return (
    <div className={classes.drawing}>
      <MeasurementDrawing
        drawing={form.drawing}
        side={set.side}
        label={t('measure.drawingOf', { form: words.form(form), part: '' })}
        captions={captions}
      />
    </div>
  )
}

function SetHead({ patient, set }: { patient: Patient; set: MeasurementSet }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayMeasure = useMay('measure')
  const [isStriking, setIsStriking] = useState(false)
  const { data: staff = [] } = useQuery(api.staff.list.queryOptions())
  const by = staff.find(({ id }) => id === set.staffId)
  const facts = [
    format.date(set.takenOn, 'weekday'),
    by ? t('measure.by', { name: format.staffName(by) }) : '',
    set.posture ? t(`measure.posture.${set.posture}`) : '',
    set.sockOn === null ? '' : t(set.sockOn ? 'measure.overSock' : 'measure.onSkin'),
    t('measure.formVersion', {
      form: t(`measure.form.${set.formId}`),
      version: format.number(set.formVersion),
    }),
  ]
  return (
    <PageHeader
      title={t('measure.setTitle', { name: format.fullName(patient) })}
      subtitle={
        <>
          <span style={{ display: 'inline-flex', gap: 12, alignItems: 'center' }}>
            <Text component="span" fw={650} c="var(--mantine-color-text)">
              {format.device(set.deviceType)}
            </Text>
            <SideMark of={set.deviceType} side={set.side} />
          </span>
          <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>
          {set.struckReason ? (
            <Text className={classes.warning}>
              {t('measure.struckBecause', { reason: set.struckReason })}
            </Text>
          ) : null}
        </>
      }
      actions={
        <>
          <Button component={Link} to="/people/$id" params={{ id: patient.id } as never} variant="default">
            {t('measure.toPerson')}
          </Button>
          {mayMeasure && set.struckReason === '' ? (
            <Button variant="default" onClick={() => setIsStriking(true)}>
              {t('measure.strike')}
            </Button>
          ) : null}
          {isStriking ? <StrikeDialog set={set} onClose={() => setIsStriking(false)} /> : null}
        </>
      }
    />
  )
}

/** A set of a form that this program does not know is shown with the names of its fields as they are stored. */
function UnknownForm({ set }: { set: MeasurementSet }) {
  const { t } = useTranslation()
  return (
    <>
      <Text className={classes.warning} mb="sm">
        {t('measure.unknownForm', { form: set.formId, version: set.formVersion })}
      </Text>
      <dl>
        {Object.entries(set.values).map(([field, value]) => (
          <div key={field} className={classes.setLine}>
            <dt dir="ltr">{field}</dt>
            <dd dir="ltr">{String(value)}</dd>
          </div>
        ))}
        {Object.entries(set.series).map(([field, readings]) => (
          <div key={field} className={classes.setLine}>
            <dt dir="ltr">{field}</dt>
            <dd dir="ltr">{readings.map(({ valueMm }) => valueMm).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
