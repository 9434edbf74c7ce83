import { screen } from '@testing-library/react'
import { Patient } from '#renderer/features/people/PatientScreen.tsx'
import { useSearchState } from '#renderer/shared/search-state.ts'
import type { CoreRender } from '../../support/render-app.tsx'

/** The person whom the address names as `?id=`, because the test's router knows one page only. */
export function Shown() {
  const [{ id }] = useSearchState((raw) => ({ id: typeof raw['id'] === 'string' ? raw['id'] : '' }))
  return id ? <Patient key={id} id={id} /> : <p>nobody</p>
}

/** Puts somebody on the screen. */
export async function show(bench: CoreRender, id: string) {
  await bench.router.navigate({ to: '/', search: { id } as never })
  await screen.findByRole('heading', { level: 1 })
}
