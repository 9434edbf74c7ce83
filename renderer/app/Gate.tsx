import { notifications } from '@mantine/notifications'
import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { Suspense, use, useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react'
import type { TemplateKey } from '#domain/camps/template.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { SignInScreen } from '../features/session/SignInScreen.tsx'
import { useCoverGuard } from '../features/session/use-cover.ts'
import { useIdleLock } from '../features/session/use-idle-lock.ts'
import { CampProvider, useCampIfAny } from '../shared/CampContext.tsx'
import { lazily } from '../shared/Later.tsx'
import { TextsContext, textsOfClinic } from '../shared/use-translation.ts'
import { Connecting } from './Connecting.tsx'
import classes from './frame.module.css'
import { forgetRecents } from './recents.ts'

/** Seen once in the life of a data file, so its code is not part of every start. */
const StartScreen = lazily(async () => (await import('../features/start/StartScreen.tsx')).StartScreen)

const CLOCK_MS = 15_000

export interface GateProps {
  children: ReactNode
  /** Somebody else signed in at this window: navigation starts over, drafts stay. */
  onOtherPerson?: () => void
  /** The first camp was made: its team and places come next. */
  onStarted?: (template: TemplateKey) => void
}

/**
 * First start, sign-in, lock. What is below the gate stays as it is while the screen is locked or nobody is signed in, only
 * covered and out of reach, so that nothing that was typed is lost.
 */
export function Gate({ children, onOtherPerson, onStarted }: GateProps) {
  const api = useApi()
  const queryClient = useQueryClient()
  const setup = useQuery(api.camps.setup.queryOptions({ refetchInterval: CLOCK_MS }))
  const session = useQuery(api.session.current.queryOptions())
  const staffId = session.data?.staff?.id ?? null
  const [person, setPerson] = useState<string | null>(null)
  const [changes, setChanges] = useState(0)
  if (staffId !== null && staffId !== person) {
    setPerson(staffId)
    if (person !== null) setChanges(changes + 1)
  }
  const isCovered = staffId === null || session.data?.isLocked === true
  useCoverGuard(isCovered && person !== null)
  useIdleLock(!isCovered, session.data?.idleLockMinutes ?? 0)

  const startOver = useEffectEvent(() => {
    onOtherPerson?.()
    notifications.clean()
    forgetRecents()
    const kept = [api.camps.setup.queryKey(), api.session.current.queryKey()].map(hashKey)
    void queryClient.resetQueries({ predicate: ({ queryHash }) => !kept.includes(queryHash) })
  })
  useEffect(() => {
    if (changes > 0) startOver()
  }, [changes])

  if (!setup.data || !session.data) {
    const refetch = () => void Promise.all([setup.refetch(), session.refetch()])
    return <Connecting error={setup.error ?? session.error} onRetry={refetch} />
  }
  if (!setup.data.hasCamp) {
    return (
      <Suspense fallback={null}>
        <StartScreen today={setup.data.today} onStarted={onStarted} />
      </Suspense>
    )
  }
  const today = { date: setup.data.today, minute: setup.data.nowMinute }
  return (
    <CampProvider setup={setup.data} session={session.data} today={today}>
      <WordsOfKind>
        {person !== null ? (
          <div
            data-testid="below"
            className={classes.below}
            inert={isCovered}
            aria-hidden={isCovered || undefined}
          >
            {children}
          </div>
        ) : null}
        {isCovered ? <SignInScreen lastPerson={person} /> : null}
      </WordsOfKind>
    </CampProvider>
  )
}

/** A permanent clinic is called one on every screen below. */
function WordsOfKind({ children }: { children: ReactNode }) {
  const texts = use(TextsContext)
  const isClinic = useCampIfAny()?.kind === 'clinic'
  const said = useMemo(() => (texts && isClinic ? textsOfClinic(texts) : texts), [texts, isClinic])
  return <TextsContext value={said}>{children}</TextsContext>
}
