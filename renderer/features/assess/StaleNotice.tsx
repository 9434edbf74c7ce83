import { Alert, Button, Group, Text } from '@mantine/core'
import type { AssessmentDesk } from '#contract/assessments.ts'
import type { StaleData } from '#contract/errors.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { writePartialDate } from '../../shared/partial-date.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { fromRecord, type AssessValues } from './assess-values.ts'
import type { AssessForm } from './use-assess-form.ts'

interface StaleNoticeProps {
  form: AssessForm
  desk: AssessmentDesk
  stale: StaleData
}

/** Somebody changed what this assessment stands on: what they wrote, and the choice between theirs and mine. */
export function StaleNotice({ form, stale }: StaleNoticeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useLimbWords()
  const camp = useCamp()
  const { language } = useLanguage()
  const writeDate = (value: string | null) => writePartialDate(value, camp.calendar, language)

  const theirs = (): string => {
    if (stale.entity === 'patients') {
      const { cause } = stale.current as Patient
      return `${t('people.field.cause')}: ${cause ? t(`domain.cause.${cause}`) : t('common.stale.empty')}`
    }
    if (stale.entity !== 'limbs') return t('assess.staleAssessment')
    const limb = stale.current as Limb
    return [words.whole(limb), writeDate(limb.amputatedOn)].filter(Boolean).join(' · ')
  }
  const settle = (which: 'theirs' | 'mine') => form.settleStale(settled(form.values, stale, which, writeDate))

  return (
    <Alert
      color="yellow"
      variant="outline"
      styles={{ title: { color: 'var(--q-warning)' } }}
      title={t('common.stale.title')}
      mb="sm"
      role="alert"
    >
      <Text size="sm">
        {t('assess.staleText', {
          who: stale.changedBy,
          when: stale.changedAt ? format.instant(stale.changedAt) : '',
        })}
      </Text>
      <Text size="sm" fw={600}>
        <bdi>{theirs()}</bdi>
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => settle('theirs')}>
          {t('assess.takeTheirs')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => settle('mine')}>
          {t('assess.keepMine')}
        </Button>
      </Group>
    </Alert>
  )
}

/** What the page holds after the choice, based on what is stored now; the findings are always mine. */
function settled(
  values: AssessValues,
  stale: StaleData,
  which: 'theirs' | 'mine',
  writeDate: (value: string | null) => string,
): AssessValues {
  if (stale.entity === 'patients') {
    const { cause } = stale.current as Patient
    return { ...values, causeSeen: cause, cause: which === 'theirs' ? cause : values.cause }
  }
  if (stale.entity === 'limbs') {
    const stored = stale.current as Limb
    const known = { id: stored.id, version: stored.version }
    const limbs = values.limbs.map((limb) => {
      if (limb.limb?.id !== stored.id) return limb
      return which === 'mine'
        ? { ...limb, limb: known }
        : { ...fromRecord(stored, undefined, writeDate), values: limb.values }
    })
    return { ...values, limbs }
  }
  const current = stale.current as Assessment
  const stored = { id: current.id, version: current.version }
  if (which === 'mine') return { ...values, stored }
  const { kLevelNow, kLevelExpected, decision, decisionReason, earliestDate, note } = current
  return {
    ...values,
    ...{ stored, kLevelNow, kLevelExpected, decision, decisionReason, earliestDate, note },
    values: current.values,
    limbs: values.limbs.map((limb) => ({
      ...limb,
      values: current.limbFindings.find(({ limbId }) => limbId === limb.limb?.id)?.values ?? limb.values,
    })),
  }
}
