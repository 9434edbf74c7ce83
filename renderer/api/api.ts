import type { RouterUtils } from '@orpc/tanstack-query'
import type { Client } from './connect.ts'

/** Query and mutation options for every procedure: `useQuery(api.patients.get.queryOptions({ input: { id } }))`. */
export type Api = RouterUtils<Client>
