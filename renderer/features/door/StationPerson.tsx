import { Button, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { useFormat } from '../../shared/format.ts'
import { PatientPortrait } from '../../shared/PatientPortrait.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { DeviceMark, NeedMarks } from '../../shared/VisitMarks.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { CallNext } from './use-call-next.ts'
import { useTokenSteps } from './use-token-steps.ts'
import classes from './station.module.css'

export interface StationPersonProps {
  entry: DoorToken
  view: DoorView
  /** Finishes this one and calls the next in one press; null where nobody waits. */
  callNext: CallNext | null
  mayRun: boolean
}

/** Who is at the station or was called to it: sign, face, device and side, and the next step in reach of an elbow. */
export function StationPerson({ entry, view, callNext, mayRun }: StationPersonProps) {
  const { t } = useTranslation()
  const { token, patient, order } = entry
  const since = token.state === 'serving' ? token.servedAt : token.calledAt
  const minutes = Math.max(0, Math.round((Date.parse(view.now) - Date.parse(since ?? view.now)) / 60_000))
  return (
    <article className={classes.person} data-state={token.state}>
      <div className={classes.head}>
        <TokenSign number={token.number} size="card" />
        {patient ? <PatientPortrait patientId={patient.id} /> : null}
        <div className={classes.who}>
          <div className={classes.bigName}>
            {patient ? (
              <Link to="/people/$id" params={{ id: patient.id }}>
                <PersonName person={patient} />
              </Link>
            ) : (
              t('door.nobodyYet')
            )}{' '}
            {patient ? <NeedMarks needs={patient.needs} /> : null}
          </div>
          <DeviceMark order={order} />
          <Text c="dimmed" size="sm">
            {[
              t(`door.state.${token.state}`),
              t('today.minutes', { count: minutes }),
              token.state === 'called' ? t('door.calls', { count: token.calls }) : '',
              token.priority === 'none' ? '' : t(`door.priorities.${token.priority}`),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
      </div>
      {mayRun ? <PersonSteps entry={entry} view={view} callNext={callNext} /> : null}
    </article>
  )
}

function PersonSteps({ entry, view, callNext }: Omit<StationPersonProps, 'mayRun'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const steps = useTokenSteps(entry)
  const { token, patient } = entry
  const name = patient ? format.fullName(patient) : ''
  const label = (step: string) =>
    t('door.stepOf', { step: t(`door.step.${step}`), number: token.number, name })
  const kinds = [...new Set(view.stations.map(({ kind }) => kind))].filter(
    (kind) => kind !== token.stationKind,
  )
  if (token.state === 'called') {
    return (
      <Group gap="sm" grow>
        <Button
          size="lg"
          loading={steps.isRunning}
          aria-keyshortcuts="b"
          aria-label={label('serve')}
          onClick={() => steps.take('serve', { stationId: token.stationId })}
        >
          {t('door.step.serve')}
        </Button>
        <Button size="lg" variant="default" aria-label={label('recall')} onClick={() => steps.take('recall')}>
          {t('door.step.recall')}
        </Button>
        <Button
          size="lg"
          variant="default"
          aria-keyshortcuts="x"
          aria-label={label('skip')}
          onClick={() => steps.take('skip')}
        >
          {t('door.step.skip')}
        </Button>
      </Group>
    )
  }
  return (
    <Group gap="sm" grow preventGrowOverflow={false}>
      {callNext ? (
        <Button
          size="lg"
          loading={callNext.isRunning}
          onClick={() => callNext.take({ id: token.id, version: token.version })}
        >
          {t('door.station.finishAndCall')}
        </Button>
      ) : null}
      <Button
        size="lg"
        variant={callNext ? 'default' : 'filled'}
        loading={steps.isRunning}
        aria-keyshortcuts="f"
        aria-label={label('finish')}
        onClick={() => steps.take('finish')}
      >
        {t('door.step.finish')}
      </Button>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <Button size="lg" variant="default" rightSection={<IconChevronDown size={18} aria-hidden />}>
            {t('door.finishAndSend')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {kinds.map((stationKind) => (
            <Menu.Item key={stationKind} onClick={() => steps.take('finish', { stationKind })}>
              {t(`domain.stationKind.${stationKind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
