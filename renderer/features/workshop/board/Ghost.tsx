import { Portal } from '@mantine/core'
import type { Ref } from 'react'
import { columnOf } from '#domain/workshop/board-columns.ts'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import { SideMark } from '../../../shared/SideMark.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'
import type { Carried } from './use-board-move.ts'

/** What hangs on the pointer while a card is dragged, with what letting go would mean. */
export function Ghost({ carried, ref }: { carried: Carried; ref: Ref<HTMLDivElement> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { order, patient } = carried.card
  const isHome = carried.over === columnOf(order.state)
  const verdict = carried.over && !isHome ? carried.verdicts[carried.over] : null
  const crowds = verdict?.ok === true && carried.over !== null && carried.full.includes(carried.over)
  return (
    <Portal>
      <div
        ref={ref}
        className={classes.ghost}
        data-invalid={verdict && !verdict.ok ? true : undefined}
        data-crowds={crowds || undefined}
        aria-hidden
      >
        <span className={classes.number}>{format.digits(order.number)}</span>
        <span>
          <PersonName person={patient} /> <SideMark of={order.deviceType} side={order.side} iconOnly />
        </span>
        {crowds && carried.over ? (
          <strong>{t('workshop.oneTooMany', { column: t(`workshop.column.${carried.over}`) })}</strong>
        ) : null}
        <span>
          {verdict
            ? verdict.ok
              ? t('workshop.becomes', { state: format.state(verdict.value.to) })
              : t('workshop.cannot')
            : format.state(order.state)}
        </span>
      </div>
    </Portal>
  )
}
