import { ActionIcon, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { campTemplate } from '#domain/camps/template.ts'
import { sexes } from '#domain/staff/staff-member.ts'
import type { ShiftDay } from '#domain/staff/week-shifts.ts'
import { useFormat } from '../../../../shared/format.ts'
import { useLanguage } from '../../../../shared/i18n.ts'
import { useTranslation } from '../../../../shared/use-translation.ts'
import classes from '../setup.module.css'
import { ShiftCell } from './ShiftCell.tsx'
import type { ShiftChoice } from './shift-text.ts'
import { OWN_JOB, type LineProblem, type TeamLine } from './team-lines.ts'
import type { ShiftCells } from './use-shift-cells.ts'
import type { Cells, TableStep } from './use-team-table.ts'

export interface TeamRowProps {
  line: TeamLine
  index: number
  days: readonly ShiftDay[]
  dayName: (day: ShiftDay) => string
  problem: LineProblem | null
  cells: ShiftCells
  step: (step: TableStep) => void
  setShift: (cells: Cells, choice: ShiftChoice) => void
  /** Goes to the same field of another line, beyond the last one into a new line. */
  goTo: (field: string, line: number) => void
}

/** One member of the team: who they are, what they do, and when. Enter and the arrows go on to the next one. */
export function TeamRow(props: TeamRowProps) {
  const { line, index, days, dayName, cells, step, setShift, problem } = props
  const { t } = useTranslation()
  const format = useFormat()
  const name = line.name.trim() || t('camp.setup.person', { number: format.number(index + 1) })
  const row = { fromLine: index, toLine: index, fromDay: 0, toDay: days.length - 1 }
  return (
    <tr>
      <td className={classes.number}>
        <button
          type="button"
          onClick={(event) => cells.choose(event.shiftKey && cells.chosen ? reach(cells.chosen, row) : row)}
        >
          {format.number(index + 1)} <VisuallyHidden>{t('camp.setup.wholeRow', { name })}</VisuallyHidden>
        </button>
      </td>
      <PersonFields {...props} name={name} />
      {days.map((day, position) => (
        <ShiftCell
          key={`${day.weekday}`}
          line={index}
          day={position}
          shift={line.shifts[position] ?? 'camp'}
          isAway={line.away[position] ?? false}
          name={`${name}, ${dayName(day)}`}
          cells={cells}
          onTyped={(choice) => cells.chosen && setShift(cells.chosen, choice)}
        />
      ))}
      <td>
        {line.stored ? null : (
          <ActionIcon
            aria-label={t('camp.setup.removeRow', { name })}
            variant="subtle"
            color="gray"
            onClick={() => step({ do: 'remove', key: line.key })}
          >
            <IconX aria-hidden size={16} />
          </ActionIcon>
        )}
        {problem === 'never' ? (
          <span role="alert" className={classes.problem}>
            {t('camp.setup.problem.never')}
          </span>
        ) : null}
      </td>
    </tr>
  )
}

const reach = (a: Cells, b: Cells): Cells => ({
  fromLine: Math.min(a.fromLine, b.fromLine),
  toLine: Math.max(a.toLine, b.toLine),
  fromDay: 0,
  toDay: b.toDay,
})

function PersonFields({ line, index, step, goTo, problem, name }: TeamRowProps & { name: string }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const type = (change: Extract<TableStep, { do: 'type' }>['change']) =>
    step({ do: 'type', key: line.key, change })
  const field = (key: 'name' | 'sex' | 'job' | 'pin', isSelect: boolean) => ({
    'data-field': `${key}-${index}`,
    'aria-label': `${name}: ${t(`camp.setup.${key}`)}`,
    size: 'xs' as const,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const isDown = event.key === 'Enter' || (!isSelect && event.key === 'ArrowDown')
      if (!isDown && (isSelect || event.key !== 'ArrowUp')) return
      event.preventDefault()
      goTo(key, isDown && !event.shiftKey ? index + 1 : index - 1)
    },
  })
  const jobs = campTemplate.staffRoles.map(({ key, labels }) => ({ value: key, label: labels[language] }))
  const own = { value: OWN_JOB, label: t('camp.setup.ownJob') }
  return (
    <>
      <td className={classes.name}>
        <TextInput
          {...field('name', false)}
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={line.name}
          error={problem === 'name' ? t('camp.setup.problem.name') : undefined}
          onChange={(event) => type({ name: event.currentTarget.value })}
          onPaste={(event) => {
            const names = namesIn(event.clipboardData.getData('text/plain'))
            if (names.length < 2) return
            event.preventDefault()
            step({ do: 'paste', key: line.key, names, job: line.job })
          }}
        />
      </td>
      <td>
        <NativeSelect
          {...field('sex', true)}
          value={line.sex}
          data={sexes.map((value) => ({ value, label: t(`domain.sex.${value}`) }))}
          onChange={(event) =>
            type({ sex: sexes.find((one) => one === event.currentTarget.value) ?? 'unspecified' })
          }
        />
      </td>
      <td className={classes.job}>
        <NativeSelect
          {...field('job', true)}
          value={line.job}
          data={line.stored?.typed.job === OWN_JOB ? [own, ...jobs] : jobs}
          onChange={(event) => type({ job: event.currentTarget.value })}
        />
      </td>
      <td className={classes.pin}>
        <TextInput
          {...field('pin', false)}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          placeholder={line.stored?.member.hasPin ? '••••' : ''}
          value={line.pin}
          error={problem === 'pin' ? t('camp.setup.problem.pin') : undefined}
          onChange={(event) => type({ pin: event.currentTarget.value })}
        />
      </td>
    </>
  )
}

/** The names of a pasted list: one a line, numbers and bullets before them dropped. */
export function namesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t')[0] ?? '')
    .map((line) => line.replace(/^\s*(?:[\p{Nd}]+\s*[.)،,-]|[-•*])\s*/u, '').trim())
    .filter((line) => line !== '')
}
