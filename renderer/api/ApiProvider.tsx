import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import type { Api } from './api.ts'
import { useChangeFeed } from './change-feed.ts'
import type { Client } from './connect.ts'
import type { ConnectionState } from './connection.ts'
import type { Data } from './data.ts'

const ApiContext = createContext<Data | null>(null)

export interface ApiProviderProps {
  children: ReactNode
  data: Data
}

function ChangeFeed() {
  useChangeFeed(useApi(), useClient(), useConnectionState())
  return null
}

/** Keeps the line to the core open while it is there, and hands out what is known. */
export function ApiProvider({ children, data }: ApiProviderProps) {
  const { line, api, queryClient } = data

  useEffect(() => {
    const stopListening = line.onRefusedSession(() => {
      void queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() })
    })
    line.start()
    return () => {
      stopListening()
      line.stop()
    }
  }, [line, queryClient, api])

  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={data}>
        <ChangeFeed />
        {children}
      </ApiContext>
    </QueryClientProvider>
  )
}

function useApiContext(): Data {
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
