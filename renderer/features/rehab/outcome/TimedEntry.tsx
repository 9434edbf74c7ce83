import { ActionIcon, Button, Group, SegmentedControl, Text } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { Instrument } from '#domain/outcomes/instrument.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { DecimalField } from '../DecimalField.tsx'
import classes from '../rehab.module.css'
import { elapsedMs, toSeconds } from './stopwatch.ts'
import { useStopwatch } from './use-stopwatch.ts'

export interface TimedEntryProps {
  instrument: Instrument
  trials: (number | null)[]
  onTrials: (trials: (number | null)[]) => void
  stretch: number | null
  onStretch: (metres: number) => void
  errorOf: (field: string) => string | undefined
}

/** Tries with the stopwatch: Space or the big button starts and stops, each stop is the next reading. Readings can be typed too. */
export function TimedEntry({ instrument, trials, onTrials, stretch, onStretch, errorOf }: TimedEntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { watch, shownMs, isRunning, toggle, reset } = useStopwatch()
  const pad = useRef<HTMLButtonElement>(null)
  useEffect(() => pad.current?.focus(), [])
  const planned = instrument.trials?.planned ?? 1

  const press = (at: number) => {
    if (!isRunning) {
      reset()
      toggle(at)
      return
    }
    const reading = toSeconds(elapsedMs(watch, at))
    toggle(at)
    const free = trials.findIndex((value) => value === null)
    onTrials(
      free < 0 ? [...trials, reading] : trials.map((value, index) => (index === free ? reading : value)),
    )
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    if (!event.repeat) press(event.timeStamp)
  }

  return (
    <div
      onKeyDown={onKey}
      onKeyUp={(event) => event.code === 'Space' && event.target === pad.current && event.preventDefault()}
    >
      {instrument.stretches ? (
        <Group gap="xs" mb="sm">
          <Text size="sm" fw={500}>
            {t('rehab.stretch')}
          </Text>
          <SegmentedControl
            aria-label={t('rehab.stretch')}
            value={String(stretch ?? instrument.stretches[0])}
            onChange={(value) => onStretch(Number(value))}
            data={instrument.stretches.map((metres) => ({
              value: String(metres),
              label: t('rehab.valueUnit', { value: format.number(metres), unit: t('rehab.unit.m') }),
            }))}
          />
        </Group>
      ) : null}
      <button
        ref={pad}
        type="button"
        data-autofocus
        className={classes.watch}
        data-running={isRunning || undefined}
        onClick={(event) => press(event.timeStamp)}
      >
        <span className={classes.watchTime} role="timer" aria-live="off">
          {format.digits(toSeconds(shownMs).toFixed(1)).replace('.', t('rehab.decimalPoint'))}
        </span>
        <span className={classes.watchWord}>
          {isRunning ? <IconPlayerStop aria-hidden size={22} /> : <IconPlayerPlay aria-hidden size={22} />}
          {isRunning ? t('rehab.stop') : t('rehab.start')}
          <kbd>{t('rehab.space')}</kbd>
        </span>
      </button>
      <div className={classes.trials}>
        {trials.map((value, index) => (
          <Group key={index} gap={4} align="flex-end" wrap="nowrap">
            <DecimalField
              label={t('rehab.try', { number: index + 1 })}
              value={value}
              onChange={(next) => onTrials(trials.map((old, at) => (at === index ? next : old)))}
              error={errorOf(`trials.${index}`)}
              rightSection={<Text size="xs">{t('rehab.unit.s')}</Text>}
              w={130}
            />
            <ActionIcon
              size="lg"
              aria-label={t('rehab.removeTry', { number: index + 1 })}
              onClick={() => {
                const rest = trials.filter((_, at) => at !== index)
                onTrials(rest.length < planned ? [...rest, null] : rest)
              }}
            >
              <IconX aria-hidden size={16} />
            </ActionIcon>
          </Group>
        ))}
        {trials.length < 10 ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onTrials([...trials, null])}>
            {t('rehab.oneMoreTry')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
