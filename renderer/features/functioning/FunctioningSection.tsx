import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import type { Functioning } from '#domain/functioning/functioning.ts'
import { functioningDomains } from '#domain/functioning/functioning.ts'
import { hasDisability, severeDomains, shortSetFromAge, standingSet } from '#domain/functioning/short-set.ts'
import { isWearable } from '#domain/rehab/check-session.ts'
import { ageOn } from '#domain/people/birth.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { StrikeOut } from '../../shared/StrikeOut.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { ShortSetDialog } from './ShortSetDialog.tsx'
import classes from './functioning.module.css'

/** The six questions of the Short Set: asked once before fitting, then only shown. Protected, and no measure of a device. */
export function FunctioningSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayRead = useMay('readProtected')
  const mayAsk = useMay('askFunctioning')
  const { date: today } = useToday()
  const [isAsking, setIsAsking] = useState(false)
  const { patient } = record
  const patientId = patient.id
  const { data, error, refetch } = useQuery(
    api.functioning.of.queryOptions({ input: { patientId }, enabled: mayRead }),
  )
  if (!mayRead) return null
  const set = data ? standingSet(data) : null
  const ageYears = patient.birth ? ageOn(patient.birth, today).years : null
  const isTooYoung = ageYears !== null && ageYears < shortSetFromAge
  return (
    <Section
      title={t('functioning.title')}
      actions={
        mayAsk && data && !set && !isTooYoung ? (
          <Button size="compact-sm" variant="light" onClick={() => setIsAsking(true)}>
            {t('functioning.ask')}
          </Button>
        ) : null
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data && !set ? (
        <Text size="sm" c="dimmed">
          {t(isTooYoung ? 'functioning.tooYoung' : 'functioning.notAsked')}
        </Text>
      ) : null}
      {set ? <Answered set={set} mayStrike={mayAsk} /> : null}
      {isAsking ? (
        <ShortSetDialog
          patient={patient}
          ageYears={ageYears}
          isFitted={record.orders.some(({ state }) => isWearable(state))}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </Section>
  )
}

function Answered({ set, mayStrike }: { set: Functioning; mayStrike: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const strike = useAction(api.functioning.strike.mutationOptions(), { done: () => t('functioning.struck') })
  const disability = hasDisability(set.answers)
  const severe = severeDomains(set.answers)
  return (
    <div>
      <Text size="sm">
        {t(
          disability === null
            ? 'functioning.incomplete'
            : disability
              ? 'functioning.disability'
              : 'functioning.noDisability',
        )}
        {' · '}
        {format.date(set.askedOn)}
        {set.isProxy ? ` · ${t('functioning.proxy')}` : ''}
      </Text>
      <dl className={classes.answers}>
        {functioningDomains.map((domain) => {
          const answer = set.answers[domain]
          return (
            <div key={domain} className={classes.answer} data-severe={severe.includes(domain) || undefined}>
              <dt>{t(`functioning.domain.${domain}`)}</dt>
              <dd>{answer === null ? t('functioning.declined') : t(`functioning.answer.${answer}`)}</dd>
            </div>
          )
        })}
      </dl>
      <Text size="xs" c="dimmed">
        {t('functioning.noProof')}
      </Text>
      {mayStrike ? (
        <Group>
          <StrikeOut
            isRunning={strike.isRunning}
            onStrike={(reason) => void strike.run({ id: set.id, version: set.version, reason })}
          />
        </Group>
      ) : null}
    </div>
  )
}
