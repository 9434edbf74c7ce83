import type { DayAppointment } from '#contract/appointments.ts'
import { orderStates } from '#domain/orders/order-state.ts'
import { StageIcon } from '../../shared/StageIcon.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import type { ColourBy } from './address.ts'
import classes from './calendar.module.css'

/** What the colours mean when blocks are coloured by stage: icon and word of every stage of the day, in their order. */
export function ColourKey({ colour, visits }: { colour: ColourBy; visits: readonly DayAppointment[] }) {
  const { t } = useTranslation()
  if (colour !== 'stage') return null
  const here = new Set(visits.flatMap(({ order }) => order?.state ?? []))
  return (
    <ul className={classes.key} aria-label={t('calendar.view.key')}>
      {orderStates
        .filter((state) => here.has(state))
        .map((state) => (
          <li key={state}>
            <StageIcon state={state} />
          </li>
        ))}
    </ul>
  )
}
