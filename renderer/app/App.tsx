import { RouterProvider } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { TemplateKey } from '#domain/camps/template.ts'
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
  const goOn = useCallback(
    (template: TemplateKey) =>
      void router.navigate({ to: '/camp/setup', search: { step: 'team', template } as never }),
    [router],
  )
  return (
    <LookProvider env={env}>
      <FaultBoundary>
        <ApiProvider data={data}>
          <Gate onOtherPerson={startOver} onStarted={goOn}>
            <RouterProvider router={router} />
          </Gate>
        </ApiProvider>
      </FaultBoundary>
    </LookProvider>
  )
}
