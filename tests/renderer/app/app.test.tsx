import { createMemoryHistory } from '@tanstack/react-router'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openData } from '#renderer/api/data.ts'
import { App } from '#renderer/app/App.tsx'
import { createAppRouter } from '#renderer/app/routes.tsx'
import { openBench, PIN, type CoreSetup } from '#tests/support/render-app.tsx'

async function renderApp(address: string, setup: CoreSetup = {}) {
  const bench = await openBench({ rehearsal: true, role: 'manager', ...setup })
  const history = createMemoryHistory({ initialEntries: [address] })
  render(<App env="test" data={openData(bench.connect)} router={createAppRouter(history)} />)
  await screen.findByRole('navigation')
  return { ...bench, history, user: userEvent.setup(), at: () => history.location.href }
}

type AppBench = Awaited<ReturnType<typeof renderApp>>

const place = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Place' })

/** From the pad of the last person, or from the names that come after a sign-out. */
async function signInAgain({ user }: AppBench, name: string) {
  const pad = () => screen.queryByLabelText('PIN')
  const tile = () => screen.queryByRole('button', { name: new RegExp(name) })
  await waitFor(() => expect(pad() ?? tile()).toBeTruthy())
  if (pad() && !screen.queryByRole('heading', { name })) {
    await user.click(screen.getByRole('button', { name: 'Somebody else' }))
  }
  if (!pad()) await user.click(await screen.findByRole('button', { name: new RegExp(name) }))
  await user.type(await screen.findByLabelText('PIN'), `${PIN}{Enter}`)
  await waitFor(() => expect(pad()).toBeNull())
}

test('the app opens on Today and marks the place in the rail', async () => {
  const { at } = await renderApp('/')
  await waitFor(() => expect(at()).toBe('/today'))
  expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page')
})

const placesOfTheRail = [
  'Today',
  'Gate',
  'Calendar',
  'People',
  'Workshop',
  'Rehab',
  'Lists',
  'Camp',
  'Settings',
]

test('every place of the rail leads to a screen with one heading', async () => {
  const { user } = await renderApp('/today')
  const names = within(screen.getByRole('navigation'))
    .getAllByRole('link')
    .map((link) => link.textContent ?? '')
  expect(names).toEqual(placesOfTheRail)
  for (const name of names) {
    await user.click(screen.getByRole('link', { name }))
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1))
    expect(screen.getByRole('link', { name }).getAttribute('aria-current')).toBe('page')
  }
})

test('an address of nothing says so and leads on', async () => {
  const { user, at } = await renderApp('/nowhere')
  await user.click(await screen.findByRole('button', { name: 'Today' }))
  await waitFor(() => expect(at()).toBe('/today'))
})

test('what is typed outlives the lock, another person at the window, and the way back', async () => {
  const bench = await renderApp('/camp?tab=details')
  const { user, client, at } = bench
  await user.type(await place(), ' by the river')
  expect(await screen.findByText('Not saved:')).toBeTruthy()
  const typed = (await place()).value

  await act(async () => void (await client.session.lock()))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await signInAgain(bench, 'Sunita Rao')
  expect((await place()).value).toBe(typed)
  expect(at()).toBe('/camp?tab=details')

  await user.click(screen.getByRole('button', { name: /Sunita Rao/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Lock' }))
  await signInAgain(bench, 'Leila Farahani')
  await waitFor(() => expect(at()).toBe('/today'))
  expect(screen.getByRole('button', { name: 'Camp: Details' })).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /Leila Farahani/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  await signInAgain(bench, 'Sunita Rao')
  await user.click(screen.getByRole('button', { name: 'Camp: Details' }))
  expect((await place()).value).toBe(typed)
})

test('what two people do at once shows in the other window without a touch', async () => {
  const { another } = await renderApp('/camp?tab=stations')
  await screen.findByRole('button', { name: 'Repair' })
  const other = await another('manager')
  const [camp] = await other.camps.list()
  const stations = await other.stations.list({ campId: camp!.id })
  const { id, version, campId: _, ...draft } = stations.find(({ name }) => name === 'Repair')!
  await other.stations.update({ id, version, draft: { ...draft, name: 'Repair bench' } })
  expect(await screen.findByRole('button', { name: 'Repair bench' })).toBeTruthy()
})

test('settings change language, density and scheme at once and keep them on the device', async () => {
  const { user } = await renderApp('/settings')
  await user.click(await screen.findByRole('radio', { name: 'Bench' }))
  expect(document.documentElement.dataset['density']).toBe('bench')
  await user.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  await user.click(screen.getByRole('radio', { name: 'فارسی' }))
  expect(await screen.findByRole('heading', { name: 'تنظیمات' })).toBeTruthy()
  expect(JSON.parse(localStorage.getItem('qadam.preferences') ?? '')).toEqual({
    language: 'fa',
    density: 'bench',
    station: null,
    camera: null,
    printsSlips: false,
  })
  expect(screen.getByText('پس از ۱۰ دقیقه بی‌حرکتی قفل می‌شود.')).toBeTruthy()
})
