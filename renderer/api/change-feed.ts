import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { ChangeNotice, LoggedEntity } from '#contract/changes.ts'
import type { Api } from './api.ts'
import type { Client } from './connect.ts'
import type { ConnectionState } from './connection.ts'

type Word = Extract<keyof Api, string>

/** What a change of a record may show in: the words whose answers are asked again. */
const touches: Record<LoggedEntity, readonly Word[]> = {
  camps: ['camps', 'appointments', 'today', 'lists', 'papers', 'door', 'closeout', 'campPlan'],
  staff: ['staff', 'session', 'appointments', 'lists', 'papers', 'workshop', 'followUps', 'door', 'campPlan'],
  stations: ['stations', 'waitList', 'appointments', 'today', 'lists', 'door', 'campPlan'],
  travelGroups: ['groups', 'patients', 'appointments', 'lists', 'campPlan'],
  patients: [
    'waitList',
    'patients',
    'appointments',
    'today',
    'groups',
    'lists',
    'papers',
    'workshop',
    'recalls',
    'consents',
    'rehab',
    'followUps',
    'outcomes',
    'door',
    'closeout',
  ],
  deviceOrders: [
    'waitList',
    'patients',
    'orders',
    'appointments',
    'today',
    'lists',
    'papers',
    'door',
    'workshop',
    'stock',
    'rehab',
    'followUps',
    'timeline',
    'closeout',
  ],
  appointments: [
    'appointments',
    'series',
    'waitList',
    'patients',
    'today',
    'lists',
    'papers',
    'door',
    'rehab',
    'timeline',
    'closeout',
  ],
  imports: ['imports', 'patients', 'groups', 'today', 'closeout'],
  printedLists: ['lists'],
  printedPapers: ['papers'],
  limbs: ['patients', 'limbs', 'assessments'],
  assessments: ['patients', 'papers', 'stock', 'assessments', 'timeline'],
  recalls: ['patients', 'papers', 'recalls', 'timeline'],
  consents: ['patients', 'papers', 'attachments', 'consents', 'door'],
  measurementSets: ['patients', 'orders', 'papers', 'stock', 'measurements', 'timeline'],
  orderSteps: ['patients', 'orders', 'timeline', 'rehab'],
  benchSpells: ['patients', 'orders', 'workshop'],
  oldDevices: ['patients', 'orders'],
  stockItems: ['patients', 'papers', 'stock', 'closeout'],
  stockMovements: ['patients', 'papers', 'stock', 'waitList', 'closeout'],
  trials: ['patients', 'orders', 'papers', 'timeline'],
  checkouts: ['patients', 'orders', 'papers', 'timeline'],
  deliveries: ['patients', 'orders', 'papers', 'rehab', 'followUps', 'timeline', 'closeout'],
  attachments: ['patients', 'papers', 'attachments', 'timeline', 'door'],
  rehabSeries: ['patients', 'rehab', 'appointments', 'series'],
  rehabSessions: ['patients', 'rehab', 'timeline'],
  outcomes: ['patients', 'outcomes', 'rehab', 'timeline'],
  followUps: ['patients', 'followUps', 'rehab', 'timeline', 'closeout'],
  functioning: ['patients', 'functioning'],
  queueTokens: ['door', 'today', 'closeout'],
  waitEntries: ['waitList', 'timeline'],
  staffRosters: ['campPlan', 'appointments', 'door'],
  staffAbsences: ['campPlan', 'appointments', 'door'],
  machines: ['campPlan', 'appointments'],
  dayBands: ['campPlan', 'appointments'],
  tokenBlocks: ['door', 'papers', 'emergency'],
  emergencyPacks: ['today', 'emergency'],
  settings: [
    'camps',
    'session',
    'workshop',
    'measurements',
    'assessments',
    'rehab',
    'followUps',
    'outcomes',
    'campPlan',
    'appointments',
    'door',
    'closeout',
    'emergency',
    'bills',
    'stock',
  ],
}

const SETTLE_MS = 40
const RETRY_MS = 1500

/** Asks again what the notices touched, once they have settled for a moment. */
function gatherNotices(queryClient: QueryClient) {
  const words = new Set<Word>()
  let timer: ReturnType<typeof setTimeout> | null = null
  let everything = false
  const flush = () => {
    timer = null
    if (everything) void queryClient.invalidateQueries()
    else for (const word of words) void queryClient.invalidateQueries({ queryKey: [[word]] })
    words.clear()
    everything = false
  }
  return {
    add(notice: ChangeNotice) {
      if (notice.missed) everything = true
      for (const { entity } of notice.touched) for (const word of touches[entity]) words.add(word)
      if (notice.touched.length > 0) words.add('changes')
      if (words.size > 0 || everything) timer ??= setTimeout(flush, SETTLE_MS)
    },
    stop() {
      if (timer) clearTimeout(timer)
    },
  }
}

/** Follows the feed until the signal; on a fault waits a little and asks for what came after the last number. */
async function follow(
  client: Client,
  { since: from, signal }: { since: number | null; signal: AbortSignal },
  onNotice: (notice: ChangeNotice) => void,
): Promise<void> {
  let since = from
  while (!signal.aborted) {
    try {
      for await (const notice of await client.changes.feed({ since }, { signal })) {
        since = notice.seq
        onNotice(notice)
      }
    } catch {
      if (signal.aborted) return
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/**
 * The one subscriber of the change feed: while somebody is signed in, asks again what others changed. The first time it goes on
 * from the change that the first answer knew of; after a gap everything is asked again.
 */
export function useChangeFeed(api: Api, client: Client, connection: ConnectionState): void {
  const queryClient = useQueryClient()
  const hasListened = useRef(false)
  const setupKey = useMemo(() => api.camps.setup.queryKey(), [api])
  const { data } = useQuery(api.session.current.queryOptions({ enabled: connection === 'live' }))
  const isListening = connection === 'live' && Boolean(data?.staff) && data?.isLocked === false

  useEffect(() => {
    if (!isListening) return undefined
    const stop = new AbortController()
    const gathered = gatherNotices(queryClient)
    const since = hasListened.current ? null : (queryClient.getQueryData(setupKey)?.changeSeq ?? null)
    hasListened.current = true
    if (since === null) void queryClient.invalidateQueries()
    void follow(client, { since, signal: stop.signal }, gathered.add)
    return () => {
      stop.abort()
      gathered.stop()
    }
  }, [client, isListening, queryClient, setupKey])
}
