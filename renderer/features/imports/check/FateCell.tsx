import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { PreviewRow, SheetColumn } from '#contract/imports.ts'
import { isNobodys, isToCheck, type RowProblem } from '#domain/imports/row.ts'
import classes from '../imports.module.css'
import { fateIcons, fateOf } from './fate.ts'
import { ProblemNote } from './ProblemNote.tsx'
import type { RowWriter } from './row-writer.ts'
import { useLineNumber } from '../line-number.ts'

interface FateCellProps {
  /** Name the fields that are to be mended, where those may be out of sight. */
  isPointing: boolean
  row: PreviewRow
  columns: readonly SheetColumn[]
  writer: RowWriter
  onMend: (column: number, text: string) => Promise<boolean>
}

/** What happens with a row, in a word, and whom it repeats. */
export function FateCell({ isPointing, row, columns, writer, onMend }: FateCellProps) {
  const { t, format } = writer
  const lineNumber = useLineNumber()
  const fate = fateOf(row)
  const FateIcon = fateIcons[fate]
  const [best] = row.duplicates
  const whom =
    best &&
    (best.kind === 'line'
      ? t('imports.lineNumber', { line: lineNumber(best.line) })
      : format.fullName(best.patient) || t('domain.noName'))
  const severity = row.problems.some((problem) => problem.severity === 'flag') ? 'flag' : 'notice'
  const PointerIcon = severity === 'flag' ? IconAlertTriangle : IconInfoCircle
  const pointers = isPointing && isToCheck(row, row.decision === 'skip') ? fieldsOf(row, severity) : []
  const nameColumn = columns.find(
    ({ field }) => field === 'name' || field === 'given_name' || field === 'family_name',
  )
  return (
    <>
      <span className={classes.fate} data-fate={fate}>
        <FateIcon aria-hidden size={15} />
        {t(`imports.fate.${fate}`)}
      </span>
      {best ? (
        <div className={classes.written}>
          {t(`imports.repeats.${best.verdict}`)} <bdi>{whom}</bdi>
        </div>
      ) : null}
      {pointers.length > 0 ? (
        <div className={classes.pointer} data-severity={severity}>
          <PointerIcon aria-hidden size={13} />
          <span>
            {t(`imports.severityShort.${severity}`)}{' '}
            {pointers.map((field) => t(`imports.field.${field}`)).join(t('imports.comma'))}
          </span>
        </div>
      ) : null}
      {isNobodys(row.refused) ? (
        <div className={classes.written}>{t(`imports.refusedShort.${row.refused}`)}</div>
      ) : null}
      {row.refused === 'no_name' && nameColumn ? (
        <ProblemNote
          problem={noName(nameColumn)}
          columns={columns}
          cellAt={(index) => row.cells[index] ?? ''}
          onMend={onMend}
        />
      ) : null}
    </>
  )
}

const fieldsOf = ({ problems }: PreviewRow, severity: RowProblem['severity']) => [
  ...new Set(problems.filter((problem) => problem.severity === severity).map(({ field }) => field)),
]

/** A row without a name as a problem of its name column, so that it is mended like any other. */
function noName({ index, field }: SheetColumn): RowProblem {
  return { field, column: index, value: '', reason: 'missing', severity: 'flag', proposals: [] }
}
