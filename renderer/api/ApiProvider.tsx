import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import type { Api } from './api.ts'
import { useChangeFeed } from './change-feed.ts'
import { connect, type Client, type Connection } from './connect.ts'
import { NoConnection, openLine, type ConnectionState, type Line } from './connection.ts'

interface ApiContextValue {
  line: Line
  api: Api
}

const ApiContext = createContext<ApiContextValue | null>(null)

/** Answers stay fresh until the change feed says otherwise; only a lost connection is worth another try. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => error instanceof NoConnection && failures < 2,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export interface ApiProviderProps {
  children: ReactNode
  /** How to reach the core; the desktop's port or the station's socket unless told otherwise. */
  connect?: () => Promise<Connection>
}

function ChangeFeed() {
  useChangeFeed(useApi(), useClient(), useConnectionState())
  return null
}

export function ApiProvider({ children, connect: reach = connect }: ApiProviderProps) {
  const [queryClient] = useState(createQueryClient)
  const [line] = useState(() => openLine(reach))
  const value = useMemo(() => ({ line, api: createTanstackQueryUtils(line.client) }), [line])

  useEffect(() => {
    const stopListening = line.onRefusedSession(() => {
      void queryClient.invalidateQueries({ queryKey: value.api.session.current.queryKey() })
    })
    line.start()
    return () => {
      stopListening()
      line.stop()
    }
  }, [line, queryClient, value])

  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={value}>
        <ChangeFeed />
        {children}
      </ApiContext>
    </QueryClientProvider>
  )
}

function useApiContext(): ApiContextValue {
  const value = useContext(ApiContext)
  if (!value) throw new Error('outside ApiProvider')
  return value
}

export function useApi(): Api {
  return useApiContext().api
}

/** The plain client, for streams and direct calls. */
export function useClient(): Client {
  return useApiContext().line.client
}

export function useConnectionState(): ConnectionState {
  const { line } = useApiContext()
  return useSyncExternalStore(line.onState, line.state)
}
