import { act, fireEvent, render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const fresh = () => import('#renderer/shared/Later.tsx')

test('the first drawing leaves it out, and what follows has it', async () => {
  const { Later } = await fresh()
  expect(renderToString(<Later>search</Later>)).toBe('')
  render(<Later>search</Later>)
  expect(await screen.findByText('search')).toBeTruthy()
})

const Drawn = () => <p>the code is here</p>

/** What is drawn around code that is read later, from modules as a page has them that was just opened. */
async function drawReading(load: () => Promise<() => React.ReactNode>) {
  const { lazily } = await fresh()
  const { LookProvider } = await import('#renderer/app/LookProvider.tsx')
  const { FaultBoundary } = await import('#renderer/app/FaultBoundary.tsx')
  const { speak } = await import('#renderer/shared/i18n.ts')
  await speak('en')
  const Read = lazily(load)
  await act(async () => {
    render(
      <LookProvider env="test">
        <FaultBoundary>
          <Suspense fallback="its room">
            <Read />
          </Suspense>
        </FaultBoundary>
      </LookProvider>,
    )
  })
}

test('while the station is away its code is waited for, and comes when it is back', async () => {
  const station = vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch'))
  vi.stubGlobal('fetch', station)
  const load = vi.fn<() => Promise<typeof Drawn>>().mockRejectedValue(new TypeError('Failed to fetch'))
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await drawReading(load)
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(screen.getByText('its room')).toBeTruthy()

  station.mockResolvedValue(new Response())
  load.mockResolvedValue(Drawn)
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(screen.getByText('the code is here')).toBeTruthy()
})

test('code that a station does not have is told, and read anew when somebody asks', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.stubGlobal('fetch', async () => new Response())
  const load = vi.fn<() => Promise<typeof Drawn>>().mockRejectedValue(new TypeError('Failed to fetch'))
  await drawReading(load)
  const again = await screen.findByRole('button', { name: 'Show the screen again' })
  load.mockResolvedValue(Drawn)
  fireEvent.click(again)
  expect(await screen.findByText('the code is here')).toBeTruthy()
})
