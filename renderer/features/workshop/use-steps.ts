import type { OrderCard } from '#contract/workshop.ts'
import type { AllowedStep } from '#domain/orders/allowed-steps.ts'
import type { OrderCause } from '#domain/orders/order-causes.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** What a step's form asks for; what a step does not need is empty. */
export interface StepAnswer {
  reason: string
  cause: OrderCause | null
  reviewDate: string | null
  remake: boolean
}

export const noAnswer: StepAnswer = { reason: '', cause: null, reviewDate: null, remake: true }

export interface Steps {
  /** Makes the step; false when it was refused, which the person has been told. */
  take: (card: OrderCard, step: AllowedStep, answer?: StepAnswer) => Promise<boolean>
  isRunning: boolean
}

/** Every move of an order, each through its own procedure, with a toast that takes it back. */
export function useSteps(): Steps {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const done = ({ number, state }: { number: string; state: OrderCard['order']['state'] }) =>
    t('workshop.moved', { number: format.digits(number), state: format.state(state) })
  const advance = useAction(api.orders.advance.mutationOptions(), { done })
  const hold = useAction(api.orders.hold.mutationOptions(), { done })
  const release = useAction(api.orders.release.mutationOptions(), { done })
  const cancel = useAction(api.orders.cancel.mutationOptions(), { done })
  const reopen = useAction(api.orders.reopen.mutationOptions(), { done })
  const reject = useAction(api.orders.reject.mutationOptions(), {
    done: ({ order, remake }) =>
      remake ? t('workshop.remade', { number: format.digits(remake.number) }) : done(order),
  })
  const actions = [advance, hold, release, cancel, reopen, reject]

  const run = ({ order }: OrderCard, { to, kind }: AllowedStep, answer: StepAnswer) => {
    const { id, version } = order
    const { reason, cause, reviewDate, remake } = answer
    if (kind === 'advance') return advance.run({ id, version, to, reason })
    if (kind === 'hold') return hold.run({ id, version, reason, reviewDate })
    if (kind === 'release') return release.run({ id, version })
    if (kind === 'reject') return reject.run({ id, version, cause: cause ?? 'other', reason, remake })
    if (kind === 'cancel') return cancel.run({ id, version, reason })
    return reopen.run({ id, version, reason })
  }
  return {
    take: async (card, step, answer = noAnswer) => (await run(card, step, answer)) !== null,
    isRunning: actions.some(({ isRunning }) => isRunning),
  }
}

/** What a step is called on its button. */
export function useStepWords(): (card: OrderCard, step: AllowedStep) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ order }, { to, kind }) => {
    if (kind === 'release' || kind === 'reopen') {
      return t(`workshop.step.${kind}`, { state: format.state(to) })
    }
    if (to === order.state) return t('workshop.step.again')
    return t(`workshop.step.${to}`)
  }
}
