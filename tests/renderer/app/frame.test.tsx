import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { createRef } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import type { Client } from '#renderer/api/connect.ts'
import { Frame } from '#renderer/app/Frame.tsx'
import { TopBarTools } from '#renderer/app/TopBarTools.tsx'
import type { ShellBridge, ShellCommand } from '#renderer/shared/shell-bridge.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

const search = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search people' })

/** The frame with its bar, which is drawn right after the rest. */
async function openFrame(options?: Parameters<typeof renderWithCore>[1]) {
  const rendered = await renderWithCore(<Frame />, options)
  await waitFor(() => expect(screen.getByRole('combobox').getAttribute('aria-haspopup')).toBe('listbox'))
  return rendered
}

async function someone(client: Client) {
  const { rows } = await client.patients.search({
    text: '',
    campId: null,
    groupId: null,
    onlyFlagged: false,
    sort: 'name',
    offset: 0,
    limit: 1,
  })
  return rows[0]!.patient
}

test('the frame names the camp, the day in both calendars, and who is here', async () => {
  await openFrame()
  expect(screen.getByText('Rehearsal camp Mashhad')).toBeTruthy()
  const day = screen.getByText(/Day 2 of 4/)
  expect(day.textContent).toBe('Day 2 of 4 · Tue 24 Nov 2026 · ۳ آذر ۱۴۰۵')
  expect(screen.getByRole('button', { name: /Coordinator/ })).toBeTruthy()
  expect(screen.getByRole('complementary', { name: 'Rehearsal' })).toBeTruthy()
})

test('in Persian the Solar Hijri date comes first and the digits are Persian', async () => {
  await openFrame({ language: 'fa' })
  expect(screen.getByText(/روز ۲ از ۴/).textContent).toBe('روز ۲ از ۴ · سه‌شنبه ۳ آذر ۱۴۰۵ · 24 Nov 2026')
})

test('slash goes to the search, letters of either script find people, Enter opens the first', async () => {
  const { user, address, client } = await openFrame()
  const patient = await someone(client)
  await user.keyboard('/')
  expect(document.activeElement).toBe(search())
  await user.keyboard(patient.number)
  expect(await screen.findByRole('option', { name: new RegExp(patient.number) })).toBeTruthy()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address()).toBe(`/people/${patient.id}`))
  expect(search().value).toBe('')
})

test.each([false, true])(
  'the search goes on from what was typed before it was whole, entered: %s',
  async (isEntered) => {
    const { client } = await openFrame()
    const { number, id } = await someone(client)
    cleanup()
    const tools = { search: createRef<HTMLInputElement>(), openShortcuts: () => {} }
    const ahead = { text: number, hasFocus: true, isEntered }
    const { address } = await renderWithCore(<TopBarTools {...tools} ahead={ahead} />)
    if (isEntered) {
      await waitFor(() => expect(address()).toBe(`/people/${id}`))
    } else {
      expect(document.activeElement).toBe(search())
      expect(await screen.findByRole('option', { name: new RegExp(number) })).toBeTruthy()
    }
  },
)

test('the number on a tag opens its order', async () => {
  const { user, address, client } = await openFrame()
  const patient = await someone(client)
  const { orders } = await client.patients.get({ id: patient.id })
  const [order] = orders
  await user.keyboard('/')
  await user.keyboard(order!.number.toLowerCase())
  expect(await screen.findByRole('option', { name: `Open the order ${order!.number}` })).toBeTruthy()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(address()).toBe(`/orders/${order!.id}`))
})

test('Enter before the answer opens the match of what stands in the box, not of what stood there', async () => {
  const { user, address, client } = await openFrame()
  const patient = await someone(client)
  await user.click(search())
  await user.keyboard('a')
  await screen.findAllByRole('option')
  await user.clear(search())
  await user.keyboard(`${patient.number}{Enter}`)
  await waitFor(() => expect(address()).toBe(`/people/${patient.id}`))
})

test('arrows choose among the matches; Escape leaves the search', async () => {
  const { user, address } = await openFrame()
  await user.click(search())
  await user.paste('mohammad')
  const options = await screen.findAllByRole('option')
  expect(options.length).toBeGreaterThan(3)
  await user.keyboard('{ArrowDown}')
  await waitFor(() => expect(search().getAttribute('aria-activedescendant')).toBe(options[1]!.id))
  await user.keyboard('{Escape}')
  expect(document.activeElement).not.toBe(search())
  expect(address()).toBe('/')
})

test('whoever may register is offered it for a name that nobody has; a technician is not', async () => {
  const first = await openFrame()
  await first.user.click(search())
  await first.user.keyboard('Xyzzy')
  await first.user.click(await screen.findByRole('option', { name: 'Register “Xyzzy” as a new person' }))
  await waitFor(() => expect(first.address()).toBe('/people/new?name=Xyzzy'))
  first.unmount()

  const second = await openFrame({ role: 'technician' })
  await second.user.click(search())
  await second.user.keyboard('Xyzzy')
  expect(await screen.findByText('Nobody matches “Xyzzy”')).toBeTruthy()
  expect(screen.queryByRole('option')).toBeNull()
})

test('records that were opened are offered again', async () => {
  const { user, client, router } = await openFrame()
  const patient = await someone(client)
  await act(() => router.navigate({ to: '/people/$id', params: { id: patient.id } } as never))
  await user.click(search())
  expect(await screen.findByText('Opened last')).toBeTruthy()
  expect(screen.getByRole('option', { name: new RegExp(patient.number) })).toBeTruthy()
})

test('g and a letter go to a place, also with a Persian keyboard, but not while somebody types', async () => {
  const { user, address } = await openFrame()
  await user.keyboard('gc')
  await waitFor(() => expect(address()).toBe('/calendar'))
  await user.keyboard('[KeyG][KeyM]')
  await waitFor(() => expect(address()).toBe('/camp'))
  await user.click(search())
  await user.keyboard('gt')
  expect(search().value).toBe('gt')
  expect(address()).toBe('/camp')
})

test('the question mark shows every shortcut; Escape returns', async () => {
  const { user } = await openFrame()
  await user.keyboard('?')
  const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(within(sheet).getByText('Search people').closest('tr')!.textContent).toContain('Ctrl')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('keys held together stand from left to right, one after another as the language reads', async () => {
  const { user } = await openFrame({ language: 'fa' })
  await user.keyboard('?')
  const sheet = await screen.findByRole('dialog', { name: 'میان‌برهای صفحه‌کلید' })
  const [then] = await within(sheet).findAllByText('سپس')
  expect(then!.closest('[dir]')?.getAttribute('dir')).not.toBe('ltr')
  const held = within(sheet).getAllByText('Ctrl')[0]!
  expect(held.closest('[dir]')?.getAttribute('dir')).toBe('ltr')
})

test('the menu of the person locks the screen and changes language and scheme', async () => {
  const { user, context } = await openFrame()
  await user.click(screen.getByRole('button', { name: /Coordinator/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'فارسی' }))
  expect(document.documentElement.dir).toBe('rtl')
  await user.click(screen.getByRole('button', { name: /هماهنگ‌کننده/ }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'تیره' }))
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark')
  await user.click(screen.getByRole('button', { name: /هماهنگ‌کننده/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'قفل کردن' }))
  expect(await screen.findByLabelText('رمز')).toBeTruthy()
  expect(context.session.isLocked).toBe(true)
})

test('a lost connection is told and told again when it is back', async () => {
  const { drop, restore } = await openFrame()
  expect(await screen.findByText('Up to date')).toBeTruthy()
  drop()
  expect(await screen.findByText(/^No connection\. What/)).toBeTruthy()
  restore()
  expect(await screen.findByText('Up to date')).toBeTruthy()
})

test('a manager wipes the rehearsal after a question, and the first screen follows', async () => {
  const { user, core } = await openFrame({ role: 'manager' })
  await user.click(await screen.findByRole('button', { name: 'Wipe the rehearsal' }))
  await user.click(await screen.findByRole('button', { name: 'Wipe it' }))
  expect(await screen.findByText('Welcome. Which language?')).toBeTruthy()
  expect(await core.owner.camps.list()).toEqual([])
})

test('a coordinator is not offered to wipe the rehearsal', async () => {
  await openFrame()
  expect(screen.queryByRole('button', { name: 'Wipe the rehearsal' })).toBeNull()
})

test('commands of the native menu are obeyed, but not behind the lock', async () => {
  const listeners = new Set<(command: ShellCommand) => void>()
  const bridge: Partial<ShellBridge> = {
    setLanguage: () => {},
    onCommand: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const page = globalThis as { qadamShell?: Partial<ShellBridge> }
  page.qadamShell = bridge
  onTestFinished(() => void delete page.qadamShell)
  const { address } = await openFrame()
  const command = (name: ShellCommand) => act(() => listeners.forEach((listener) => listener(name)))
  command('go-people')
  await waitFor(() => expect(address()).toBe('/people'))
  command('search')
  expect(document.activeElement).toBe(search())
  command('lock')
  await screen.findByLabelText('PIN')
  command('go-camp')
  expect(address()).toBe('/people')
})
