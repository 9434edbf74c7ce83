import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Interval } from '#domain/scheduling/intervals.ts'
import type { ShiftDay } from '#domain/staff/week-shifts.ts'
import { useCamp } from '../../../../shared/CampContext.tsx'
import { useFormat } from '../../../../shared/format.ts'
import { useTranslation } from '../../../../shared/use-translation.ts'
import classes from '../setup.module.css'
import { halfDays, parseShift, type ShiftChoice } from './shift-text.ts'
import type { Cells } from './use-team-table.ts'

interface ShiftBarProps {
  days: readonly ShiftDay[]
  chosen: Cells | null
  onChoice: (choice: ShiftChoice) => void
  onEveryone: () => void
  /** Null while there is nothing to take back. */
  onUndo: (() => void) | null
}

/** Gives every chosen cell one shift. */
export function ShiftBar({ days, chosen, onChoice, onEveryone, onUndo }: ShiftBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const camp = useCamp()
  const halves = halfDays(camp)
  const written = ({ start, end }: Interval) => format.timeRange(start, end - start)
  const choices: { key: string; choice: ShiftChoice; hours: string }[] = [
    { key: 'campHours', choice: 'camp', hours: written({ start: camp.opensMinute, end: camp.closesMinute }) },
    { key: 'morning', choice: [halves.morning], hours: written(halves.morning) },
    { key: 'afternoon', choice: [halves.afternoon], hours: written(halves.afternoon) },
    { key: 'off', choice: 'off', hours: '' },
    { key: 'away', choice: 'away', hours: '' },
  ]
  const offered = days.every(({ date }) => date !== null)
    ? choices
    : choices.filter(({ key }) => key !== 'away')
  return (
    <div role="toolbar" aria-label={t('camp.setup.shiftBar')} className={classes.shiftBar}>
      <Text size="sm" fw={600} aria-live="polite">
        {chosen
          ? t('camp.setup.chosen', {
              count: (chosen.toLine - chosen.fromLine + 1) * (chosen.toDay - chosen.fromDay + 1),
            })
          : t('camp.setup.chooseCells')}
      </Text>
      <Group gap={6}>
        <Button size="compact-sm" variant="subtle" onClick={onEveryone}>
          {t('camp.setup.everyone')}
        </Button>
        {offered.map(({ key, choice, hours }) => (
          <Button
            key={key}
            size="compact-sm"
            variant="default"
            disabled={!chosen}
            onClick={() => onChoice(choice)}
          >
            {t(`camp.setup.${key}`)}
            {hours ? <span className={classes.hours}>{hours}</span> : null}
          </Button>
        ))}
        <OtherHours isOff={!chosen} onChoice={onChoice} />
        <Button size="compact-sm" variant="subtle" disabled={!onUndo} onClick={() => onUndo?.()}>
          {t('common.undo')}
        </Button>
      </Group>
    </div>
  )
}

function OtherHours({ isOff, onChoice }: { isOff: boolean; onChoice: (choice: ShiftChoice) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isRefused, setRefused] = useState(false)
  return (
    <TextInput
      size="xs"
      w={150}
      aria-label={t('camp.setup.otherHours')}
      placeholder={t('camp.setup.otherHours')}
      disabled={isOff}
      value={text}
      error={isRefused ? t('camp.setup.unreadable') : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value)
        setRefused(false)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text.trim() === '') return
        event.preventDefault()
        const choice = parseShift(text)
        if (choice === null) return setRefused(true)
        onChoice(choice)
        setText('')
      }}
    />
  )
}
