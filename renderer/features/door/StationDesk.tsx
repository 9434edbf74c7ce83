import { Button, Text } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { nextOfLine } from '#domain/queue/next-of-line.ts'
import type { QueueToken } from '#domain/queue/token.ts'
import type { Station } from '#domain/scheduling/appointment.ts'
import { mayUseStation } from '#domain/scheduling/visit-rules.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { Select } from '../../shared/choice/Select.tsx'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useFormat } from '../../shared/format.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { PatientFace } from '../../shared/PatientFace.tsx'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { StationPerson } from './StationPerson.tsx'
import { useCallNext } from './use-call-next.ts'
import { useTokenSteps } from './use-token-steps.ts'
import classes from './station.module.css'

export interface StationDeskProps {
  view: DoorView
  stationId: string | null
  onChoose: (stationId: string | null) => void
}

const SHOWN_NEXT = 6

/** One station with big buttons, for somebody with plaster on the hands: who is here, who was called, who is next. */
export function StationDesk({ view, stationId, onChoose }: StationDeskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const station = view.stations.find(({ id }) => id === stationId) ?? null
  return (
    <section className={classes.desk} aria-label={t('door.tab.station')}>
      <Select
        label={t('door.station.which')}
        placeholder={t('door.station.choose')}
        maw={360}
        size="md"
        value={station?.id ?? null}
        onChange={onChoose}
        data={view.stations.map((one) => ({ value: one.id, label: format.stationName(one) }))}
      />
      {station ? (
        <Desk view={view} station={station} />
      ) : (
        <EmptyState title={t('door.station.none')} hint={t('door.station.noneHint')} />
      )}
    </section>
  )
}

function Desk({ view, station }: { view: DoorView; station: Station }) {
  const { t } = useTranslation()
  const mayRun = useMay('runQueue')
  const at = (state: string) =>
    view.tokens.filter(({ token }) => token.state === state && token.stationId === station.id)
  const served = at('serving').toSorted((a, b) =>
    (a.token.servedAt ?? '').localeCompare(b.token.servedAt ?? ''),
  )
  const called = at('called')
  const line = view.tokens.filter(
    ({ token, patient }) =>
      token.state === 'waiting' &&
      token.stationKind === station.kind &&
      mayUseStation(patient ?? { sex: null }, station),
  )
  const people = new Map(view.tokens.flatMap(({ patient }) => (patient ? [[patient.id, patient]] : [])))
  const next = nextOfLine(
    view.tokens.map(({ token }) => token),
    station,
    view.stations,
    (id) => people.get(id) ?? null,
  )
  const hasRoom = served.length + called.length < station.capacity
  const callNext = useCallNext(view, station)
  return (
    <div className={classes.columns}>
      <div className={classes.people}>
        {/* Above those who are here: whoever else calls somebody to a place of several must not push it from under the finger. */}
        {mayRun && (hasRoom || station.capacity > 1) ? (
          <Button
            size="xl"
            fullWidth
            leftSection={<IconBellRinging size={24} aria-hidden />}
            disabled={!hasRoom || !next}
            loading={callNext.isRunning}
            aria-keyshortcuts="c"
            onClick={() => callNext.take(null)}
          >
            {!hasRoom ? t('door.station.full') : next ? t('door.station.callNext') : t('door.station.nobody')}
          </Button>
        ) : null}
        {served.map((entry) => (
          <StationPerson
            key={entry.token.id}
            entry={entry}
            view={view}
            callNext={mayRun && next ? callNext : null}
            mayRun={mayRun}
          />
        ))}
        {called.map((entry) => (
          <StationPerson key={entry.token.id} entry={entry} view={view} callNext={null} mayRun={mayRun} />
        ))}
        {mayRun ? <Keys first={called[0] ?? served[0] ?? null} callNext={callNext} /> : null}
        {served.length + called.length === 0 && line.length === 0 ? (
          <Text c="dimmed">{t('door.station.empty')}</Text>
        ) : null}
      </div>
      <Waiting line={line} next={next} />
    </div>
  )
}

/** The keys of the desk: call the next, the called one is here, the served one is finished, nobody came. */
function Keys({ first, callNext }: { first: DoorToken | null; callNext: ReturnType<typeof useCallNext> }) {
  const steps = useTokenSteps(first)
  const state = first?.token.state
  useShortcut('door.station.call', 'c', 'door.station.callNext', () => callNext.take(null))
  useShortcut('door.station.begin', 'b', 'door.step.serve', () => {
    if (state === 'called') steps.take('serve', { stationId: first?.token.stationId ?? null })
  })
  useShortcut('door.station.skip', 'x', 'door.step.skip', () => {
    if (state === 'called') steps.take('skip')
  })
  useShortcut('door.station.finish', 'f', 'door.step.finish', () => {
    if (state === 'serving') steps.take('finish')
  })
  return null
}

/** The line; whom this place does not call is left to the women's place beside it. */
function Waiting({ line, next }: { line: readonly DoorToken[]; next: QueueToken | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const more = line.length - SHOWN_NEXT
  const from = next ? line.findIndex(({ token }) => token.id === next.id) : line.length
  return (
    <section className={classes.waiting} aria-label={t('door.station.line')}>
      <h2>
        {t('door.station.line')}{' '}
        <span className={classes.quiet}>{t('door.waiting', { count: line.length })}</span>
      </h2>
      <ol>
        {line.slice(0, SHOWN_NEXT).map(({ token, patient, portraitId }, index) => (
          <li key={token.id} data-next={token.id === next?.id || undefined}>
            <TokenSign number={token.number} />
            {portraitId ? <PatientFace portraitId={portraitId} /> : null}
            <span className={classes.name}>
              {patient ? <bdi>{format.fullName(patient)}</bdi> : t('door.nobodyYet')}
            </span>
            {index < from ? (
              <span className={classes.quiet}>{t('door.station.leftToWomen')}</span>
            ) : token.priority === 'none' ? null : (
              <span className={classes.quiet}>{t(`door.priorities.${token.priority}`)}</span>
            )}
          </li>
        ))}
      </ol>
      {more > 0 ? <p className={classes.quiet}>{t('door.station.more', { count: more })}</p> : null}
    </section>
  )
}
