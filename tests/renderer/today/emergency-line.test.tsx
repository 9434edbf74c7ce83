import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { PackPrinter } from '#core/context.ts'
import { EmergencyLine } from '#renderer/features/today/EmergencyLine.tsx'
import { renderWithCore } from '../../support/render-app.tsx'

/** As it stands on Today. */
const Both = () => (
  <>
    <EmergencyLine as="warning" />
    <EmergencyLine as="note" />
  </>
)

const onPaper = { extension: 'pdf', bytes: new Uint8Array(1) } as const

/** Refuses the first pack and prints the others. */
function printerThatFailsOnce(): PackPrinter {
  let tries = 0
  return () => (tries++ === 0 ? Promise.reject(new Error('no page')) : Promise.resolve(onPaper))
}

it('tells of the day that the pack is missing, then that it failed, and makes it at once', async () => {
  const { user } = await renderWithCore(<Both />, { printPack: printerThatFailsOnce() })
  const missing = await screen.findByText('There is no emergency pack for Tue 3 Azar 1405 yet.')
  expect(missing.closest('[data-warning]')).not.toBeNull()
  await user.click(screen.getByRole('button', { name: 'Make it now' }))
  await screen.findByText(/^The emergency pack for Tue 3 Azar 1405 could not be saved/)
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  const saved = await screen.findByText(/^Emergency pack for Tue 3 Azar 1405 saved/)
  expect(saved.closest('[data-warning]')).toBeNull()
  await waitFor(() => expect(screen.queryByRole('button', { name: /now|again/ })).toBeNull())
})

it('tells after closing time of the next day, and where nothing can be printed only that it is missing', async () => {
  await renderWithCore(<Both />, { now: '2026-11-24T15:00:00.000Z' })
  await screen.findByText(/^There is no emergency pack for Wed 4 Azar 1405 yet/)
  expect(screen.queryByRole('button')).toBeNull()
})

it('does not offer it to who may not book', async () => {
  await renderWithCore(<Both />, { role: 'viewer', printPack: () => Promise.resolve(onPaper) })
  await screen.findByText(/^There is no emergency pack/)
  expect(screen.queryByRole('button')).toBeNull()
})
