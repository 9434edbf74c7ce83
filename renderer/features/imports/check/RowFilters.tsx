import { SegmentedControl } from '@mantine/core'
import { rowFilters, type SheetSummary } from '#contract/imports.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { RowFilter } from '../address.ts'
import classes from '../imports.module.css'

interface RowFiltersProps {
  summary: SheetSummary

  value: RowFilter
  onChange: (filter: RowFilter) => void
}

/** Which rows are shown, each choice with how many there are. */
export function RowFilters({ summary, value, onChange }: RowFiltersProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { counts } = summary
  // Rows of which everything was kept, though something looks odd.
  const odd = counts.problems - counts.flagged
  const numbers: Record<RowFilter, number> = {
    all: counts.rows - counts.blank,
    problems: counts.flagged,
    duplicates: counts.duplicates,
    refused: counts.refused,
  }
  return (
    <SegmentedControl
      size="xs"
      className={classes.filters}
      aria-label={t('imports.filters')}
      value={value}
      onChange={(chosen) => onChange(rowFilters.find((filter) => filter === chosen) ?? 'all')}
      data={rowFilters.map((filter) => ({
        value: filter,
        label: (
          <span className={classes.filter} data-many={(filter !== 'all' && numbers[filter] > 0) || undefined}>
            {t(`imports.filter.${filter}`)} <b>{format.number(numbers[filter])}</b>
            {filter === 'problems' && odd > 0 ? (
              <span className={classes.quiet}> {t('imports.odd', { count: odd })}</span>
            ) : null}
          </span>
        ),
      }))}
    />
  )
}
