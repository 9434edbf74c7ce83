import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PIN, renderWithCore } from '#tests/support/render-app.tsx'

const page = <p>the page</p>

async function chooseFirst(user: Awaited<ReturnType<typeof renderWithCore>>['user']) {
  const tiles = await screen.findAllByRole('listitem')
  await user.click(within(tiles[0]!).getByRole('button'))
}

test('a person chooses their tile and signs in with the PIN from the keyboard', async () => {
  const { user, context } = await renderWithCore(page, { role: undefined })
  await chooseFirst(user)
  expect(screen.getByRole('note').textContent).toContain(PIN)
  await user.type(screen.getByLabelText('PIN'), `${PIN}{Enter}`)
  expect(await screen.findByText('the page')).toBeTruthy()
  expect(context.session.principal).not.toBeNull()
})

test('the pad for fingers and Persian digits do the same', async () => {
  const { user, context } = await renderWithCore(page, { role: undefined, language: 'fa' })
  await chooseFirst(user)
  await user.click(screen.getByRole('button', { name: '۱' }))
  await user.click(screen.getByRole('button', { name: '۹' }))
  await user.click(screen.getByRole('button', { name: 'پاک کردن یک رقم' }))
  await user.keyboard('۲۳')
  await user.click(screen.getByRole('button', { name: '۴' }))
  await user.click(screen.getByRole('button', { name: 'ورود' }))
  expect(await screen.findByText('the page')).toBeTruthy()
  expect(context.session.principal).not.toBeNull()
})

test('wrong PINs are counted, then a wait is told, and the right one opens after it', async () => {
  const { user, core } = await renderWithCore(page, { role: undefined })
  await chooseFirst(user)
  const field = screen.getByLabelText('PIN')
  await user.type(field, '9999{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('3 tries left')
  for (let more = 0; more < 2; more += 1) await user.type(field, '9999{Enter}')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('One more try'))
  await user.type(field, '9999{Enter}')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Wait 15 more seconds'))
  expect((screen.getByRole('button', { name: 'Sign in' }) as HTMLButtonElement).disabled).toBe(true)
  core.setNow('2026-11-24T08:30:16.000Z')
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Wait 14 more seconds'))
})

test('many names can be searched in either script', async () => {
  const { user, client } = await renderWithCore(page, { role: undefined })
  const tiles = await client.session.tiles()
  const search = await screen.findByLabelText('Search names')
  const wanted = tiles.find(({ namePersian }) => namePersian !== '')!
  await user.type(search, wanted.namePersian)
  await waitFor(() => expect(screen.getAllByRole('listitem').length).toBeLessThan(tiles.length))
  expect(screen.getByText(wanted.nameLatin)).toBeTruthy()
  await user.clear(search)
  await user.type(search, 'qqqqq')
  expect(screen.queryAllByRole('listitem')).toHaveLength(0)
  expect(screen.getByText('Nobody of that name can sign in here.')).toBeTruthy()
})
