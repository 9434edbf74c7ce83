import { Button, NativeSelect } from '@mantine/core'
import { IconAlertTriangle, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { SheetColumn, SheetSummary } from '#contract/imports.ts'
import { importFields, type ImportField } from '#domain/imports/column.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../imports.module.css'

/** How sure a column was recognised, in a word; `kept`: it names no field and goes to the notes. */
export const sureness = ['sure', 'near', 'guess', 'kept'] as const
export type Sureness = (typeof sureness)[number]

export function surenessOf({ field, confidence }: Pick<SheetColumn, 'field' | 'confidence'>): Sureness {
  if (confidence >= 1) return 'sure'
  if (field === 'ignore') return 'kept'
  return confidence >= 0.8 ? 'near' : 'guess'
}

/** Nothing stands in it, not even a header. */
const isBare = ({ header, samples }: SheetColumn) => header.trim() === '' && samples.length === 0

const isUnsure = (column: SheetColumn) => !isBare(column) && surenessOf(column) !== 'sure'

/** Whether somebody should look at the columns before anything else. */
export const isAnyUnsure = ({ columns, hasNameColumn }: SheetSummary): boolean =>
  !hasNameColumn || columns.some(isUnsure)

interface ColumnsButtonProps {
  summary: SheetSummary
  isOpen: boolean
  /** Id of what it opens. */
  controls: string
  onToggle: () => void
}

/** Opens the columns, and says whether they should be looked at. */
export function ColumnsButton({ summary, isOpen, controls, onToggle }: ColumnsButtonProps) {
  const { t } = useTranslation()
  const columns = summary.columns.filter((column) => !isBare(column))
  const unsure = columns.filter(isUnsure).length
  const Chevron = isOpen ? IconChevronUp : IconChevronDown
  return (
    <span className={classes.columnsHead}>
      <Button
        size="compact-sm"
        variant="default"
        aria-expanded={isOpen}
        aria-controls={controls}
        rightSection={<Chevron size={15} aria-hidden />}
        onClick={onToggle}
      >
        {t(unsure > 0 ? 'imports.columnsCount' : 'imports.columnsSure', { count: columns.length })}
      </Button>
      {unsure > 0 ? (
        <span className={classes.unsure}>
          <IconAlertTriangle size={14} aria-hidden /> {t('imports.columnsUnsure', { count: unsure })}
        </span>
      ) : null}
    </span>
  )
}

interface ColumnStripProps {
  id: string
  summary: SheetSummary
  isOpen: boolean
  isBusy: boolean
  onSet: (column: SheetColumn, field: ImportField) => void
}

/** The columns of the sheet in their order, each with the field that it was recognised as, to be corrected. */
export function ColumnStrip({ id, summary, isOpen, isBusy, onSet }: ColumnStripProps) {
  const { t } = useTranslation()
  const told = summary.columns.filter((column) => !isBare(column))
  return (
    <section id={id} hidden={!isOpen} aria-label={t('imports.columns')}>
      <ol className={classes.columnList}>
        {told.map((column) => (
          <ColumnCard
            key={column.index}
            column={column}
            isBusy={isBusy}
            onSet={(field) => onSet(column, field)}
          />
        ))}
      </ol>
    </section>
  )
}

interface ColumnCardProps {
  column: SheetColumn
  isBusy: boolean
  onSet: (field: ImportField) => void
}

function ColumnCard({ column, isBusy, onSet }: ColumnCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const sure = surenessOf(column)
  const header =
    column.header || t('imports.columnNumber', { number: format.digits(String(column.index + 1)) })
  return (
    <li className={classes.columnCard} data-sureness={sure}>
      <span className={classes.columnTop}>
        <bdi className={classes.columnHeader} title={header}>
          {header}
        </bdi>
        <span className={classes.sureness}>
          {sure === 'sure' ? null : <IconAlertTriangle size={12} aria-hidden />}
          {t(`imports.sureness.${sure}`)}
        </span>
      </span>
      <NativeSelect
        size="xs"
        aria-label={t('imports.fieldOf', { header })}
        disabled={isBusy}
        value={column.field}
        onChange={(event) => {
          const field = importFields.find((known) => known === event.currentTarget.value)
          if (field) onSet(field)
        }}
        data={importFields.map((field) => ({ value: field, label: t(`imports.field.${field}`) }))}
      />
      <bdi className={classes.samples} title={column.samples.join('\n')}>
        {column.samples.join(' · ') || '–'}
      </bdi>
    </li>
  )
}
