import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconMinus, IconX, type Icon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import type { ConsentPurpose, ConsentRecord } from '#domain/consent/consent.ts'
import type { ConsentStanding } from '#domain/consent/consent-rules.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Section } from '../../shared/Section.tsx'
import { StrikeOut } from '../../shared/StrikeOut.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { ConsentDialog } from './ConsentDialog.tsx'
import classes from './consent.module.css'

const marks: Record<ConsentStanding['decision'], Icon> = {
  given: IconCheck,
  refused: IconX,
  withdrawn: IconX,
  not_asked: IconMinus,
}

/** What a person agreed to, purpose by purpose: to record, to withdraw, and everything that was decided before. */
export function ConsentSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayRecord = useMay('recordConsent')
  const [asked, setAsked] = useState<{ withdraw: ConsentPurpose | null } | null>(null)
  const [isHistoryShown, setIsHistoryShown] = useState(false)
  const { patient } = record
  const { data, error, refetch } = useQuery(
    api.consents.of.queryOptions({ input: { patientId: patient.id } }),
  )
  return (
    <Section
      title={t('consent.title')}
      actions={
        mayRecord ? (
          <Button size="compact-sm" variant="light" onClick={() => setAsked({ withdraw: null })}>
            {t('consent.record')}
          </Button>
        ) : null
      }
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      <ul className={classes.standings}>
        {data?.standings.map((standing) => (
          <StandingLine
            key={standing.purpose}
            standing={standing}
            onWithdraw={
              mayRecord && standing.decision === 'given'
                ? () => setAsked({ withdraw: standing.purpose })
                : null
            }
          />
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t('consent.neverBlocks')}
      </Text>
      {data && data.records.length > 0 ? (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isHistoryShown}
            onClick={() => setIsHistoryShown((shown) => !shown)}
          >
            {t(isHistoryShown ? 'consent.hideHistory' : 'consent.showHistory', {
              count: data.records.length,
            })}
          </Button>
          {isHistoryShown
            ? data.records.map((one) => <RecordLine key={one.id} record={one} mayStrike={mayRecord} />)
            : null}
        </div>
      ) : null}
      {asked && data ? (
        <ConsentDialog
          patient={patient}
          standings={data.standings}
          withdraw={asked.withdraw}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Section>
  )
}

function StandingLine({
  standing,
  onWithdraw,
}: {
  standing: ConsentStanding
  onWithdraw: (() => void) | null
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { purpose, decision, record, isGuardianMissing } = standing
  const Mark = marks[decision]
  return (
    <li className={classes.standing} data-decision={decision}>
      <Mark size={16} aria-hidden />
      <span>
        <Text component="span" fw={500}>
          {t(`consent.purpose.${purpose}`)}
        </Text>{' '}
        <Text component="span" size="sm" c="dimmed">
          {t(`consent.decision.${decision}`)}
          {record
            ? ` · ${format.date(record.date)}`
            : decision === 'not_asked'
              ? ''
              : ` · ${t('consent.atRegistration')}`}
          {record?.guardian ? ` · ${t('consent.by', { name: record.guardian })}` : ''}
        </Text>
        {isGuardianMissing ? (
          <Text size="sm" className={classes.warning}>
            <IconAlertTriangle size={14} aria-hidden /> {t('consent.guardianMissing')}
          </Text>
        ) : null}
      </span>
      {onWithdraw ? (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t('consent.withdrawOf', { purpose: t(`consent.purpose.${purpose}`) })}
          onClick={onWithdraw}
        >
          {t('consent.withdraw')}
        </Button>
      ) : null}
    </li>
  )
}

function RecordLine({ record, mayStrike }: { record: ConsentRecord; mayStrike: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const strike = useAction(api.consents.strike.mutationOptions(), { done: () => t('consent.struck') })
  const {
    id,
    version,
    purpose,
    decision,
    date,
    mark,
    witness,
    interpreter,
    guardian,
    guardianRelation,
    language,
    note,
    struckReason,
  } = record
  const facts = [
    t(`consent.mark.${mark}`),
    language ? t('consent.in', { language: t(`domain.language.${language}`) }) : '',
    witness ? t('consent.witnessed', { name: witness }) : '',
    interpreter ? t('consent.interpreted', { name: interpreter }) : '',
    guardian ? `${t('consent.by', { name: guardian })} (${guardianRelation})` : '',
    note,
  ].filter(Boolean)
  return (
    <div className={classes.record}>
      <Text size="sm" className={struckReason ? classes.struck : undefined}>
        {format.date(date)} · {t(`consent.purpose.${purpose}`)}: {t(`consent.decision.${decision}`)}
      </Text>
      <Text size="xs" c="dimmed">
        <bdi>{facts.join(' · ')}</bdi>
      </Text>
      {struckReason ? (
        <Text size="xs" c="dimmed">
          {t('common.struckBecause', {
            reason: t(`consent.struckReason.${struckReason}`, { defaultValue: struckReason }),
          })}
        </Text>
      ) : mayStrike ? (
        <Group>
          <StrikeOut
            isRunning={strike.isRunning}
            onStrike={(reason) => void strike.run({ id, version, reason })}
          />
        </Group>
      ) : null}
    </div>
  )
}
