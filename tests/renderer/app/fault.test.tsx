import { screen, waitFor } from '@testing-library/react'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useEffect, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { FaultBoundary } from '#renderer/app/FaultBoundary.tsx'
import { FaultScreen } from '#renderer/app/FaultScreen.tsx'
import { LookProvider } from '#renderer/app/LookProvider.tsx'
import { forgetTypedText, recordTypedText } from '#renderer/app/typed-text.ts'
import { speak } from '#renderer/shared/i18n.ts'

afterEach(() => {
  forgetTypedText()
  vi.restoreAllMocks()
})

/** A form that fails when it is sent for the first time. */
function Fragile({ state }: { state: { failures: number } }) {
  const [isSent, setSent] = useState(false)
  useEffect(recordTypedText, [])
  if (isSent && state.failures > 0) {
    state.failures -= 1
    throw new Error('the screen broke')
  }
  return (
    <>
      <label>
        Note <textarea />
      </label>
      <label>
        Secret <input type="password" />
      </label>
      <button onClick={() => setSent(true)}>Send</button>
    </>
  )
}

async function typeAndBreak() {
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('Note'), 'cast at 9, left side')
  await user.type(screen.getByLabelText('Secret'), '1234')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  return user
}

test('a screen that fails shows a reference and what was typed, never a PIN, and can be shown again', async () => {
  await speak('en')
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const state = { failures: 2 }
  const rootRoute = createRootRoute()
  const page = createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: () => <Fragile state={state} />,
  })
  const router = createRouter({
    routeTree: rootRoute.addChildren([page]),
    history: createMemoryHistory(),
    defaultErrorComponent: FaultScreen,
  })
  render(
    <LookProvider env="test">
      <RouterProvider router={router as never} />
    </LookProvider>,
  )
  const user = await typeAndBreak()
  expect((await screen.findByRole('alert')).textContent).toMatch(/Reference [0-9A-Z]{6}/)
  const kept = screen.getByLabelText<HTMLTextAreaElement>('What you had typed').value
  expect(kept).toBe('Note: cast at 9, left side')
  await user.click(screen.getByRole('button', { name: 'Show the screen again' }))
  expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy()
})

test('the last net catches what the frame itself throws', async () => {
  await speak('en')
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <LookProvider env="test">
      <FaultBoundary>
        <Fragile state={{ failures: 2 }} />
      </FaultBoundary>
    </LookProvider>,
  )
  const user = await typeAndBreak()
  expect(await screen.findByText('This screen failed')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show the screen again' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy())
})
