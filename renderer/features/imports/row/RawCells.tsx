import { Title } from '@mantine/core'
import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { CellField } from '../check/CellField.tsx'
import { columnOf } from '../check/mends.ts'
import { ProblemNote } from '../check/ProblemNote.tsx'
import classes from '../imports.module.css'

interface RawCellsProps {
  row: PreviewRow
  columns: readonly SheetColumn[]
  onMend: (column: number, text: string) => Promise<boolean>
}

/** Every cell of the row as the sheet has it, to write in, each with what is wrong with it. */
export function RawCells({ row, columns, onMend }: RawCellsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const homeless = row.problems.filter((problem) => columnOf(problem, columns) === null)
  return (
    <section aria-label={t('imports.cells')} className={classes.cells}>
      <Title order={3}>{t('imports.cells')}</Title>
      {homeless.map((problem) => (
        <ProblemNote
          key={`${problem.field} ${problem.reason}`}
          problem={problem}
          columns={columns}
          cellAt={() => ''}
          onMend={onMend}
        />
      ))}
      {columns.map((column) => {
        const header =
          column.header || t('imports.columnNumber', { number: format.digits(String(column.index + 1)) })
        const problems = row.problems.filter((problem) => columnOf(problem, columns)?.index === column.index)
        return (
          <div key={column.index} className={classes.cell}>
            <span className={classes.cellName}>
              <bdi>{header}</bdi>
              <small>{t(`imports.field.${column.field}`)}</small>
            </span>
            <div>
              <CellField
                key={`${row.line} ${column.index}`}
                label={t('imports.cellLabel', { header })}
                text={row.cells[column.index] ?? ''}
                onSave={(text) => onMend(column.index, text)}
              />
              {column.index in row.corrected ? (
                <small className={classes.quiet}>
                  {t('imports.corrected')} <bdi>{row.corrected[column.index] || '–'}</bdi>
                </small>
              ) : null}
              {problems.map((problem) => (
                <ProblemNote
                  key={`${problem.field} ${problem.reason}`}
                  problem={problem}
                  columns={columns}
                  cellAt={(index) => row.cells[index] ?? ''}
                  onMend={onMend}
                  isEditable={false}
                />
              ))}
            </div>
          </div>
        )
      })}
    </section>
  )
}
