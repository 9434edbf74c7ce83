import { Button, Group, Text } from '@mantine/core'
import { IconFlag, IconMinus, IconPlayerPlay, IconPlayerStop, IconRotate2 } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { DecimalField } from '../DecimalField.tsx'
import classes from '../rehab.module.css'
import { toSeconds, walkedMetres } from './stopwatch.ts'
import { useStopwatch } from './use-stopwatch.ts'

export interface DistanceEntryProps {
  instrument: Instrument
  trials: (number | null)[]
  onTrials: (trials: (number | null)[]) => void
  /** Laps, their length and the rest, kept with the result. */
  answers: Record<string, number>
  onAnswers: (answers: Record<string, number>) => void
  errorOf: (field: string) => string | undefined
}

/**
 * A walk of a fixed time with the lap counter: Space starts and stops, L counts a lap; the clock ends it by itself. Stopped by a slip
 * it goes on with its laps; only "from the beginning" throws them away.
 */
export function DistanceEntry({
  instrument,
  trials,
  onTrials,
  answers,
  onAnswers,
  errorOf,
}: DistanceEntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const limitMs = (instrument.walkSeconds ?? 120) * 1000
  const { watch, shownMs, isRunning, isOver, toggle, lap, reset } = useStopwatch(limitMs)
  const pad = useRef<HTMLButtonElement>(null)
  useEffect(() => pad.current?.focus(), [])
  const [taken, setTaken] = useState(0)
  const lapMetres = answers['lapMetres'] ?? 20
  const laps = Math.max(0, watch.laps.length + taken)
  const extra = answers['extraMetres'] ?? 0

  const write = (next: { laps?: number; lapMetres?: number; extraMetres?: number }) => {
    const all = { laps, lapMetres, extraMetres: extra, ...next }
    onAnswers({ ...answers, ...all })
    onTrials([walkedMetres(all.laps, all.lapMetres, all.extraMetres)])
  }
  const isPaused = !isRunning && shownMs > 0 && !isOver
  const press = (at: number) => {
    if (!isOver) toggle(at)
  }
  const beginAgain = () => {
    reset()
    setTaken(0)
    write({ laps: 0, extraMetres: 0 })
  }
  const countLap = (at: number) => {
    if (!isRunning) return
    lap(at)
    write({ laps: laps + 1 })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.repeat) return
    if (event.code === 'Space') press(event.timeStamp)
    else if (event.code === 'KeyL') countLap(event.timeStamp)
    else return
    event.preventDefault()
  }
  const left = (limitMs - shownMs) / 1000
  const clock = `${Math.floor(left / 60)}:${String(Math.floor(left % 60)).padStart(2, '0')}`

  return (
    <div
      onKeyDown={onKey}
      onKeyUp={(event) => event.code === 'Space' && event.target === pad.current && event.preventDefault()}
    >
      <div className={classes.walk}>
        <button
          ref={pad}
          type="button"
          data-autofocus
          className={classes.watch}
          data-running={isRunning || undefined}
          disabled={isOver}
          onClick={(event) => press(event.timeStamp)}
        >
          <span className={classes.watchTime} role="timer" aria-live="off">
            {format.digits(clock)}
          </span>
          <span className={classes.watchWord}>
            {isRunning ? <IconPlayerStop aria-hidden size={22} /> : <IconPlayerPlay aria-hidden size={22} />}
            {t(`rehab.${isRunning ? 'stop' : isOver ? 'over' : isPaused ? 'goOn' : 'start'}`)}
            {isOver ? null : <kbd>{t('rehab.space')}</kbd>}
          </span>
        </button>
        <button
          type="button"
          className={classes.watch}
          disabled={!isRunning}
          onClick={(event) => countLap(event.timeStamp)}
        >
          <span className={classes.watchTime}>{format.number(laps)}</span>
          <span className={classes.watchWord}>
            <IconFlag aria-hidden size={22} />
            {t('rehab.lap')}
            <kbd>L</kbd>
          </span>
        </button>
      </div>
      <Group justify="space-between" gap="sm" mih={30}>
        <Text role="status" size="sm" fw={600} className={isPaused ? classes.warn : undefined}>
          {isOver ? t('rehab.timeIsUp', { seconds: format.number(toSeconds(limitMs)) }) : ''}
          {isPaused ? t('rehab.stoppedEarly', { left: format.digits(clock) }) : ''}
        </Text>
        {isOver || isPaused ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRotate2 aria-hidden size={16} />}
            onClick={beginAgain}
          >
            {t('rehab.beginAgain')}
          </Button>
        ) : null}
      </Group>
      <Group align="flex-end" gap="sm">
        <DecimalField
          label={t('rehab.lapMetres')}
          value={lapMetres}
          onChange={(value) => value !== null && !Number.isNaN(value) && write({ lapMetres: value })}
          w={130}
        />
        <Button
          variant="default"
          leftSection={<IconMinus aria-hidden size={16} />}
          disabled={laps === 0}
          onClick={() => {
            setTaken(taken - 1)
            write({ laps: laps - 1 })
          }}
        >
          {t('rehab.lapLess')}
        </Button>
        <DecimalField
          label={t('rehab.extraMetres')}
          value={answers['extraMetres'] ?? null}
          onChange={(value) => write({ extraMetres: value === null || Number.isNaN(value) ? 0 : value })}
          w={170}
        />
        <DecimalField
          label={t('rehab.distance')}
          value={trials[0] ?? null}
          onChange={(value) => onTrials([value])}
          error={errorOf('trials.0')}
          rightSection={<Text size="xs">{t('rehab.unit.m')}</Text>}
          w={150}
        />
        <DecimalField
          label={t('rehab.rests')}
          value={answers['rests'] ?? null}
          onChange={(value) => {
            const { rests: _before, ...others } = answers
            onAnswers(value === null || Number.isNaN(value) ? others : { ...others, rests: value })
          }}
          w={100}
        />
      </Group>
    </div>
  )
}
