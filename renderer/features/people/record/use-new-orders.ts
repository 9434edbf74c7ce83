import { useState } from 'react'
import type { NewOrderInput } from '#contract/orders.ts'
import type { NewOrderFindings } from '#domain/orders/check-new-order.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { isWithWearer } from '#domain/orders/order-state.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** A draft about which something is to be asked before it is ordered. */
interface Question {
  index: number
  draft: NewOrderInput
  findings: NewOrderFindings
}

export interface NewOrders {
  /** Orders the drafts; first asks about each whose person has such a device, here or from elsewhere. */
  start: (drafts: readonly NewOrderInput[]) => void
  /** What is asked now; null while nothing is. */
  asked: Question | null
  answer: (order: NewOrderInput) => void
  /** The old device of the draft that is asked about goes into repair, and that draft is dropped. */
  repairInstead: (() => void) | null
  giveUp: () => void
  isRunning: boolean
}

/** Orders devices for a person, with a question for each that the core would ask about. */
export function useNewOrders(
  patientId: string,
  orders: readonly DeviceOrder[],
  onDone: () => void,
): NewOrders {
  const { t } = useTranslation()
  const api = useApi()
  const [drafts, setDrafts] = useState<readonly (NewOrderInput | null)[]>([])
  const [questions, setQuestions] = useState<readonly Question[]>([])
  const check = useAction(api.orders.check.mutationOptions())
  const create = useAction(api.orders.create.mutationOptions(), {
    done: ({ orders: made }) => t('people.ordersAdded', { count: made.length }),
    onDone,
  })
  const repair = useAction(api.orders.repair.mutationOptions(), {
    done: ({ visit }) => t(visit ? 'people.repairStarted' : 'people.repairStartedNoVisit'),
  })

  const save = async (all: readonly (NewOrderInput | null)[]) => {
    const wanted = all.filter((draft) => draft !== null)
    if (wanted.length > 0) await create.run({ patientId, drafts: wanted })
    else onDone()
  }
  const settle = (order: NewOrderInput | null) => {
    const [question, ...rest] = questions
    if (!question) return
    const next = drafts.map((draft, index) => (index === question.index ? order : draft))
    setDrafts(next)
    setQuestions(rest)
    if (rest.length === 0) void save(next)
  }
  const start = async (wanted: readonly NewOrderInput[]) => {
    const asking = wanted.map(({ deviceType, side, orderType = 'new' }) => ({ deviceType, side, orderType }))
    const found = await check.run({ patientId, drafts: asking })
    if (!found) return
    const open = wanted.flatMap((draft, index): Question[] => {
      const findings = found[index]
      const isWorn = findings?.interval ?? findings?.earlierDeviceId ?? draft.orderType === 'replacement'
      return findings && isWorn ? [{ index, draft, findings }] : []
    })
    setDrafts(wanted)
    setQuestions(open)
    if (open.length === 0) await save(wanted)
  }
  const asked = questions[0] ?? null
  const earlier = orders.find(({ id }) => id === asked?.findings.earlierDeviceId)
  const mayRepair = earlier !== undefined && isWithWearer(earlier.state)

  return {
    asked,
    isRunning: check.isRunning || create.isRunning || repair.isRunning,
    start: (wanted) => void start(wanted),
    answer: settle,
    repairInstead:
      earlier && mayRepair
        ? () => {
            const { id, version } = earlier
            void repair.run({ id, version, note: '' }).then((done) => done && settle(null))
          }
        : null,
    giveUp: () => setQuestions([]),
  }
}
