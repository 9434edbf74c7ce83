import type { OrderRecord } from '#contract/orders.ts'
import { OrderFacts } from './OrderFacts.tsx'
import { OrderHeader } from './OrderHeader.tsx'
import type { OrderSection } from './order-section.ts'
import { StepsSection } from './StepsSection.tsx'
import classes from './orders.module.css'

interface OrderPageProps {
  record: OrderRecord
  sections: readonly OrderSection[]
}

/** One device order: what it is, where it stands, what comes next, and everything that was done with it. */
export function OrderPage({ record, sections }: OrderPageProps) {
  return (
    <div className={classes.page}>
      <OrderHeader record={record} />
      <div className={classes.record}>
        <div>
          {sections.map(({ key, Section }) => (
            <Section key={key} record={record} />
          ))}
        </div>
        <div>
          <OrderFacts record={record} />
          <StepsSection steps={record.steps} />
        </div>
      </div>
    </div>
  )
}
