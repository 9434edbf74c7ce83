import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { IconTicket, IconUserQuestion } from '@tabler/icons-react'
import { Select } from '../../shared/choice/Select.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { queuePriorities } from '#domain/queue/token.ts'
import { useFormat } from '../../shared/format.ts'
import { useScanPersonTarget } from '../../shared/order-in-hand.ts'
import { PatientPortrait } from '../../shared/PatientPortrait.tsx'
import { PatientSearch } from '../../shared/PatientSearch.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { PaperNumber } from './PaperNumber.tsx'
import { PrintSlip } from './PrintSlip.tsx'
import type { Gate } from './use-gate.ts'
import classes from './door.module.css'

/** Gives out numbers: find the person, or give one to somebody without a record. */
export function GatePane({ view, gate }: { view: DoorView; gate: Gate }) {
  const { t } = useTranslation()
  const { wishes, wish, issued, held, give } = gate
  useScanPersonTarget(({ id }) => give(id))
  useShortcut('door.walkIn', 'n', 'door.shortcut.walkIn', () => give(null))

  return (
    <section className={classes.gate} aria-label={t('door.gate')}>
      <Stack gap="sm" className={classes.gateForm}>
        <Title order={2}>{t('door.gate')}</Title>
        <PatientSearch key={issued[0]?.token.id} onPick={give} />
        <Button
          variant="default"
          leftSection={<IconUserQuestion size={18} aria-hidden />}
          loading={gate.isRunning}
          onClick={() => give(null)}
        >
          {t('door.walkIn')}
        </Button>
        {held === null ? null : <HeldNumber number={held} view={view} />}
        {issued.length > 0 ? (
          <Issued tokens={issued} />
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
          value={wishes.priority}
          onChange={(value) => wish({ priority: queuePriorities.find((one) => one === value) ?? null })}
          data={queuePriorities.map((value) => ({ value, label: t(`door.priorities.${value}`) }))}
        />
        {view.showsNames ? (
          <Checkbox
            label={t('door.mayName')}
            description={t('door.mayNameHint')}
            checked={wishes.isNamed}
            onChange={(event) => wish({ isNamed: event.currentTarget.checked })}
          />
        ) : null}
        <PaperNumber view={view} value={wishes.paper} onChange={(paper) => wish({ paper })} />
        <WithoutNumber view={view} onGive={give} isRunning={gate.isRunning} />
      </Stack>
    </section>
  )
}

/** The number that was given out last with its sign, or all of those of a bus. */
function Issued({ tokens }: { tokens: DoorToken[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [first] = tokens
  if (!first) return null
  const slip = <PrintSlip tokens={tokens.map(({ token }) => token)} />
  if (tokens.length > 1) {
    return (
      <div className={classes.issued} role="status">
        <ul className={classes.tokens}>
          {tokens.map(({ token, patient }) => (
            <li key={token.id} className={classes.without}>
              <TokenSign number={token.number} />
              <bdi className={classes.who}>{patient ? format.fullName(patient) : t('door.nobodyYet')}</bdi>
            </li>
          ))}
        </ul>
        <div>{slip}</div>
      </div>
    )
  }
  const { token, patient } = first
  return (
    <div className={classes.issued} role="status">
      <div className={classes.signAndFace}>
        <TokenSign number={token.number} size="card" />
        {patient ? <PatientPortrait patientId={patient.id} /> : null}
      </div>
      <div>
        <div className={classes.name}>
          {patient ? <bdi>{format.fullName(patient)}</bdi> : t('door.nobodyYet')}
        </div>
        <div className={classes.quiet}>
          {t('door.goTo', { place: t(`domain.stationKind.${token.stationKind}`) })}
        </div>
        {slip}
      </div>
    </div>
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
