import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Api } from './api.ts'
import { connect, type Connection } from './connect.ts'
import { NoConnection, openLine, type Line } from './connection.ts'

/** The way to the core and what it has answered so far; one of each for the life of the page. */
export interface Data {
  line: Line
  api: Api
  queryClient: QueryClient
}

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

/** Connects by the desktop's port or the station's socket unless told otherwise, once the line is started. */
export function openData(reach: () => Promise<Connection> = connect): Data {
  const line = openLine(reach)
  return { line, api: createTanstackQueryUtils(line.client), queryClient: createQueryClient() }
}
