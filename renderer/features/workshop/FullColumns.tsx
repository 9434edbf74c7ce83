import { IconAlertTriangle } from '@tabler/icons-react'
import type { BoardView } from '#contract/workshop.ts'
import { boardColumnKeys, columnOf } from '#domain/workshop/board-columns.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './workshop.module.css'

/** The columns that hold more than they may, for the view that has no columns. */
export function FullColumns({ view }: { view: BoardView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const full = boardColumnKeys.flatMap((column) => {
    const limit = view.limits[column]
    const count = view.cards.filter(({ order }) => columnOf(order.state) === column).length
    return limit !== null && count > limit ? [{ column, count, limit }] : []
  })
  if (full.length === 0) return null
  return (
    <ul className={classes.fullColumns} aria-label={t('workshop.fullColumns')}>
      {full.map(({ column, count, limit }) => (
        <li key={column}>
          <IconAlertTriangle aria-hidden size={16} />
          {t(`workshop.column.${column}`)}: {t('workshop.ofLimit', { count, limit: format.number(limit) })} ·{' '}
          {t('workshop.tooMany')}
        </li>
      ))}
    </ul>
  )
}
