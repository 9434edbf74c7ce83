import { act, render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

const fresh = () => import('#renderer/shared/Later.tsx')

test('the first drawing leaves it out, and what follows has it', async () => {
  const { Later } = await fresh()
  expect(renderToString(<Later>search</Later>)).toBe('')
  render(<Later>search</Later>)
  expect(await screen.findByText('search')).toBeTruthy()
})

test('whoever reaches for it before it is due has it at once', async () => {
  // Outside `act` nothing is drawn by itself until the browser has time.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
  const { drawNow, Later } = await fresh()
  const { createRoot } = await import('react-dom/client')
  const { flushSync } = await import('react-dom')
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() => root.render(<Later>search</Later>))
  expect(place.textContent).toBe('')
  drawNow()
  expect(place.textContent).toBe('search')
  vi.unstubAllGlobals()
  act(() => root.unmount())
})
