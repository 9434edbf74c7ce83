import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import type { AlikeCells, AlikeMend, PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import { CellWords } from './CellWords.tsx'
import type { ShownColumn } from './columns.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { understand, type RowWriter } from './row-writer.ts'
import { cellsOf, isPhoneOtherwise, isWrittenOtherwise } from './written.ts'

interface RowCellProps {
  row: PreviewRow
  column: ShownColumn
  columns: readonly SheetColumn[]
  writer: RowWriter
  onMend: (column: number, text: string) => Promise<boolean>
  onMendAlike: (mend: AlikeMend) => void
}

/** What a row becomes in one column; beneath it the cell as written where that differs, and every problem with its mends. */
export function RowCell({ row, column, columns, writer, onMend, onMendAlike }: RowCellProps) {
  const { words, alike } = understand(row, column.key, writer)
  const written = cellsOf(row.cells, columns, column.fields)
  const isOtherwise = column.key === 'phone' ? isPhoneOtherwise : isWrittenOtherwise
  const whole = written.map(({ text }) => text).join(' ')
  const otherwise = isOtherwise(whole, alike) ? written.filter(({ text }) => isOtherwise(text, alike)) : []
  const problems = row.problems.filter(({ field }) => column.fields.includes(field))
  const corrected = columns.filter(
    ({ index, field }) => column.fields.includes(field) && index in row.corrected,
  )
  return (
    <>
      <CellWords row={row} column={column.key} words={words} writer={writer} />
      {otherwise.length > 0 ? (
        <div className={classes.written} data-unread={words.length === 0 || undefined}>
          {otherwise.map(({ column: { index }, text }, at) => (
            <span key={index}>
              {at > 0 ? ' · ' : ''}
              <bdi>{text}</bdi>
            </span>
          ))}
        </div>
      ) : null}
      {corrected.map(({ index, header }) => (
        <Corrected
          key={index}
          header={header}
          before={row.corrected[index] ?? ''}
          now={row.cells[index] ?? ''}
          alike={row.alike[index]}
          writer={writer}
          onAlike={(from, to) =>
            onMendAlike({ column: index, written: row.corrected[index] ?? '', from, to })
          }
          onPutBack={() => void onMend(index, row.corrected[index] ?? '')}
        />
      ))}
      {problems.map((problem) => (
        <ProblemNote
          key={`${problem.field} ${problem.column} ${problem.reason}`}
          problem={problem}
          columns={columns}
          cellAt={(index) => row.cells[index] ?? ''}
          onMend={onMend}
          isNamed={column.fields.length > 1}
        />
      ))}
    </>
  )
}

interface CorrectedProps {
  header: string
  before: string
  now: string
  alike: AlikeCells | undefined
  writer: RowWriter
  onAlike: (from: string, to: string) => void
  onPutBack: () => void
}

/** A cell that a person has corrected, and what the sheet says. */
function Corrected({ header, before, now, alike, writer: { t }, onAlike, onPutBack }: CorrectedProps) {
  return (
    <div className={classes.corrected}>
      <IconCheck size={13} aria-hidden className={classes.correctedIcon} />
      <span>
        {before === '' ? t('imports.correctedEmpty') : t('imports.corrected')} <bdi>{before}</bdi>
      </span>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowBackUp size={13} aria-hidden className={classes.mirrored} />}
        aria-label={t('imports.putBackOf', { what: header })}
        onClick={onPutBack}
      >
        {t('imports.putBack')}
      </Button>
      {alike && alike.standing > 0 ? (
        <Button size="compact-xs" variant="default" onClick={() => onAlike(before, now)}>
          {t('imports.mendAlike', { count: alike.standing })}
        </Button>
      ) : null}
      {alike && alike.mended > 0 ? (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onAlike(now, before)}>
          {t('imports.putAlikeBack', { count: alike.mended + 1 })}
        </Button>
      ) : null}
    </div>
  )
}
