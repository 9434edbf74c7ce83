import type { BoardView, OrderCard } from '#contract/workshop.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { Select } from '../../../shared/choice/Select.tsx'
import { DateField } from '../../../shared/DateField.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../workshop.module.css'

/** Who makes it, and for when it is promised; saved as they are chosen. */
export function PlanFields({ card, staff }: { card: OrderCard; staff: BoardView['staff'] }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayPlan = useMay('moveOrders')
  const { id, version, number, technicianId, promisedDate } = card.order
  const plan = useAction(api.orders.plan.mutationOptions(), {
    done: () => t('workshop.planned', { number: format.digits(number) }),
  })
  const save = (change: { technicianId?: string | null; promisedDate?: string | null }) => {
    const wanted = { technicianId, promisedDate, ...change }
    if (wanted.technicianId === technicianId && wanted.promisedDate === promisedDate) return
    void plan.run({ id, version, ...wanted })
  }
  return (
    <div className={classes.plan}>
      <Select
        label={t('workshop.technician')}
        placeholder={t('workshop.nobody')}
        disabled={!mayPlan}
        clearable
        clearButtonProps={{ 'aria-label': t('workshop.clearTechnician') }}
        data={staff.map((member) => ({ value: member.id, label: format.staffName(member) }))}
        value={technicianId}
        onChange={(picked) => save({ technicianId: picked })}
      />
      <DateField
        label={t('workshop.promised')}
        disabled={!mayPlan}
        value={promisedDate}
        onSettle={(date) => save({ promisedDate: date })}
      />
    </div>
  )
}
