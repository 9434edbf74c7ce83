import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { SheetColumn } from '#contract/imports.ts'
import type { RowProblem } from '#domain/imports/row.ts'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'
import { CellField } from './CellField.tsx'
import { columnOf, FEW, wordsFor } from './mends.ts'

const isDate = /^\d{4}-\d{2}-\d{2}$/

interface ProblemNoteProps {
  problem: RowProblem
  columns: readonly SheetColumn[]
  /** The cell as the sheet has it now. */
  cellAt: (index: number) => string
  onMend: (column: number, text: string) => Promise<boolean>
  /** Leave the pencil out where the cell itself stands beside it as a field. */
  isEditable?: boolean
  /** Leave the field's name out where the column says it. */
  isNamed?: boolean
  /** Say what the cell holds where it does not stand beside. */
  isCellShown?: boolean
}

/** Why a cell could not be kept, or looks odd, beside that cell: in words, with every way to mend it. */
export function ProblemNote({
  problem,
  columns,
  cellAt,
  onMend,
  isEditable = true,
  isNamed = true,
  isCellShown = false,
}: ProblemNoteProps) {
  const { t } = useTranslation()
  const [isEditing, setIsEditing] = useState(false)
  const { severity, reason, field } = problem
  const column = columnOf(problem, columns)
  const mend = async (text: string) => {
    const isTaken = column !== null && (await onMend(column.index, text))
    if (isTaken) setIsEditing(false)
    return isTaken
  }
  const Icon = severity === 'flag' ? IconAlertTriangle : IconInfoCircle
  const [what, why] = [t(`imports.field.${field}`), t(`imports.reason.${reason}`)]
  return (
    <div className={classes.problem} data-severity={severity}>
      <span className={classes.problemWords}>
        <Icon aria-hidden size={14} className={classes.problemIcon} />
        <span>
          {isCellShown && column ? (
            <span className={classes.inCell} title={cellAt(column.index)}>
              <bdi>{cellAt(column.index)}</bdi>
            </span>
          ) : null}
          <b>{t(`imports.severity.${severity}`)}</b> {isNamed ? t('imports.problem', { what, why }) : why}
        </span>
      </span>
      {column ? (
        <span className={classes.mends}>
          <Mends problem={problem} onMend={mend} />
          {isEditable && !isEditing ? (
            <ActionIcon
              size="sm"
              aria-label={t('imports.editCell', { what: column.header })}
              onClick={() => setIsEditing(true)}
            >
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          ) : null}
        </span>
      ) : (
        <span className={classes.quiet}>{t('imports.noColumnForIt')}</span>
      )}
      {isEditing && column ? (
        <CellField
          isFocused
          label={t('imports.editCell', { what: column.header })}
          text={cellAt(column.index)}
          onSave={mend}
          onCancel={() => setIsEditing(false)}
        />
      ) : null}
    </div>
  )
}

interface MendsProps {
  problem: RowProblem
  onMend: (text: string) => Promise<boolean>
}

/** The proposals of the core, then the known words of a closed set. */
function Mends({ problem, onMend }: MendsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const what = t(`imports.field.${problem.field}`)
  const words = wordsFor(problem).map(({ value, label }) => ({
    value,
    words: 'key' in label ? t(label.key) : label[language],
  }))
  const proposed = problem.proposals.map(({ value, label }) => ({
    value,
    words:
      words.find((known) => known.value === value)?.words ??
      (isDate.test(label) ? format.date(label) : format.digits(label)),
  }))
  const buttons = words.length <= FEW ? [...proposed, ...words] : proposed
  return (
    <>
      {buttons.map((mend) => (
        <Button
          key={mend.value}
          size="compact-xs"
          variant="default"
          aria-label={t('imports.mendWith', { what, value: mend.words })}
          onClick={() => void onMend(mend.value)}
        >
          {mend.words}
        </Button>
      ))}
      {words.length > FEW ? (
        <NativeSelect
          size="xs"
          className={classes.mendSelect}
          aria-label={t('imports.mendWithWord', { what })}
          value=""
          onChange={(event) => void onMend(event.currentTarget.value)}
          data={[
            {
              value: '',
              label: t(proposed.length > 0 ? 'imports.chooseOther' : 'imports.chooseWord'),
              disabled: true,
            },
            ...words.map(({ value, words: label }) => ({ value, label })),
          ]}
        />
      ) : null}
    </>
  )
}
