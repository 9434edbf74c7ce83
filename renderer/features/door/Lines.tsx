import { Title } from '@mantine/core'
import { useMemo } from 'react'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useStillRows, type StillRow } from '../../shared/use-still-rows.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './door.module.css'
import { TokenCard } from './TokenCard.tsx'

type LineName = DoorToken['token']['stationKind'] | 'gone'

/** A token where it stands: in another line it is another card. */
interface Standing {
  line: LineName
  entry: DoorToken
}

type Shown = StillRow<Standing>
const idOf = ({ line, entry }: Standing) => `${line} ${entry.token.id}`

const place: Record<string, number> = { serving: 0, called: 1, waiting: 2 }

/** Line by line, the next person first; behind them those who went home or are finished. */
function standingsOf({ tokens, waits }: DoorView): Standing[] {
  const here = tokens
    .filter(({ token }) => token.state in place)
    .toSorted((a, b) => (place[a.token.state] ?? 0) - (place[b.token.state] ?? 0))
  const gone = tokens.filter(({ token }) => token.state === 'finished' || token.state === 'left')
  return [
    ...waits.flatMap(({ stationKind: line }) =>
      here.filter(({ token }) => token.stationKind === line).map((entry) => ({ line, entry })),
    ),
    ...gone.map((entry) => ({ line: 'gone' as const, entry })),
  ]
}

/** One line for each kind of station. While somebody points at them no card changes its place. */
export function Lines({ view }: { view: DoorView }) {
  const { t } = useTranslation()
  const live = useMemo(() => standingsOf(view), [view])
  const { rows, holding } = useStillRows(live, idOf)
  if (rows.length === 0) return <EmptyState title={t('door.empty')} hint={t('door.emptyHint')} />
  return (
    <div className={classes.lines} {...holding}>
      {[...Map.groupBy(rows, ({ row }) => row.line)].map(([line, cards]) =>
        line === 'gone' ? (
          <section key={line} className={classes.line} aria-label={t('door.gone')}>
            <header className={classes.lineHead}>
              <Title order={2}>{t('door.gone')}</Title>
              <span className={classes.quiet}>
                {t('door.count', { count: cards.filter(({ isGone }) => !isGone).length })}
              </span>
            </header>
            <Cards cards={cards} view={view} next={undefined} />
          </section>
        ) : (
          <Line key={line} stationKind={line} cards={cards} view={view} />
        ),
      )}
    </div>
  )
}

interface CardsProps {
  cards: readonly Shown[]
  view: DoorView
  /** Who is to be called next. */
  next: DoorToken | undefined
}

function Cards({ cards, view, next }: CardsProps) {
  return (
    <ol className={classes.tokens}>
      {cards.map(({ row, isGone }) => (
        <Card
          key={row.entry.token.id}
          entry={row.entry}
          view={view}
          isNext={row.entry === next}
          isElsewhere={isGone}
        />
      ))}
    </ol>
  )
}

interface CardProps {
  entry: DoorToken
  view: DoorView
  isNext: boolean
  isElsewhere: boolean
}

/** A card with only what it shows of the view, so that it is drawn again only where that changes. */
function Card({ entry, view, isNext, isElsewhere }: CardProps) {
  const { state, queuedAt } = entry.token
  const waits = !isElsewhere && (state === 'waiting' || state === 'called')
  const minutes = Math.round((Date.parse(view.now) - Date.parse(queuedAt)) / 60_000)
  return (
    <TokenCard
      entry={entry}
      stations={view.stations}
      showsNames={view.showsNames}
      isNext={isNext}
      isElsewhere={isElsewhere}
      waitedMinutes={waits ? Math.max(0, minutes) : null}
    />
  )
}

interface LineProps {
  stationKind: Exclude<LineName, 'gone'>
  cards: readonly Shown[]
  view: DoorView
}

function Line({ stationKind, cards, view }: LineProps) {
  const { t } = useTranslation()
  const waits = view.waits.find((one) => one.stationKind === stationKind)
  const next = view.tokens.find(({ token }) => token.stationKind === stationKind && token.state === 'waiting')
  const title = t(`domain.stationKind.${stationKind}`)
  const minutes = (value: number | null | undefined) => Math.round(value ?? 0)
  return (
    <section className={classes.line} aria-label={title}>
      <header className={classes.lineHead}>
        <Title order={2}>{title}</Title>
        <span className={classes.quiet}>
          {[
            t('door.waiting', { count: waits?.waiting ?? 0 }),
            t('door.serving', { count: waits?.serving ?? 0 }),
          ].join(' · ')}
        </span>
        <span className={classes.quiet}>
          {t('door.waits', {
            median: minutes(waits?.medianWaitMinutes),
            longest: minutes(waits?.longestWaitMinutes),
          })}
        </span>
      </header>
      {view.stations.some(({ kind }) => kind === stationKind) ? null : (
        <p className={classes.warning}>{t('door.noStation')}</p>
      )}
      <Cards cards={cards} view={view} next={next} />
    </section>
  )
}
