import { Button, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { askedIn, checkoutPhases, COMFORT, type CheckoutList } from '#domain/fitting/checkout-list.ts'
import type { Checkout, CheckoutAnswer } from '#domain/fitting/checkout.ts'
import { defaultComfortThreshold } from '#domain/fitting/comfort.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { Section } from '../../shared/Section.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { CheckoutDecision } from './CheckoutDecision.tsx'
import { CheckoutProgress } from './CheckoutProgress.tsx'
import { CheckoutQuestion } from './CheckoutQuestion.tsx'
import { ComfortScore } from './ComfortScore.tsx'
import classes from './fitting.module.css'
import { useCheckoutDraft } from './use-checkout-draft.ts'

interface CheckoutFormProps {
  order: DeviceOrder
  draft: Checkout
  list: CheckoutList
  onDone: () => void
}

/** A check-out question by question, with its progress in sight and the decision at its end. */
export function CheckoutForm({ order, draft, list, onDone }: CheckoutFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const { language } = useLanguage()
  const { fill, change, forget } = useCheckoutDraft(order, draft)
  const rules = useQuery(api.checkouts.rules.queryOptions()).data
  const page = useRef<HTMLDivElement>(null)
  const save = useAction(api.checkouts.save.mutationOptions(), {
    done: () => t('fitting.checkout.kept'),
    onDone: () => {
      forget()
      onDone()
    },
  })

  const answer = (key: string, given: CheckoutAnswer) =>
    change({ answers: { ...fill.answers, [key]: given } })
  const comfortPhase = askedIn(list).find(({ asked }) => asked.includes(COMFORT))?.key
  const goOn = (key: string) => {
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
    const next = rows[rows.findIndex((row) => row.dataset['question'] === key) + 1]
    next?.querySelector<HTMLInputElement>('input[type="radio"]')?.focus()
  }

  return (
    <div ref={page}>
      <CheckoutProgress list={list} fill={fill} />
      <Stack gap="xs">
        {list.phases.map((phase) => (
          <div key={phase.key} id={`phase-${phase.key}`} className={classes.phase}>
            <Section title={checkoutPhases[phase.key][language]}>
              <div>
                {phase.items.map((item) => (
                  <CheckoutQuestion
                    key={item.key}
                    item={item}
                    answer={fill.answers[item.key] ?? null}
                    onAnswer={(given) => answer(item.key, given)}
                    onNext={() => goOn(item.key)}
                  />
                ))}
              </div>
              {phase.key === comfortPhase ? <Comfort fill={fill} change={change} /> : null}
            </Section>
          </div>
        ))}
        <CheckoutDecision
          order={order}
          draft={draft}
          list={list}
          fill={fill}
          threshold={rules?.comfortThreshold ?? defaultComfortThreshold}
          onNote={(note) => change({ note })}
          onDone={() => {
            forget()
            onDone()
          }}
        />
        <Group>
          <Button
            variant="subtle"
            loading={save.isRunning}
            onClick={() => void save.run({ id: draft.id, version: draft.version, fill })}
          >
            {t('fitting.checkout.keep')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}

type Draft = ReturnType<typeof useCheckoutDraft>

function Comfort({ fill, change }: Pick<Draft, 'fill' | 'change'>) {
  return <ComfortScore value={fill.socketComfort} onChange={(socketComfort) => change({ socketComfort })} />
}
