import { Button, Group, Radio, SimpleGrid, Stack, Text, Textarea } from '@mantine/core'
import { fitDecisions, kLevels, type FitDecision } from '#domain/assessment/assessment.ts'
import { worstVerdict } from '#domain/assessment/eligibility.ts'
import { causes } from '#domain/people/patient.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { SearchSelect } from '../../shared/choice/SearchSelect.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { DateField } from '../../shared/DateField.tsx'
import { addDays } from '#domain/time/local-date.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import type { AssessForm } from './use-assess-form.ts'
import { useProblemText } from './use-problem-text.ts'
import classes from './assess.module.css'

/** Cause, mobility and the decision, with what each decision needs. */
export function DecisionPanel({ form, onComplete }: { form: AssessForm; onComplete: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { values, problems, change } = form
  const reason = (path: string) => problemText(problems[path])
  return (
    <Stack gap="sm">
      <CauseAndLevels form={form} />
      <Radio.Group
        label={t('assess.decision')}
        value={values.decision}
        error={reason('decision')}
        onChange={(picked) => change(decided(form, fitDecisions.find((one) => one === picked) ?? null))}
        data-path="decision"
      >
        <Stack gap={6} mt={4}>
          {fitDecisions.map((decision) => (
            <Radio
              key={decision}
              value={decision}
              label={t(`domain.decision.${decision}`)}
              description={t(`assess.decisionHint.${decision}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DecisionNeeds form={form} />
      <Textarea
        label={t('assess.note')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        dir="auto"
        value={values.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Group gap="xs">
        <Button loading={form.isSaving} onClick={onComplete}>
          {t('assess.complete')}
        </Button>
        <Button variant="default" disabled={form.isSaving} onClick={() => void form.save(false)}>
          {t('assess.keepDraft')}
        </Button>
      </Group>
    </Stack>
  )
}

/** A decision with the day that the clock proposes, where it is to wait. */
function decided({ values, clock }: AssessForm, decision: FitDecision | null) {
  const next =
    clock
      .flatMap(({ nextDate }) => nextDate ?? [])
      .toSorted()
      .at(-1) ?? null
  return { decision, earliestDate: decision === 'wait' ? (values.earliestDate ?? next) : values.earliestDate }
}

function CauseAndLevels({ form }: { form: AssessForm }) {
  const { t } = useTranslation()
  const { values, change } = form
  const level = (key: 'kLevelNow' | 'kLevelExpected') => (
    <Select
      label={t(`assess.${key}`)}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      value={values[key]}
      onChange={(picked) => change({ [key]: kLevels.find((one) => one === picked) ?? null })}
      data={kLevels.map((one) => ({ value: one as string, label: t(`domain.kLevel.${one}`) }))}
    />
  )
  const isBilateral =
    values.limbs.filter((limb) => limb.region === 'lower' && limb.level !== 'none').length > 1
  return (
    <>
      <SearchSelect
        label={t('people.field.cause')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        value={values.cause}
        onChange={(picked) => change({ cause: causes.find((one) => one === picked) ?? null })}
        data={causes.map((one) => ({ value: one as string, label: t(`domain.cause.${one}`) }))}
      />
      <SimpleGrid cols={2} spacing="xs">
        {level('kLevelNow')}
        {level('kLevelExpected')}
      </SimpleGrid>
      {isBilateral ? (
        <Text size="xs" c="dimmed">
          {t('assess.kLevelBilateral')}
        </Text>
      ) : null}
    </>
  )
}

/** What the chosen decision needs: the reason, the day, or the named override. */
function DecisionNeeds({ form }: { form: AssessForm }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const mayOverride = useMay('overrideClinical')
  const { date: today } = useToday()
  const { values, problems, change, clock } = form
  const { decision } = values
  if (decision === null) return null
  if (decision === 'fit_now') {
    if (worstVerdict(clock.map(({ verdict }) => verdict)) !== 'wait') return null
    return (
      <div className={classes.override} data-path="overrideReason">
        <Text size="sm" fw={600}>
          {t('assess.overrideTitle')}
        </Text>
        {mayOverride ? (
          <Textarea
            label={t('assess.overrideReason')}
            description={t('assess.overrideHint')}
            autosize
            maxLength={2000}
            dir="auto"
            value={values.overrideReason}
            error={problemText(problems['overrideReason'])}
            onChange={(event) => change({ overrideReason: event.currentTarget.value })}
          />
        ) : (
          <Text size="sm">{t('assess.overrideNotYours')}</Text>
        )}
      </div>
    )
  }
  return (
    <>
      <Textarea
        label={t(`assess.reasonOf.${decision}`)}
        data-path="decisionReason"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        dir="auto"
        value={values.decisionReason}
        error={problemText(problems['decisionReason'])}
        onChange={(event) => change({ decisionReason: event.currentTarget.value })}
      />
      {decision === 'wait' ? (
        <>
          <DateField
            label={t('assess.earliestDate')}
            data-path="earliestDate"
            value={values.earliestDate}
            error={problemText(problems['earliestDate'])}
            onChange={(date) => change({ earliestDate: date })}
          />
          <Group gap={4}>
            {([7, 14, 30, 90] as const).map((days) => (
              <Button
                key={days}
                size="compact-xs"
                variant="default"
                onClick={() => change({ earliestDate: addDays(today, days) })}
              >
                {t('assess.inDays', { count: days })}
              </Button>
            ))}
          </Group>
          <Text size="xs" c="dimmed">
            {t('assess.waitHint')}
          </Text>
        </>
      ) : null}
    </>
  )
}
