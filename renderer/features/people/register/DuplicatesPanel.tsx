import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { LikelyDuplicate } from '#contract/patients.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { useToday } from '../../../shared/CampContext.tsx'
import { fullNameOf, useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import type { Typed } from './typed.ts'
import { useDuplicates } from './use-duplicates.ts'

interface DuplicatesPanelProps {
  typed: Typed
  onOpen: (patient: Patient) => void
  onSame: (patient: Patient) => void
}

/** People on the register who may be the one being typed, and why. Never in the way. */
export function DuplicatesPanel({ typed, ...actions }: DuplicatesPanelProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const [ignored, setIgnored] = useState<readonly string[]>([])
  const found = useDuplicates(typed).filter(({ patient }) => !ignored.includes(patient.id))
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} size="h3" id={titleId} mb={6}>
        {t('people.duplicates.title')}
      </Title>
      <div role="status" aria-live="polite">
        <Text size="sm" c="dimmed" mb="xs">
          {found.length === 0
            ? t('people.duplicates.none')
            : t('people.duplicates.found', { count: found.length })}
        </Text>
      </div>
      <Stack gap="xs">
        {found.map((duplicate) => (
          <Candidate
            key={duplicate.patient.id}
            duplicate={duplicate}
            {...actions}
            onIgnore={({ id }) => setIgnored((ids) => [...ids, id])}
          />
        ))}
      </Stack>
    </section>
  )
}

interface CandidateProps extends Omit<DuplicatesPanelProps, 'typed'> {
  duplicate: LikelyDuplicate
  onIgnore: (patient: Patient) => void
}

function Candidate({ duplicate, onOpen, onSame, onIgnore }: CandidateProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const { date: today } = useToday()
  const { patient, verdict, evidence } = duplicate
  const name = format.fullName(patient)
  const other = fullNameOf(patient, language === 'fa' ? 'en' : 'fa')
  const father = format.fatherName(patient)
  const age = patient.birth ? ageOn(patient.birth, today) : null
  const phone = patient.phones[0]
  const facts = [
    patient.sex ? t(`domain.sexShort.${patient.sex}`) : '',
    age ? format.age(age.years, age.isEstimate) : '',
    [patient.village, provinceName(patient.province, language)]
      .filter(Boolean)
      .join(t('people.listSeparator')),
  ].filter(Boolean)

  return (
    <div className={classes.candidate} data-verdict={verdict} role="group" aria-label={name}>
      <Group gap={6} justify="space-between">
        <Text fw={600} component="span">
          <bdi>{name}</bdi>
        </Text>
        <Text size="xs" c="dimmed" component="span">
          <bdi>{format.digits(patient.number)}</bdi>
        </Text>
      </Group>
      {other && other !== name ? (
        <Text size="sm" c="dimmed">
          <bdi>{other}</bdi>
        </Text>
      ) : null}
      <Text size="sm">
        {father ? (
          <>
            {t('domain.childOf')} <bdi>{father}</bdi> ·{' '}
          </>
        ) : null}
        {facts.join(' · ')}
      </Text>
      {phone ? (
        <Text size="sm">
          <bdi dir="ltr">{format.phone(phone)}</bdi>{' '}
          <span className={classes.quiet}>{t(`domain.phoneOwner.${phone.owner}`)}</span>
        </Text>
      ) : null}
      <Text size="xs" className={verdict === 'same' ? classes.warning : classes.quiet}>
        {evidence.map((one) => t(`people.evidence.${one}`)).join(t('people.listSeparator'))}
      </Text>
      <Group gap={4} mt={4}>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t('people.duplicates.sameOpen')}
          onClick={() => onSame(patient)}
        >
          {t('people.duplicates.same')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onOpen(patient)}>
          {t('people.duplicates.open')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onIgnore(patient)}>
          {t('people.duplicates.ignore')}
        </Button>
      </Group>
    </div>
  )
}
