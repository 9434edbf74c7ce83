import { Button, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ShiftDay } from '#domain/staff/week-shifts.ts'
import { weekdayName } from '#domain/time/month-names.ts'
import { useFormat } from '../../../../shared/format.ts'
import { useLanguage } from '../../../../shared/i18n.ts'
import { useTranslation } from '../../../../shared/use-translation.ts'
import classes from '../setup.module.css'
import { ShiftBar } from './ShiftBar.tsx'
import type { ShiftChoice } from './shift-text.ts'
import type { LineProblem, TeamLine } from './team-lines.ts'
import { TeamRow } from './TeamRow.tsx'
import { useShiftCells } from './use-shift-cells.ts'
import type { Cells, TableStep } from './use-team-table.ts'

const NEW_JOB = 'fitting_technician'

export interface TeamTableProps {
  lines: readonly TeamLine[]
  days: readonly ShiftDay[]
  canUndo: boolean
  step: (step: TableStep) => void
  /** Null for a line that can be saved, or before anybody tried. */
  problemOf: (line: TeamLine) => LineProblem | null
}

/** Goes there at once, so that the next key lands where it was meant to; after the next drawing where it is not there yet. */
function focusIn(root: HTMLElement | null, selector: string): void {
  const target = root?.querySelector<HTMLElement>(selector)
  if (target) target.focus()
  else requestAnimationFrame(() => root?.querySelector<HTMLElement>(selector)?.focus())
}

/** The whole team with everybody's shifts in one table, filled in like a spreadsheet. */
export function TeamTable({ lines, days, canUndo, step, problemOf }: TeamTableProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  const root = useRef<HTMLDivElement>(null)
  const setShift = (cells: Cells, choice: ShiftChoice) => step({ do: 'shift', cells, choice })
  const cells = useShiftCells({
    lines: lines.length,
    days: days.length,
    isRtl: language === 'fa',
    onChoice: setShift,
    onUndo: () => step({ do: 'undo' }),
    focus: (line, day) => focusIn(root.current, `[data-cell="${line}-${day}"]`),
  })
  const everyDay = { fromDay: 0, toDay: days.length - 1 }
  const everyone = { fromLine: 0, toLine: lines.length - 1 }
  const dayName = ({ weekday, date }: ShiftDay) =>
    date ? format.date(date, 'weekday') : t('camp.duty.every', { day: weekdayName(weekday, language) })
  const goTo = (field: string, line: number) => {
    if (line >= lines.length) flushSync(() => step({ do: 'add', job: lines.at(-1)?.job ?? NEW_JOB }))
    focusIn(root.current, `[data-field="${field}-${Math.max(0, line)}"]`)
  }
  const firstEmpty = lines.findIndex(({ name }) => name === '')
  useEffect(() => {
    if (firstEmpty >= 0) focusIn(root.current, `[data-field="name-${firstEmpty}"]`)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the table opens
  }, [])
  const heads = ['name', 'sex', 'job', 'pin'] as const
  return (
    <div ref={root}>
      <ShiftBar
        days={days}
        chosen={cells.chosen}
        onChoice={(choice) => cells.chosen && setShift(cells.chosen, choice)}
        onEveryone={() => cells.choose({ ...everyone, ...everyDay })}
        onUndo={canUndo ? () => step({ do: 'undo' }) : null}
      />
      <div className={classes.scroll}>
        <table
          role="grid"
          aria-multiselectable
          aria-label={t('camp.setup.teamTable')}
          className={classes.table}
        >
          <thead>
            <tr>
              <th scope="col">
                <VisuallyHidden>{t('camp.setup.number')}</VisuallyHidden>
              </th>
              {heads.map((key) => (
                <th
                  key={key}
                  scope="col"
                  className={key === 'name' || key === 'pin' ? classes[key] : undefined}
                >
                  {t(`camp.setup.${key}`)}
                </th>
              ))}
              {days.map((day, position) => (
                <th key={day.weekday} scope="col" className={classes.day}>
                  <button
                    type="button"
                    onClick={() => cells.choose({ ...everyone, fromDay: position, toDay: position })}
                  >
                    <span>{weekdayName(day.weekday, language)}</span>
                    {day.date ? <small>{format.date(day.date)}</small> : null}
                    <VisuallyHidden>{t('camp.setup.wholeDay')}</VisuallyHidden>
                  </button>
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>{t('camp.setup.remove')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <TeamRow
                key={line.key}
                {...{ line, index, days, dayName, cells, step, setShift, goTo }}
                problem={problemOf(line)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Button
        mt="xs"
        size="compact-md"
        variant="subtle"
        leftSection={<IconPlus aria-hidden size={16} />}
        onClick={() => goTo('name', lines.length)}
      >
        {t('camp.setup.addLine')}
      </Button>
    </div>
  )
}
