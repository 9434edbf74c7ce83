import { ActionIcon, Switch } from '@mantine/core'
import { useIdle } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { BoardView } from '#contract/door.ts'
import type { StationKind } from '#domain/scheduling/appointment.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { useFormat } from '../../shared/format.ts'
import { Loading } from '../../shared/Loading.tsx'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './board.module.css'
import { useSpokenCalls } from './use-spoken-calls.ts'

const REFRESH_MS = 15_000
const IDLE_MS = 8_000

/** The public second screen: whose number is called to where, who is next, no names. */
export function BoardScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const { minute } = useToday()
  const format = useFormat()
  const navigate = useNavigate()
  const isIdle = useIdle(IDLE_MS, { initialState: false })
  const board = useQuery(
    api.door.board.queryOptions({ input: { campId: camp.id }, refetchInterval: REFRESH_MS }),
  )
  const voice = useSpokenCalls(board.data)
  const close = () => void navigate({ to: '/door' as never })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })

  return createPortal(
    <div
      className={classes.board}
      role="dialog"
      aria-label={t('door.board.title')}
      data-idle={isIdle || undefined}
    >
      <header className={classes.head}>
        <h1>
          <bdi>{format.campName(camp)}</bdi>
        </h1>
        <span className={classes.clock}>{format.minute(minute)}</span>
        <div className={classes.controls}>
          <Switch
            label={voice.hasVoice ? t('door.board.voice') : t('door.board.bell')}
            checked={voice.isOn}
            onChange={(event) => voice.setOn(event.currentTarget.checked)}
          />
          <NamesSwitch board={board.data} />
          <ActionIcon size="lg" aria-label={t('door.board.close')} onClick={close}>
            <IconX aria-hidden />
          </ActionIcon>
        </div>
      </header>
      {board.data ? (
        <Called board={board.data} />
      ) : board.error ? (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      ) : (
        <Loading rows={5} />
      )}
    </div>,
    document.body,
  )
}

/** Names on the board only where the camp has decided so; the given name alone, never more. */
function NamesSwitch({ board }: { board: BoardView | undefined }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayManage = useMay('manageCamp')
  const action = useAction(api.door.showNames.mutationOptions())
  if (!board || !mayManage) return null
  return (
    <Switch
      label={t('door.board.names')}
      checked={board.showsNames}
      disabled={action.isRunning}
      onChange={(event) => void action.run({ isShown: event.currentTarget.checked })}
    />
  )
}

function Called({ board }: { board: BoardView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.body}>
      <section aria-label={t('door.board.called')} className={classes.called}>
        {board.called.length === 0 ? (
          <p className={classes.none}>{t('door.board.nobody')}</p>
        ) : (
          <h2>{t('door.board.called')}</h2>
        )}
        <ul aria-live="polite">
          {board.called.map(({ number, calls, name, station, stationKind }, index) => (
            <li key={`${number}-${calls}`} data-new={index === 0 || undefined}>
              <TokenSign number={number} size="board" />
              <span className={classes.place}>
                {name ? <bdi className={classes.name}>{format.fullName(name)}</bdi> : null}
                <bdi>{station ? format.stationName(station) : t(`domain.stationKind.${stationKind}`)}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t('door.board.next')} className={classes.next}>
        <h2>{t('door.board.next')}</h2>
        <ul>
          {board.next.map(({ stationKind, numbers }) => (
            <li key={stationKind}>
              <h3>
                {t(`domain.stationKind.${stationKind}`)} <Wait board={board} stationKind={stationKind} />
              </h3>
              <div className={classes.numbers}>
                {numbers.map((number) => (
                  <TokenSign key={number} number={number} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** How long people wait there now, those who still wait included. */
function Wait({ board, stationKind }: { board: BoardView; stationKind: StationKind }) {
  const { t } = useTranslation()
  const minutes = board.waits.find((wait) => wait.stationKind === stationKind)?.minutes ?? null
  return minutes === null ? null : (
    <span className={classes.wait}>{t('door.board.wait', { count: minutes })}</span>
  )
}
