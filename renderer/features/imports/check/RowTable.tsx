import { useEffect, useEffectEvent, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import type { AlikeMend, SheetSummary } from '#contract/imports.ts'
import { usePreferences, type Density } from '../../../shared/preferences.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RowFilter } from '../address.ts'
import classes from '../imports.module.css'
import type { ShownColumn } from './columns.ts'
import { RowLine } from './RowLine.tsx'
import { useRowWriter } from './row-writer.ts'
import type { HeldRows } from './use-held-rows.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useMeasuredRows } from './use-measured-rows.ts'
import { useShownColumns } from './use-shown-columns.ts'

/** Heights of a row of two lines and of the header, in pixels. */
const estimates: Record<Density, number> = { comfortable: 44, compact: 38, bench: 66 }
const HEADER = 30

/** Widths of the line number and of what happens, in pixels. */
const LINE = 52
const FATE = 134

/** Widths of the columns where they have no room side by side; what is told takes the rest. */
const NARROW = { below: 1000, line: 44, name: 168 }

/** A width that grows with the density (imports.module.css). */
const BENCH = 1.5
const scaled = (pixels: number) => `calc(${pixels}px * var(--import-scale))`

interface Header {
  key: ShownColumn['key'] | 'fate' | 'digest'
  /** Null takes what is left. */
  width: number | null
}

const narrowHeaders: readonly Header[] = [
  { key: 'name', width: NARROW.name },
  { key: 'digest', width: null },
]

/** What happens with a row stands beside its name. */
const headersOf = ({ key, width }: ShownColumn): Header[] =>
  key === 'name'
    ? [
        { key, width },
        { key: 'fate', width: FATE },
      ]
    : [{ key, width }]

interface RowTableProps {
  summary: SheetSummary
  rows: HeldRows
  filter: RowFilter
  /** Changes when the rows are other rows. */
  layoutKey: string
  /** Changes when a filter is chosen or another sheet. */
  visit: string
  /** The line whose details are open. */
  openLine: number | null
  isBusy: boolean
  onOpen: (line: number) => void
  onMend: (line: number, column: number, text: string) => Promise<boolean>
  onMendAlike: (mend: AlikeMend) => void
}

/** What every row of the sheet becomes. Rows in view only; the header, the line and the name stay. Arrows move, Enter opens. */
export function RowTable({
  summary,
  rows,
  filter,
  layoutKey,
  visit,
  openLine,
  isBusy,
  onOpen,
  onMend,
  onMendAlike,
}: RowTableProps) {
  const { t } = useTranslation()
  const { density } = usePreferences()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [shownLine, setShownLine] = useState<number | null>(null)
  const { total } = rows
  const isNarrow = useIsNarrow(scroller, NARROW.below * (density === 'bench' ? BENCH : 1))
  const { first, end, span, reveal } = useMeasuredRows({
    scroller,
    count: total,
    estimate: estimates[density] * (isNarrow ? 2 : 1),
    header: HEADER,
    key: `${layoutKey} ${isNarrow ? 'narrow' : ''}`,
  })
  const current = Math.max(0, Math.min(active, total - 1))
  const writer = useRowWriter()
  const columns = useShownColumns(summary, filter, visit)
  const headers = isNarrow ? narrowHeaders : columns.flatMap(headersOf)
  const line = isNarrow ? NARROW.line : LINE
  const tableWidth = isNarrow ? 0 : columns.reduce((sum, { width }) => sum + width, LINE + FATE)

  const tellView = useEffectEvent(rows.view)
  useEffect(() => tellView(first, end), [first, end])

  const openIndex = openLine === null ? null : rows.indexOf(openLine)
  if (openIndex !== null && openLine !== shownLine) {
    setShownLine(openLine)
    setActive(openIndex)
  }
  const revealOpen = useEffectEvent(() => (openIndex === null ? undefined : reveal(openIndex)))
  useEffect(() => revealOpen(), [openIndex])

  // The row with the focus stays drawn wherever the view goes, so that the keyboard never loses its place.
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at)
  const indexes = total === 0 ? [] : [...new Set([...drawn, current])].sort((a, b) => a - b)

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(total - 1, index))
    setActive(target)
    reveal(target)
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`tr[data-index="${target}"]`)
        ?.focus({ preventScroll: true })
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isRow = event.target instanceof HTMLElement && event.target.matches('tr')
    if (!isRow || event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + Math.max(1, end - first - 20),
      PageUp: current - Math.max(1, end - first - 20),
      Home: 0,
      End: total - 1,
    }
    const row = rows.at(current)
    if (event.key === 'Enter' && row) onOpen(row.line)
    else if (event.key in steps) goTo(steps[event.key] ?? 0)
    else return
    event.preventDefault()
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.closest('tr')?.dataset['index']
    if (index !== undefined) setActive(Number(index))
  }

  return (
    <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown} onFocus={onFocus}>
      <table
        className={classes.table}
        role="grid"
        data-narrow={isNarrow || undefined}
        style={{ minInlineSize: scaled(tableWidth) }}
        aria-label={t(`imports.filterLabel.${filter}`)}
        aria-rowcount={total + 1}
        aria-busy={isBusy}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.line} style={{ inlineSize: scaled(line) }}>
              {t('imports.column.line')}
            </th>
            {headers.map(({ key, width: size }) => (
              <th
                key={key}
                scope="col"
                style={size === null ? undefined : { inlineSize: scaled(size) }}
                className={key === 'name' ? classes.pinned : undefined}
              >
                {t(`imports.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indexes.map((index, at) => (
            <RowLine
              key={rows.at(index)?.line ?? `row ${index}`}
              index={index}
              gap={span(at === 0 ? 0 : (indexes[at - 1] ?? 0) + 1, index)}
              row={rows.at(index)}
              shown={columns}
              columns={summary.columns}
              writer={writer}
              isNarrow={isNarrow}
              isActive={index === current}
              isOpen={rows.at(index)?.line === openLine}
              onOpen={onOpen}
              onMend={onMend}
              onMendAlike={onMendAlike}
            />
          ))}
          <Gap height={span((indexes.at(-1) ?? -1) + 1, total)} />
        </tbody>
      </table>
    </div>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null
}
