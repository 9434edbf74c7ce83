import { RouterProvider, type RouterHistory } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { ApiProvider, type ApiProviderProps } from '../api/ApiProvider.tsx'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Gate } from './Gate.tsx'
import { LookProvider, type LookProviderProps } from './LookProvider.tsx'
import { createAppRouter } from './routes.tsx'

export interface AppProps extends Pick<ApiProviderProps, 'connect'>, Pick<LookProviderProps, 'env'> {
  /** Where addresses are kept; behind `#` of the page's address unless told otherwise. */
  history?: RouterHistory
}

export function App({ connect, env, history }: AppProps) {
  const [router] = useState(() => createAppRouter(history))
  const startOver = useCallback(() => void router.navigate({ to: '/today' }), [router])
  return (
    <LookProvider env={env}>
      <FaultBoundary>
        <ApiProvider connect={connect}>
          <Gate onOtherPerson={startOver}>
            <RouterProvider router={router} />
          </Gate>
        </ApiProvider>
      </FaultBoundary>
    </LookProvider>
  )
}
