import { Alert, Button, Group, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { ConsentDraft } from '#contract/consents.ts'
import {
  consentMarks,
  consentPurposes,
  type ConsentDecision,
  type ConsentPurpose,
} from '#domain/consent/consent.ts'
import { checkConsent, needsGuardian, type ConsentStanding } from '#domain/consent/consent-rules.ts'
import { ageOn } from '#domain/people/birth.ts'
import { spokenLanguages, type Patient } from '#domain/people/patient.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { invalidFields } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useToday } from '../CampContext.tsx'
import { SearchSelect } from '../choice/SearchSelect.tsx'
import { DateField } from '../DateField.tsx'
import { useTranslation } from '../use-translation.ts'
import classes from './consent.module.css'

interface ConsentFormProps {
  patient: Patient
  standings: readonly ConsentStanding[]
  /** What is asked about, in this order. */
  purposes?: readonly ConsentPurpose[]
  /** The one purpose that is withdrawn; null asks. */
  withdraw: ConsentPurpose | null
  onDone: () => void
  onCancel: () => void
}

type Decisions = Partial<Record<ConsentPurpose, ConsentDecision>>

/** One talk of a minute: what is read out, the answer to each purpose, who confirmed it and how. */
export function ConsentForm(props: ConsentFormProps) {
  const { patient, standings, purposes = consentPurposes, withdraw, onDone, onCancel } = props
  const { t } = useTranslation()
  const api = useApi()
  const { date: today } = useToday()
  const ageYears = patient.birth ? ageOn(patient.birth, today).years : null
  const isChild = needsGuardian(ageYears)
  const [decisions, setDecisions] = useState<Decisions>(withdraw ? { [withdraw]: 'withdrawn' } : {})
  const [common, setCommon] = useState<Omit<ConsentDraft, 'decisions'>>({
    language: patient.language,
    date: today,
    mark: 'signature',
    witness: '',
    interpreter: '',
    guardian: '',
    guardianRelation: '',
    note: '',
  })
  const [problems, setProblems] = useState<Record<string, string>>({})
  const set = (part: Partial<typeof common>) => {
    setCommon({ ...common, ...part })
    setProblems({})
  }
  const problem = (field: string) => {
    const reason = problems[field]
    return reason ? t(`consent.problem.${reason}`, { defaultValue: t('people.reason.other') }) : undefined
  }
  const record = useAction(api.consents.record.mutationOptions(), {
    done: () => t(withdraw ? 'consent.withdrawn' : 'consent.recorded'),
    onDone,
    onRefused: (error) =>
      setProblems(
        Object.fromEntries(
          Object.entries(invalidFields(error)).map(([path, reason]) => [
            path.replace(/^draft\./, ''),
            reason,
          ]),
        ),
      ),
  })

  const send = () => {
    const decided = consentPurposes.flatMap((purpose) => {
      const decision = decisions[purpose]
      return decision ? [{ purpose, decision }] : []
    })
    const draft: ConsentDraft = { ...common, decisions: decided }
    const found = checkConsent(draft, standings, { today, ageYears })
    setProblems(found)
    if (Object.keys(found).length === 0) void record.run({ patientId: patient.id, draft })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t(withdraw ? 'consent.withdrawText' : 'consent.readOut')}</Text>
        <div>
          {purposes
            .filter((purpose) => withdraw === null || purpose === withdraw)
            .map((purpose) => (
              <PurposeRow
                key={purpose}
                purpose={purpose}
                isWithdrawing={withdraw !== null}
                value={decisions[purpose] ?? null}
                standing={standings.find((one) => one.purpose === purpose)}
                error={problem(purpose)}
                onChange={(decision) => {
                  setDecisions({ ...decisions, [purpose]: decision })
                  setProblems({})
                }}
              />
            ))}
        </div>
        {problem('decisions') ? (
          <Text className={classes.warning} role="alert">
            {problem('decisions')}
          </Text>
        ) : null}
        {isChild && !withdraw ? <Guardian common={common} set={set} problem={problem} /> : null}
        <Confirmation common={common} set={set} problem={problem} today={today} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={record.isRunning}>
            {t(withdraw ? 'consent.withdraw' : 'common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface PurposeRowProps {
  purpose: ConsentPurpose
  isWithdrawing: boolean
  value: ConsentDecision | null
  standing: ConsentStanding | undefined
  error: string | undefined
  onChange: (decision: ConsentDecision) => void
}

function PurposeRow({ purpose, isWithdrawing, value, standing, error, onChange }: PurposeRowProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={classes.purpose}>
      <div>
        <Text fw={600} id={id}>
          {t(`consent.purpose.${purpose}`)}
        </Text>
        <Text size="sm">{t(`consent.explain.${purpose}`)}</Text>
        {standing && standing.decision !== 'not_asked' ? (
          <Text size="xs" c="dimmed">
            {t('consent.sofar', { decision: t(`consent.decision.${standing.decision}`) })}
          </Text>
        ) : null}
        {error ? (
          <Text className={classes.warning} role="alert">
            {error}
          </Text>
        ) : null}
      </div>
      {isWithdrawing ? null : (
        <SegmentedControl
          size="sm"
          role="radiogroup"
          aria-labelledby={id}
          value={value ?? ''}
          onChange={(picked) => onChange(picked === 'given' ? 'given' : 'refused')}
          data={[
            { value: 'given', label: t('consent.agree') },
            { value: 'refused', label: t('consent.disagree') },
          ]}
        />
      )}
    </div>
  )
}

interface PartProps {
  common: Omit<ConsentDraft, 'decisions'>
  set: (part: Partial<ConsentDraft>) => void
  problem: (field: string) => string | undefined
}

function Guardian({ common, set, problem }: PartProps) {
  const { t } = useTranslation()
  return (
    <Alert
      color="yellow"
      variant="outline"
      styles={{ title: { color: 'var(--q-warning)' } }}
      title={t('consent.guardianTitle')}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput
          label={t('consent.guardian')}
          dir="auto"
          maxLength={200}
          value={common.guardian}
          error={problem('guardian')}
          onChange={(event) => set({ guardian: event.currentTarget.value })}
        />
        <TextInput
          label={t('consent.relation')}
          dir="auto"
          maxLength={200}
          value={common.guardianRelation}
          error={problem('guardianRelation')}
          onChange={(event) => set({ guardianRelation: event.currentTarget.value })}
        />
      </SimpleGrid>
    </Alert>
  )
}

function Confirmation({ common, set, problem, today }: PartProps & { today: string }) {
  const { t } = useTranslation()
  const markId = useId()
  return (
    <>
      <div>
        <Text size="sm" fw={500} id={markId}>
          {t('consent.how')}
        </Text>
        <SegmentedControl
          fullWidth
          size="sm"
          role="radiogroup"
          aria-labelledby={markId}
          value={common.mark}
          onChange={(picked) => set({ mark: consentMarks.find((mark) => mark === picked) ?? 'signature' })}
          data={consentMarks.map((mark) => ({ value: mark as string, label: t(`consent.mark.${mark}`) }))}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <TextInput
          label={t('consent.witness')}
          description={common.mark === 'signature' ? t('common.optional') : t('consent.witnessNeeded')}
          dir="auto"
          maxLength={200}
          value={common.witness}
          error={problem('witness')}
          onChange={(event) => set({ witness: event.currentTarget.value })}
        />
        <TextInput
          label={t('consent.interpreter')}
          description={t('common.optional')}
          dir="auto"
          maxLength={200}
          value={common.interpreter}
          onChange={(event) => set({ interpreter: event.currentTarget.value })}
        />
        <SearchSelect
          label={t('consent.language')}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={common.language}
          onChange={(picked) => set({ language: spokenLanguages.find((one) => one === picked) ?? null })}
          data={spokenLanguages.map((one) => ({ value: one as string, label: t(`domain.language.${one}`) }))}
        />
        <DateField
          label={t('consent.date')}
          notAfter={today}
          value={common.date}
          error={problem('date')}
          onChange={(date) => set({ date: date ?? today })}
        />
      </SimpleGrid>
    </>
  )
}
