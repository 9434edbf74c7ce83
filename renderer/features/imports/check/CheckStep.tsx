import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconFileImport, IconQuestionMark } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { SheetColumn, SheetSummary } from '#contract/imports.ts'
import type { ImportField } from '#domain/imports/column.ts'
import { EmptyState } from '../../../shared/EmptyState.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { Loading } from '../../../shared/Loading.tsx'
import { notifyPlainly } from '../../../shared/notify.ts'
import { PageHeader } from '../../../shared/PageHeader.tsx'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { ImportAddress, RowFilter } from '../address.ts'
import { isNothingNew, useApplyWords } from '../apply/use-apply-words.ts'
import { useSaveRefused } from '../apply/use-save-refused.ts'
import { LinesAbove } from '../line-number.ts'
import classes from '../imports.module.css'
import { RowPanel } from '../row/RowPanel.tsx'
import { ColumnsButton, ColumnStrip } from './ColumnStrip.tsx'
import { DecideRest } from './DecideRest.tsx'
import { RowFilters } from './RowFilters.tsx'
import { RowTable } from './RowTable.tsx'
import { SheetBanners, SheetFacts } from './SheetFacts.tsx'
import { useColumnsOpen } from './use-columns-open.ts'
import { useHeldRows } from './use-held-rows.ts'
import { useOpenRow } from './use-open-row.ts'
import { answerOf, type RowChange, type Sheet } from './use-sheet.ts'

const COLUMNS = 'import-columns'

interface CheckStepProps {
  sheet: Sheet
  summary: SheetSummary
  address: ImportAddress
  onAddress: (change: Partial<ImportAddress>) => void
  /** Another sheet shall be chosen. */
  onLeave: () => void
  onApply: () => void
}

/** The second step: what was read, what each row becomes, and everything that a person must see before it is brought in. */
export function CheckStep({ sheet, summary, address, onAddress, onLeave, onApply }: CheckStepProps) {
  const { t } = useTranslation()
  const applyWords = useApplyWords()
  const saveRefused = useSaveRefused()
  const [visit, setVisit] = useState(0)
  const columns = useColumnsOpen(summary)
  const { show, line } = address
  const { sheetId, counts } = summary
  const reading = `${sheet.reading} ${visit}`
  const rows = useHeldRows({ sheetId, filter: show, blank: counts.blank, reading })
  const { row, next, previous } = useOpenRow(rows, {
    sheetId,
    line,
    blank: counts.blank,
    version: sheet.version,
  })
  const canApply = summary.hasNameColumn && !isNothingNew(summary) && !sheet.isBusy
  const apply = () => (canApply ? onApply() : undefined)
  useShortcut('imports.apply', 'mod+Enter', 'imports.shortcut.apply', apply)

  const { answer } = sheet
  const { renew, at, indexOf } = rows
  const change = async (changed: number, part: RowChange) => {
    const index = indexOf(changed)
    const known = (index === null ? undefined : at(index)) ?? (row?.line === changed ? row : undefined)
    if (!known) return false
    const isTaken = await answer([answerOf(known, part)])
    if (isTaken) await renew([changed])
    return isTaken
  }
  const mend = (changed: number, column: number, text: string) =>
    change(changed, { cells: { [column]: text } })
  const openRow = useCallback((opened: number) => onAddress({ line: opened }), [onAddress])

  const setColumn = async (column: SheetColumn, field: ImportField) => {
    const lost = summary.columns.find((other) => other.index !== column.index && other.field === field)
    const changed = await sheet.setColumn(column.index, field)
    const now = lost && changed?.columns[lost.index]
    if (now && now.field !== field) {
      notifyPlainly(t('imports.columnTaken', { header: lost.header, field: t(`imports.field.${field}`) }))
    }
  }
  const chooseSheet = async (name: string) => {
    if (await sheet.choose(name)) onAddress({ show: 'all', line: null })
  }
  const showFilter = (filter: RowFilter) => {
    setVisit((count) => count + 1)
    onAddress({ show: filter, line: null })
  }
  const close = () => {
    const opened = line
    onAddress({ line: null })
    requestAnimationFrame(() => {
      const index = opened === null ? null : indexOf(opened)
      document
        .querySelector<HTMLElement>(`#import-rows tr[data-index="${index}"]`)
        ?.focus({ preventScroll: true })
    })
  }

  return (
    <LinesAbove value={summary.linesAbove}>
      <div className={classes.check}>
        <PageHeader
          title={t('imports.checkTitle')}
          subtitle={
            <SheetFacts summary={summary} isBusy={sheet.isBusy} onChoose={(name) => void chooseSheet(name)} />
          }
          actions={
            <>
              <Button variant="default" onClick={onLeave}>
                {t('imports.chooseAnother')}
              </Button>
              <Button
                leftSection={<IconFileImport size={16} aria-hidden />}
                disabled={!canApply}
                aria-describedby={counts.undecided > 0 ? 'import-undecided' : undefined}
                onClick={apply}
              >
                {applyWords(summary)}
              </Button>
            </>
          }
        />
        <SheetBanners summary={summary} />
        <div className={classes.bar}>
          <RowFilters summary={summary} value={show} onChange={showFilter} />
          <Text size="sm" c="dimmed" aria-live="polite">
            {t('imports.willBe', {
              add: t('imports.toAdd', { count: counts.add }),
              orders: t('imports.orders', { count: counts.orders }),
            })}
            {sheet.isBusy ? <span className={classes.late}> · {t('imports.rereading')}</span> : null}
          </Text>
          {counts.undecided > 0 ? (
            <>
              <Button
                size="compact-sm"
                variant="default"
                className={classes.undecided}
                leftSection={<IconQuestionMark size={14} aria-hidden />}
                title={t('imports.undecidedHint', { count: counts.undecided })}
                onClick={() => showFilter('duplicates')}
              >
                {t('imports.undecided', { count: counts.undecided })}
              </Button>
              <VisuallyHidden id="import-undecided">
                {t('imports.undecidedHint', { count: counts.undecided })}
              </VisuallyHidden>
            </>
          ) : null}
          <span className={classes.barEnd}>
            <ColumnsButton
              summary={summary}
              isOpen={columns.isOpen}
              controls={COLUMNS}
              onToggle={columns.toggle}
            />
            {show === 'duplicates' && counts.duplicates > 0 ? (
              <DecideRest sheet={sheet} summary={summary} rows={rows} onOpen={openRow} />
            ) : null}
            {counts.refused > 0 && show === 'refused' ? (
              <Button size="compact-sm" variant="default" onClick={() => void saveRefused.saveOf(sheetId)}>
                {t('imports.saveRefused')}
              </Button>
            ) : null}
          </span>
        </div>
        <ColumnStrip
          id={COLUMNS}
          summary={summary}
          isOpen={columns.isOpen}
          isBusy={sheet.isBusy}
          onSet={(column, field) => void setColumn(column, field)}
        />
        <div className={classes.rowsFrame} id="import-rows">
          {rows.error && !rows.isKnown ? <ErrorState error={rows.error} onRetry={rows.retry} /> : null}
          {!rows.isKnown && !rows.error ? <Loading rows={12} rowHeight={34} /> : null}
          {rows.isKnown && rows.total === 0 ? (
            <EmptyState title={t(`imports.nothing.${show}.title`)} hint={t(`imports.nothing.${show}.hint`)} />
          ) : null}
          {rows.isKnown && rows.total > 0 ? (
            <RowTable
              summary={summary}
              rows={rows}
              filter={show}
              layoutKey={`${show} ${reading}`}
              visit={`${show} ${visit} ${summary.sheetName}`}
              openLine={line}
              isBusy={sheet.isBusy}
              onOpen={openRow}
              onMend={mend}
              onMendAlike={(alike) => void sheet.mendAlike(alike)}
            />
          ) : null}
          {row ? (
            <RowPanel
              row={row}
              summary={summary}
              version={sheet.version}
              isBusy={sheet.isBusy}
              onNext={next === null ? null : () => openRow(next)}
              onPrevious={previous === null ? null : () => openRow(previous)}
              onDecide={(part) => void change(row.line, part)}
              onMend={(column, text) => mend(row.line, column, text)}
              onClose={close}
            />
          ) : null}
        </div>
      </div>
    </LinesAbove>
  )
}
