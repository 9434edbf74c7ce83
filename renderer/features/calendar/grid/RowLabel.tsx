import { IconGenderFemale } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../shared/format.ts'
import { bookedMinutesOf, type GridRow } from './rows.ts'
import classes from './grid.module.css'

export interface RowLabelProps {
  row: GridRow
  /** Working minutes of the day for one place. */
  openMinutes: number
}

/** Name of a row and how full its day is. */
export function RowLabel({ row, openMinutes }: RowLabelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station, staff } = row
  const name = station
    ? format.stationName(station)
    : staff
      ? format.staffName(staff)
      : t('calendar.row.unassigned')
  const places = station?.capacity ?? 1
  const isCounted = (station !== null || staff !== null) && openMinutes > 0
  const share = isCounted ? bookedMinutesOf(row) / (openMinutes * places) : 0
  const percent = Math.round(share * 100)
  const load = isCounted ? t('calendar.row.load', { percent, places, count: places }) : ''
  return (
    <span
      className={classes.rowLabel}
      style={{ '--lanes': row.lanes } as CSSProperties}
      title={[name, load].filter(Boolean).join(' · ')}
    >
      <span className={classes.rowName}>
        <bdi>{name}</bdi>
        {station?.womenOnly ? (
          <IconGenderFemale size={14} stroke={1.8} role="img" aria-label={t('calendar.row.womenOnly')} />
        ) : null}
      </span>
      {isCounted ? (
        <span className={classes.load} role="img" aria-label={load}>
          <span
            className={classes.loadUsed}
            style={{ display: 'block', inlineSize: `${Math.min(100, percent)}%` }}
          />
        </span>
      ) : null}
    </span>
  )
}
