import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { Fragment, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Density } from '../../../shared/preferences.ts'
import { usePreferences } from '../../../shared/preferences.ts'
import classes from '../people.module.css'
import { rowAt } from './held-rows.ts'
import { PeopleRow } from './PeopleRow.tsx'
import { PAGE_SIZE, type PeoplePages } from './use-people-pages.ts'

/** Heights of `--q-row-height` (app.css), in pixels. */
const rowHeights: Record<Density, number> = { comfortable: 38, compact: 30, bench: 56 }
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
  const { density } = usePreferences()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const { shown, changedIds } = pages
  const height = rowHeights[density]

  const virtualizer = useVirtualizer({
    count: shown.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
    onChange: ({ range }) => {
      if (!range) return
      const [first, last] = [Math.floor(range.startIndex / PAGE_SIZE), Math.floor(range.endIndex / PAGE_SIZE)]
      onView(first === last ? [first] : [first, last])
    },
  })
  const rows = virtualizer.getVirtualItems()
  const current = Math.min(active, Math.max(0, shown.total - 1))

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(shown.total - 1, index))
    setActive(target)
    virtualizer.scrollToIndex(target, { align: 'auto' })
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`tr[data-index="${target}"]`)?.focus({ preventScroll: true })
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const perScreen = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2)
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
    const index = event.target.dataset['index']
    if (index !== undefined) setActive(Number(index))
  }

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
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
              <th key={column} scope="col" className={classes[column]} data-column={column}>
                {t(`people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, key, start }, at) => {
            const row = rowAt(shown, index, PAGE_SIZE)
            return (
              <Fragment key={key}>
                <Gap height={start - (rows[at - 1]?.end ?? 0)} />
                {row ? (
                  <PeopleRow
                    row={row}
                    index={index}
                    isActive={index === current}
                    isChanged={changedIds.has(row.patient.id)}
                    onOpen={onOpen}
                  />
                ) : (
                  <tr className={classes.row} aria-hidden>
                    <td colSpan={columns.length}>
                      <span className={classes.ghost} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
          <Gap height={virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden className={classes.gap} style={{ height }} /> : null
}
