import { Button, Group, Text } from '@mantine/core'
import { IconPlus, IconStopwatch, IconTimeline } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import { instrumentCodes, type InstrumentCode } from '#domain/outcomes/instruments.ts'
import type { Outcome } from '#domain/outcomes/outcome.ts'
import type { RehabSession } from '#domain/rehab/rehab-session.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { OutcomeDialog } from '../outcome/OutcomeDialog.tsx'
import { Section } from '../../../shared/Section.tsx'
import { SessionDialog } from '../session/SessionDialog.tsx'
import { templateFor } from '../session/session-values.ts'
import { FollowUpLines } from './FollowUpLines.tsx'
import { OutcomeCharts } from './OutcomeCharts.tsx'
import { SeriesLines } from './SeriesLines.tsx'
import { SessionTable } from './SessionTable.tsx'

/** A person's training, tests and follow-ups on their own page. Nothing for roles that may not read it. */
export function PatientRehabSection({ record }: { record: PatientRecord }) {
  return useMay('readProtected') ? <PatientRehab record={record} /> : null
}

function PatientRehab({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const today = useToday()
  const mayLog = useMay('logRehab')
  const { patient } = record
  const { data, error, refetch } = useQuery(
    api.rehab.ofPatient.queryOptions({ input: { patientId: patient.id } }),
  )
  const [session, setSession] = useState<RehabSession | 'new' | null>(null)
  const [outcome, setOutcome] = useState<Outcome | InstrumentCode | null>(null)
  if (!data) {
    return (
      <Section title={t('rehab.title')}>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={3} />}
      </Section>
    )
  }
  const worn = record.orders.filter(({ id }) => data.firstWornOn[id] !== undefined)
  const current = worn.findLast(({ state }) => state !== 'delivered') ?? worn.at(-1)
  const template = templateFor(data.templates, current?.deviceType)
  const suggested = instrumentCodes.filter((code) => template.tests.includes(code))
  const ofToday = data.sessions.findLast(({ date, struckReason }) => date === today.date && !struckReason)
  const taken = new Set(
    data.outcomes
      .filter(({ date, isComplete, struckReason }) => date === today.date && isComplete && !struckReason)
      .map(({ instrument }) => instrument),
  )
  const firstTest = suggested.find((code) => !taken.has(code)) ?? suggested[0] ?? 'tug'
  return (
    <Section
      title={t('rehab.title')}
      actions={
        <Group gap={4}>
          {mayLog ? (
            <>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => setSession('new')}
              >
                {t('rehab.logSession')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconStopwatch size={14} aria-hidden />}
                onClick={() => setOutcome(firstTest)}
              >
                {t('rehab.takeTest')}
              </Button>
            </>
          ) : null}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTimeline size={14} aria-hidden />}
            renderRoot={(props) => <Link {...props} to={`/people/${patient.id}/timeline` as never} />}
          >
            {t('timeline.title')}
          </Button>
        </Group>
      }
    >
      <SeriesLines
        patientId={patient.id}
        series={data.series}
        sessions={data.sessions}
        orders={record.orders}
      />
      {data.sessions.length === 0 && data.outcomes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {worn.length > 0 ? t('rehab.nothingYet') : t('rehab.nothingWorn')}
        </Text>
      ) : null}
      <SessionTable sessions={data.sessions} onCorrect={mayLog ? setSession : null} />
      <OutcomeCharts
        outcomes={data.outcomes}
        tables={data.tables}
        deviceType={current?.deviceType ?? null}
        onContinue={mayLog ? setOutcome : null}
      />
      <FollowUpLines patientId={patient.id} />
      {session ? (
        <SessionDialog
          seats={[
            {
              patient,
              devices: record.orders,
              orderId: current?.id ?? null,
              appointmentId: null,
            },
          ]}
          templates={data.templates}
          session={session === 'new' ? null : session}
          startMinute={Math.floor(today.minute / 5) * 5}
          address={`/people/${patient.id}`}
          onClose={() => setSession(null)}
        />
      ) : null}
      {outcome ? (
        <OutcomeDialog
          patientId={patient.id}
          orders={worn}
          outcome={typeof outcome === 'string' ? null : outcome}
          suggested={suggested}
          taken={taken}
          sessionId={ofToday?.id ?? null}
          tables={data.tables}
          instrument={typeof outcome === 'string' ? outcome : firstTest}
          onClose={() => setOutcome(null)}
        />
      ) : null}
    </Section>
  )
}
