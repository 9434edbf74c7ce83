import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import type { AlikeCells, AlikeMend, PreviewRow, SheetColumn } from '#contract/imports.ts'
import classes from '../imports.module.css'
import { ProblemNote } from './ProblemNote.tsx'
import type { ReadCell } from './read-cell.ts'
import type { RowWriter } from './row-writer.ts'

export interface CellMends {
  onMend: (column: number, text: string) => Promise<boolean>
  onMendAlike: (mend: AlikeMend) => void
}

interface CellNotesProps extends CellMends {
  row: PreviewRow
  cell: Pick<ReadCell, 'problems' | 'corrected'>
  columns: readonly SheetColumn[]
  writer: RowWriter
  /** Leave the field's name out where the column says it. */
  isNamed: boolean
  /** Say what the cell holds where it does not stand above. */
  isCellShown?: boolean
}

/** What was corrected in a cell, and every problem that it has with its mends. */
export function CellNotes({
  row,
  cell: { problems, corrected },
  columns,
  writer,
  isNamed,
  isCellShown = false,
  onMend,
  onMendAlike,
}: CellNotesProps) {
  return (
    <>
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
          isNamed={isNamed}
          isCellShown={isCellShown}
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
