import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import { usePreferences, type Density } from '../../../shared/preferences.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import { rowAt } from './held-rows.ts'
import { PeopleRow } from './PeopleRow.tsx'
import { PAGE_SIZE } from './question.ts'
import type { PeoplePages } from './use-people-pages.ts'
import { revealRow, useRowWindow } from './use-row-window.ts'

/** Heights of `--q-row-height` (app.css) and of the header, in pixels. */
const rowHeights: Record<Density, number> = { comfortable: 38, compact: 30, bench: 56 }
const HEADER = 32

const columns = ['number', 'name', 'father', 'sexAge', 'orders', 'group', 'nextVisit', 'flags'] as const

interface PeopleTableProps {
  pages: PeoplePages
  onOpen: (id: string) => void
  /** Which pages of the list are in view. */
  onView: (pages: readonly number[]) => void
}

/** The list of people: rows in view only, header and name stay, arrows move, Enter opens. */
export function PeopleTable({ pages, onOpen, onView }: PeopleTableProps) {
  const { t } = useTranslation()
  const height = rowHeights[usePreferences().density]
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const { shown, changedIds } = pages
  const { first, end, perScreen } = useRowWindow(scroller, shown.total, height, HEADER)
  const [answered, setAnswered] = useState(shown.key)
  if (answered !== shown.key) {
    setAnswered(shown.key)
    setActive(0)
  }
  const current = Math.min(active, Math.max(0, shown.total - 1))

  // Another answer is read from its top. Whoever went to the rows before it came is at its first row; the row where they stood may be gone.
  const hasFocus = useRef(false)
  const read = useRef(answered)
  useLayoutEffect(() => {
    const element = scroller.current
    // The first answer stands at its top by itself; to say so would lay the page out once more.
    if (!element || read.current === answered) return
    read.current = answered
    element.scrollTop = 0
    if (hasFocus.current)
      element.querySelector<HTMLElement>('tr[data-index="0"]')?.focus({ preventScroll: true })
  }, [answered])

  const tellView = useEffectEvent(onView)
  useEffect(() => {
    const [from, to] = [Math.floor(first / PAGE_SIZE), Math.floor(Math.max(first, end - 1) / PAGE_SIZE)]
    tellView(from === to ? [from] : [from, to])
  }, [first, end])

  // The row with the focus stays drawn wherever the view goes, so that the keyboard never loses its place.
  const indexes = [...new Set([...Array.from({ length: end - first }, (_, at) => first + at), current])].sort(
    (a, b) => a - b,
  )

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(shown.total - 1, index))
    setActive(target)
    if (scroller.current) revealRow(scroller.current, target, height, HEADER)
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`tr[data-index="${target}"]`)
        ?.focus({ preventScroll: true })
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + perScreen,
      PageUp: current - perScreen,
      Home: 0,
      End: shown.total - 1,
    }
    const row = rowAt(shown, current, PAGE_SIZE)
    if (event.key === 'Enter' && row) onOpen(row.patient.id)
    else if (event.key in steps) goTo(steps[event.key] ?? 0)
    else return
    event.preventDefault()
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    hasFocus.current = true
    const index = event.target.dataset['index']
    if (index !== undefined) setActive(Number(index))
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => (hasFocus.current = false)}
    >
      <table
        className={classes.table}
        role="grid"
        aria-label={t('people.title')}
        aria-rowcount={shown.total + 1}
        aria-busy={pages.isAsking}
        aria-readonly
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indexes.map((index, at) => (
            <TableLine
              key={index}
              index={index}
              gap={(index - (at === 0 ? 0 : (indexes[at - 1] ?? 0) + 1)) * height}
              pages={pages}
              isActive={index === current}
              isChanged={changedIds.has(rowAt(shown, index, PAGE_SIZE)?.patient.id ?? '')}
              onOpen={onOpen}
            />
          ))}
          <Gap height={(shown.total - 1 - (indexes.at(-1) ?? 0)) * height} />
        </tbody>
      </table>
    </div>
  )
}

interface TableLineProps {
  index: number
  /** Pixels of rows that are not drawn before this one. */
  gap: number
  pages: PeoplePages
  isActive: boolean
  isChanged: boolean
  onOpen: (id: string) => void
}

function TableLine({ index, gap, pages, isActive, isChanged, onOpen }: TableLineProps) {
  const row = rowAt(pages.shown, index, PAGE_SIZE)
  return (
    <>
      <Gap height={gap} />
      {row ? (
        <PeopleRow row={row} index={index} isActive={isActive} isChanged={isChanged} onOpen={onOpen} />
      ) : (
        <tr className={classes.row} aria-hidden>
          <td colSpan={columns.length}>
            <span className={classes.ghost} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null
}
