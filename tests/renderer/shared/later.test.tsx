import { render, screen } from '@testing-library/react'
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
