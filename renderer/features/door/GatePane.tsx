import { Button, Checkbox, Select, Stack, Text, Title } from '@mantine/core'
import { IconTicket, IconUserQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { queuePriorities, type QueuePriority } from '#domain/queue/token.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useCamp } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useScanPersonTarget } from '../../shared/order-in-hand.ts'
import { PatientPortrait } from '../../shared/PatientPortrait.tsx'
import { PatientSearch } from '../../shared/PatientSearch.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { PaperNumber } from './PaperNumber.tsx'
import { PrintSlip } from './PrintSlip.tsx'
import classes from './door.module.css'

/** Gives out numbers: find the person, or give one to somebody without a record. */
export function GatePane({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const [priority, setPriority] = useState<QueuePriority | null>(null)
  const [issued, setIssued] = useState<DoorToken | null>(null)
  const [held, setHeld] = useState<number | null>(null)
  const [paper, setPaper] = useState<number | null>(null)
  const [isNamed, setNamed] = useState(false)
  const issue = useAction(api.door.issue.mutationOptions(), {
    done: ({ token }) => t('door.issued', { number: token.number }),
    onDone: (token) => {
      setIssued(token)
      setHeld(null)
      setPriority(null)
      setPaper(null)
      setNamed(false)
    },
    onRefused: (error) => {
      const { code, data } = readError(error)
      if (code !== 'REFUSED' || data.reason !== 'has_token') return false
      setHeld(Number(data.details['number']))
      return true
    },
  })
  const give = (patientId: string | null) => {
    if (issue.isRunning) return
    void issue.run({
      campId: camp.id,
      date: view.date,
      patientId,
      priority,
      stationKind: null,
      note: '',
      number: paper,
      mayName: isNamed || null,
    })
  }
  useScanPersonTarget(({ id }) => give(id))
  useShortcut('door.walkIn', 'n', 'door.shortcut.walkIn', () => give(null))

  return (
    <section className={classes.gate} aria-label={t('door.gate')}>
      <Stack gap="sm">
        <Title order={2}>{t('door.gate')}</Title>
        <PatientSearch key={issued?.token.id} onPick={give} />
        <Button
          variant="default"
          leftSection={<IconUserQuestion size={18} aria-hidden />}
          loading={issue.isRunning}
          onClick={() => give(null)}
        >
          {t('door.walkIn')}
        </Button>
        {held === null ? null : <HeldNumber number={held} view={view} />}
        {issued ? (
          <div className={classes.issued} role="status">
            <div className={classes.signAndFace}>
              <TokenSign number={issued.token.number} size="card" />
              {issued.patient ? <PatientPortrait patientId={issued.patient.id} /> : null}
            </div>
            <div>
              <div className={classes.name}>
                {issued.patient ? <bdi>{format.fullName(issued.patient)}</bdi> : t('door.nobodyYet')}
              </div>
              <div className={classes.quiet}>
                {t('door.goTo', { place: t(`domain.stationKind.${issued.token.stationKind}`) })}
              </div>
              <PrintSlip token={issued.token} />
            </div>
          </div>
        ) : (
          <Text c="dimmed" size="sm" className={classes.nextNumber}>
            <IconTicket size={16} aria-hidden /> {t('door.nextNumber', { number: view.nextNumber })}
          </Text>
        )}
        <Select
          label={t('door.priority')}
          description={t('door.priorityHint')}
          placeholder={t('door.priorityOfAge')}
          clearable
          value={priority}
          onChange={(value) => setPriority(queuePriorities.find((one) => one === value) ?? null)}
          data={queuePriorities.map((value) => ({ value, label: t(`door.priorities.${value}`) }))}
        />
        {view.showsNames ? (
          <Checkbox
            label={t('door.mayName')}
            description={t('door.mayNameHint')}
            checked={isNamed}
            onChange={(event) => setNamed(event.currentTarget.checked)}
          />
        ) : null}
        <PaperNumber view={view} value={paper} onChange={setPaper} />
        <WithoutNumber view={view} onGive={give} isRunning={issue.isRunning} />
      </Stack>
    </section>
  )
}

/** The answer to a lost number: it is the same one, and here is where it stands. */
function HeldNumber({ number, view }: { number: number; view: DoorView }) {
  const { t } = useTranslation()
  const entry = view.tokens.find(({ token }) => token.number === number)
  return (
    <div className={classes.held} role="alert">
      <div className={classes.signAndFace}>
        <TokenSign number={number} size="card" />
        {entry?.patient ? <PatientPortrait patientId={entry.patient.id} /> : null}
      </div>
      <Text size="sm">{t('door.held', { number })}</Text>
      {entry ? (
        <Text size="sm">
          {t(`domain.stationKind.${entry.token.stationKind}`)} · {t(`door.state.${entry.token.state}`)}
        </Text>
      ) : null}
    </div>
  )
}

/** Who was noted as arrived elsewhere: they wait in no line until they hold a number. */
function WithoutNumber({
  view,
  onGive,
  isRunning,
}: {
  view: DoorView
  onGive: (patientId: string) => void
  isRunning: boolean
}) {
  const { t } = useTranslation()
  const format = useFormat()
  if (view.withoutNumber.length === 0) return null
  return (
    <section aria-label={t('door.withoutNumber')}>
      <Text fw={600} size="sm">
        {t('door.withoutNumber')}
      </Text>
      <ul className={classes.tokens}>
        {view.withoutNumber.map(({ appointment, patient }) => (
          <li key={appointment.id} className={classes.without}>
            <bdi>{format.fullName(patient)}</bdi>
            <Button
              size="compact-sm"
              variant="default"
              disabled={isRunning}
              aria-label={t('door.giveTo', { name: format.fullName(patient) })}
              onClick={() => onGive(patient.id)}
            >
              {t('door.give')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
