import { Title } from '@mantine/core'
import type { DoorToken, DoorView } from '#contract/door.ts'
import type { StationWaits } from '#domain/queue/waits.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './door.module.css'
import { TokenCard } from './TokenCard.tsx'

/** One line for each kind of station, the next person first; below it those who went home or are finished. */
export function Lines({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  if (view.tokens.length === 0) return <EmptyState title={t('door.empty')} hint={t('door.emptyHint')} />
  const gone = view.tokens.filter(({ token }) => token.state === 'finished' || token.state === 'left')
  const lines = view.waits.filter(({ waiting, called, serving }) => waiting + called + serving > 0)
  return (
    <div className={classes.lines}>
      {lines.map((waits) => (
        <Line key={waits.stationKind} waits={waits} view={view} />
      ))}
      {gone.length > 0 ? (
        <section className={classes.line} aria-label={t('door.gone')}>
          <header className={classes.lineHead}>
            <Title order={2}>{t('door.gone')}</Title>
            <span className={classes.quiet}>{t('door.count', { count: gone.length })}</span>
          </header>
          <ol className={classes.tokens}>
            {gone.map((entry) => (
              <Card key={entry.token.id} entry={entry} view={view} isNext={false} />
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  )
}

/** A card with only what it shows of the view, so that it is drawn again only where that changes. */
function Card({ entry, view, isNext }: { entry: DoorToken; view: DoorView; isNext: boolean }) {
  const { state, queuedAt } = entry.token
  const waits = state === 'waiting' || state === 'called'
  const minutes = Math.round((Date.parse(view.now) - Date.parse(queuedAt)) / 60_000)
  return (
    <TokenCard
      entry={entry}
      stations={view.stations}
      showsNames={view.showsNames}
      isNext={isNext}
      waitedMinutes={waits ? Math.max(0, minutes) : null}
    />
  )
}

const place: Record<string, number> = { serving: 0, called: 1, waiting: 2 }

function Line({ waits, view }: { waits: StationWaits; view: DoorView }) {
  const { t } = useTranslation()
  const { stationKind, waiting, serving, medianWaitMinutes, longestWaitMinutes } = waits
  const here = view.tokens
    .filter(({ token }) => token.stationKind === stationKind && token.state in place)
    .toSorted((a, b) => (place[a.token.state] ?? 0) - (place[b.token.state] ?? 0))
  const next = here.find(({ token }) => token.state === 'waiting')
  const title = t(`domain.stationKind.${stationKind}`)
  const minutes = (value: number | null) => Math.round(value ?? 0)
  return (
    <section className={classes.line} aria-label={title}>
      <header className={classes.lineHead}>
        <Title order={2}>{title}</Title>
        <span className={classes.quiet}>
          {[t('door.waiting', { count: waiting }), t('door.serving', { count: serving })].join(' · ')}
        </span>
        <span className={classes.quiet}>
          {t('door.waits', { median: minutes(medianWaitMinutes), longest: minutes(longestWaitMinutes) })}
        </span>
      </header>
      {view.stations.some(({ kind }) => kind === stationKind) ? null : (
        <p className={classes.warning}>{t('door.noStation')}</p>
      )}
      <ol className={classes.tokens}>
        {here.map((entry: DoorToken) => (
          <Card key={entry.token.id} entry={entry} view={view} isNext={entry === next} />
        ))}
      </ol>
    </section>
  )
}
