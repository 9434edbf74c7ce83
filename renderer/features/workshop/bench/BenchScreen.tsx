import { Button, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconLayoutBoard, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import type { BenchView, OrderCard } from '#contract/workshop.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useSessionState } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useOrderInHand, useScanTarget } from '../../../shared/order-in-hand.ts'
import { runShortcut } from '../../../shared/shortcuts.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './bench.module.css'
import { BenchCard } from './BenchCard.tsx'
import { ScanField } from './ScanField.tsx'

/** A technician's bench: large, without typing. Scan in, one step, scan out. */
export function BenchScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const { staff } = useSessionState()
  const bench = useQuery(api.workshop.bench.queryOptions({ input: { campId: camp.id } }))
  return (
    <div className={classes.bench}>
      <header className={classes.head}>
        <Title order={1}>{t('workshop.bench.title')}</Title>
        <div className={classes.headActions}>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconLayoutBoard aria-hidden size={22} />}
            renderRoot={(props) => <Link {...props} to={'/workshop' as never} />}
          >
            {t('workshop.bench.board')}
          </Button>
          <Button
            size="lg"
            variant="default"
            leftSection={<IconUsers aria-hidden size={22} />}
            onClick={() => void runShortcut('shell.lock')}
          >
            {staff
              ? t('workshop.bench.switchFrom', { name: format.staffName(staff) })
              : t('workshop.bench.switch')}
          </Button>
        </div>
      </header>
      {bench.data ? <Work view={bench.data} /> : null}
      {bench.error && !bench.data ? (
        <ErrorState error={bench.error} onRetry={() => void bench.refetch()} />
      ) : null}
      {bench.isPending ? <Loading rows={4} rowHeight={120} /> : null}
    </div>
  )
}

function Work({ view }: { view: BenchView }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const running = view.spells[0]?.orderId
  const all = [...view.mine, ...view.free]
  const inHand = all.find(({ order }) => order.id === running) ?? null
  const scanIn = useAction(api.workshop.scanIn.mutationOptions(), {
    done: (spell) => t('workshop.bench.scannedIn', { number: numberOf(all, spell.orderId, format.digits) }),
  })
  const scanOut = useAction(api.workshop.scanOut.mutationOptions(), {
    done: (spell) => t('workshop.bench.scannedOut', { number: numberOf(all, spell.orderId, format.digits) }),
  })
  const { run: runIn } = scanIn
  const { run: runOut } = scanOut
  const start = useCallback(({ order }: OrderCard) => void runIn({ orderId: order.id }), [runIn])
  const stop = useCallback(({ order }: OrderCard) => void runOut({ orderId: order.id }), [runOut])
  useScanTarget(start)
  useOrderInHand(inHand, stop)
  const section = useShownWhenTaken(inHand?.order.id ?? null)
  const cardProps = {
    isBusy: scanIn.isRunning || scanOut.isRunning,
    hasOtherInHand: inHand !== null,
    start,
    stop,
  }

  return (
    <>
      <ScanField />
      {inHand ? (
        <section
          ref={section}
          tabIndex={-1}
          className={classes.inHand}
          aria-label={t('workshop.bench.inHand')}
        >
          <BenchCard {...cardProps} card={inHand} isInHand />
        </section>
      ) : (
        <Text className={classes.hint}>{t('workshop.bench.hint')}</Text>
      )}
      <List
        title={t('workshop.bench.mine')}
        cards={view.mine.filter((card) => card !== inHand)}
        {...cardProps}
      />
      <List title={t('workshop.bench.free')} cards={view.free.slice(0, 30)} {...cardProps} />
    </>
  )
}

/** Who takes a job up from far down the list sees it, with its next step, and has it under the keyboard. */
function useShownWhenTaken(id: string | null) {
  const section = useRef<HTMLElement>(null)
  const before = useRef(id)
  useEffect(() => {
    const isTaken = id !== null && id !== before.current
    before.current = id
    if (!isTaken) return
    section.current?.focus({ preventScroll: true })
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return section
}

const numberOf = (cards: readonly OrderCard[], id: string, digits: (text: string) => string) =>
  digits(cards.find(({ order }) => order.id === id)?.order.number ?? '')

interface ListProps {
  title: string
  cards: readonly OrderCard[]
  isBusy: boolean
  hasOtherInHand: boolean
  start: (card: OrderCard) => void
  stop: (card: OrderCard) => void
}

function List({ title, cards, ...props }: ListProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.list}>
      <Title order={2}>{title}</Title>
      {cards.length === 0 ? (
        <Text c="dimmed" className={classes.hint}>
          {t('workshop.bench.nothing')}
        </Text>
      ) : (
        <ul>
          {cards.map((card) => (
            <li key={card.order.id}>
              <BenchCard {...props} card={card} isInHand={false} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
