import { IconGenderFemale } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { ResourceLoad } from '#domain/scheduling/day-load.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useRowName } from './row-name.ts'
import type { GridRow } from './rows.ts'
import classes from './grid.module.css'

export interface RowLabelProps {
  row: GridRow
  /** How full its day is, hour by hour; undefined for the row of visits without a place. */
  load: ResourceLoad | undefined
}

/** Name of a row and how full its day is. */
export function RowLabel({ row, load: measured }: RowLabelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station, person } = row
  const name = useRowName()(row)
  const places = station?.capacity ?? 1
  const isCounted = measured !== undefined && measured.openMinutes > 0
  const percent = Math.round((measured?.share ?? 0) * 100)
  const load = isCounted ? t('calendar.row.load', { percent, places, count: places }) : ''
  const hours = measured?.hours.filter(({ openMinutes }) => openMinutes > 0) ?? []
  const byHour = hours.map(({ startMinute, share }) =>
    t('calendar.row.hourLoad', {
      from: format.minute(startMinute),
      percent: format.number(Math.round(share * 100)),
    }),
  )
  return (
    <span
      className={classes.rowLabel}
      data-tall={row.lanes > 3 || undefined}
      style={{ '--lanes': row.lanes } as CSSProperties}
      title={[name, load, ...byHour].filter(Boolean).join(' · ')}
    >
      <span className={classes.rowFacts}>
        <span className={classes.rowName}>
          <bdi>{name}</bdi>
          {station?.womenOnly ? (
            <IconGenderFemale size={14} stroke={1.8} role="img" aria-label={t('calendar.row.womenOnly')} />
          ) : null}
          {person ? <span className={classes.rowCode}>{format.digits(person.number)}</span> : null}
        </span>
        {isCounted ? (
          <span className={classes.load} role="img" aria-label={load}>
            {hours.map(({ startMinute, endMinute, share }) => (
              <span
                key={startMinute}
                className={classes.loadHour}
                data-over={share > 1 || undefined}
                style={{ flexGrow: endMinute - startMinute }}
              >
                <span
                  className={classes.loadUsed}
                  style={{ display: 'block', inlineSize: `${Math.min(100, Math.round(share * 100))}%` }}
                />
              </span>
            ))}
          </span>
        ) : null}
      </span>
    </span>
  )
}
