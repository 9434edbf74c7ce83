import { RouterProvider } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ApiProvider, type ApiProviderProps } from '../api/ApiProvider.tsx'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Gate } from './Gate.tsx'
import { LookProvider, type LookProviderProps } from './LookProvider.tsx'
import type { createAppRouter } from './routes.tsx'

export interface AppProps extends Pick<ApiProviderProps, 'data'>, Pick<LookProviderProps, 'env'> {
  router: ReturnType<typeof createAppRouter>
}

export function App({ data, env, router }: AppProps) {
  const startOver = useCallback(() => void router.navigate({ to: '/today' }), [router])
  return (
    <LookProvider env={env}>
      <FaultBoundary>
        <ApiProvider data={data}>
          <Gate onOtherPerson={startOver}>
            <RouterProvider router={router} />
          </Gate>
        </ApiProvider>
      </FaultBoundary>
    </LookProvider>
  )
}
