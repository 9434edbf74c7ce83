import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  getAssessmentForm,
  type Findings,
  type FormItem,
  type FormSection,
} from '#domain/assessment/assessment-form.ts'
import type { Assessment } from '#domain/assessment/assessment.ts'
import { isAnswered } from '#domain/assessment/findings.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { StrikeOut } from '../../shared/StrikeOut.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './assess.module.css'

/** One earlier assessment: its decision at a glance, everything that was found behind it. */
export function PastAssessment({ assessment, limbs }: { assessment: Assessment; limbs: readonly Limb[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const mayAssess = useMay('assess')
  const [isOpen, setIsOpen] = useState(false)
  const staff = useQuery(api.staff.list.queryOptions()).data
  const strike = useAction(api.assessments.strike.mutationOptions(), { done: () => t('assess.struck') })
  const { id, version, date, status, decision, decisionReason, earliestDate, override, struckReason } =
    assessment
  const assessor = staff?.find((member) => member.id === assessment.staffId)
  const overrider = staff?.find((member) => member.id === override?.staffId)
  const isStruck = struckReason !== ''
  return (
    <div
      className={classes.pastLine}
      role="group"
      aria-label={t('assess.assessmentOf', { date: format.date(date) })}
    >
      <Group gap="xs">
        <Text component="span" fw={600} className={isStruck ? classes.struck : undefined}>
          {status === 'draft' ? t('assess.draft') : decision ? t(`domain.decision.${decision}`) : ''}
        </Text>
        <Text component="span" size="sm" c="dimmed">
          {format.date(date)}
          {assessor ? (
            <>
              {' · '}
              <bdi>{format.staffName(assessor)}</bdi>
            </>
          ) : null}
        </Text>
      </Group>
      {decisionReason ? (
        <Text size="sm">
          <bdi>{decisionReason}</bdi>
        </Text>
      ) : null}
      {earliestDate ? (
        <Text size="sm">{t('assess.comeBack', { date: format.bothCalendars(earliestDate) })}</Text>
      ) : null}
      {override ? (
        <Text size="sm" c="var(--q-warning)">
          {t('assess.overridden', {
            name: overrider ? format.staffName(overrider) : '',
            reason: override.reason,
          })}
        </Text>
      ) : null}
      {isStruck ? (
        <Text size="xs" c="dimmed">
          {t('common.struckBecause', { reason: struckReason })}
        </Text>
      ) : null}
      <Group gap={4}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isOpen}
          onClick={() => setIsOpen((open) => !open)}
        >
          {t(isOpen ? 'assess.hideFindings' : 'assess.showFindings')}
        </Button>
        {mayAssess && !isStruck ? (
          <StrikeOut
            isRunning={strike.isRunning}
            onStrike={(reason) => void strike.run({ id, version, reason })}
          />
        ) : null}
      </Group>
      {isOpen ? <FoundThen assessment={assessment} limbs={limbs} /> : null}
    </div>
  )
}

function FoundThen({ assessment, limbs }: { assessment: Assessment; limbs: readonly Limb[] }) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const form = getAssessmentForm(assessment.formVersion)
  const { kLevelNow, kLevelExpected, note } = assessment
  return (
    <div>
      {assessment.limbFindings.map(({ limbId, values }) => {
        const limb = limbs.find(({ id }) => id === limbId)
        return (
          <div key={limbId}>
            <Text size="sm" fw={600}>
              {limb ? words.whole(limb) : t('people.notThereAnyMore')}
            </Text>
            <Facts sections={form.limb} values={values} />
          </div>
        )
      })}
      <Text size="sm" fw={600}>
        {t('assess.person')}
      </Text>
      <Facts sections={form.person} values={assessment.values} />
      <dl className={classes.facts}>
        {kLevelNow ? <Fact name={t('assess.kLevelNow')} value={t(`domain.kLevel.${kLevelNow}`)} /> : null}
        {kLevelExpected ? (
          <Fact name={t('assess.kLevelExpected')} value={t(`domain.kLevel.${kLevelExpected}`)} />
        ) : null}
        {note ? <Fact name={t('assess.note')} value={note} /> : null}
      </dl>
    </div>
  )
}

function Facts({ sections, values }: { sections: readonly FormSection[]; values: Findings }) {
  const { t } = useTranslation()
  const word = useAnswerWords()
  const items = sections.flatMap((section) => section.items).filter(({ key }) => isAnswered(values[key]))
  return (
    <dl className={classes.facts}>
      {items.map((item) => (
        <Fact
          key={item.key}
          name={t(`assess.item.${item.key}`)}
          value={word(item, values[item.key] ?? null)}
        />
      ))}
    </dl>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  )
}

/** A stored answer in words. */
function useAnswerWords(): (item: FormItem, value: Findings[string]) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (item, value) => {
    const word = (option: string) =>
      t(`assess.option.${item.key}.${option}`, { defaultValue: t(`assess.option.common.${option}`) })
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
    if (Array.isArray(value))
      return value.length === 0 ? t('assess.noneOfThese') : value.map(word).join(t('people.listSeparator'))
    if (typeof value === 'number') {
      const unit =
        item.kind === 'scale'
          ? t('assess.outOf', { max: item.max ?? 10 })
          : item.unit
            ? t(`assess.unit.${item.unit}`)
            : ''
      return `${format.number(value)} ${unit}`.trim()
    }
    return item.kind === 'choice' && value !== null ? word(value) : (value ?? '')
  }
}
