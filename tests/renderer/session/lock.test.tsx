import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useApi } from '#renderer/api/ApiProvider.tsx'
import { useAction } from '#renderer/api/use-action.ts'
import { useLock } from '#renderer/features/session/use-idle-lock.ts'
import { useCamp } from '#renderer/shared/CampContext.tsx'
import { PIN, renderWithCore } from '#tests/support/render-app.tsx'

afterEach(() => {
  vi.useRealTimers()
})

/** A form as any screen has one. */
function AddGroup() {
  const api = useApi()
  const camp = useCamp()
  const { run } = useAction(api.groups.create.mutationOptions(), { done: ({ name }) => `${name} was added.` })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const name = String(new FormData(event.currentTarget).get('name'))
        void run({ campId: camp.id, name, note: '' })
      }}
    >
      <label>
        Name <input name="name" />
      </label>
      <button type="submit">Add</button>
    </form>
  )
}

test('locking covers the page, keeps what is typed, and the same PIN opens it with the caret where it was', async () => {
  const { user, client } = await renderWithCore(<AddGroup />)
  const field = screen.getByLabelText('Name')
  await user.type(field, 'Bus 7')
  await client.session.lock()
  await user.click(screen.getByRole('button', { name: 'Add' }))
  const pin = await screen.findByLabelText('PIN')
  expect(screen.getByText('Locked. What you typed is still there.')).toBeTruthy()
  expect(screen.getByTestId('below').closest('[inert]')).not.toBeNull()
  await user.type(pin, `${PIN}{Enter}`)
  await waitFor(() => expect(screen.queryByLabelText('PIN')).toBeNull())
  expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('Bus 7')
  expect(screen.getByLabelText('Name')).toBe(field)
  expect(screen.getByTestId('below').closest('[inert]')).toBeNull()
})

test('what was refused because of the lock is done again from the toast, with the same input', async () => {
  const { user, client, core } = await renderWithCore(<AddGroup />)
  await user.type(screen.getByLabelText('Name'), 'Bus 8')
  await client.session.lock()
  await user.click(screen.getByRole('button', { name: 'Add' }))
  await user.type(await screen.findByLabelText('PIN'), `${PIN}{Enter}`)
  await waitFor(() => expect(screen.queryByLabelText('PIN')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Bus 8 was added.')).toBeTruthy()
  const [camp] = await core.owner.camps.list()
  const groups = await core.owner.groups.list({ campId: camp!.id })
  expect(groups.map(({ name }) => name)).toContain('Bus 8')
})

test('a toast undoes what was done, and its undo is undone in turn', async () => {
  const { user, core } = await renderWithCore(<AddGroup />)
  const [camp] = await core.owner.camps.list()
  const has = async () =>
    (await core.owner.groups.list({ campId: camp!.id })).some(({ name }) => name === 'Bus 9')
  await user.type(screen.getByLabelText('Name'), 'Bus 9{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await user.click(await screen.findByRole('button', { name: 'Redo' }))
  const redone = (await screen.findByText('Done again: “Bus 9 was added.”')).closest<HTMLElement>(
    '[role=status]',
  )!
  expect(await has()).toBe(true)
  await user.click(within(redone).getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await has()).toBe(false))
})

test('after the idle minutes without a touch the screen locks by itself', async () => {
  const { context } = await renderWithCore(<AddGroup />)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  act(() => void window.dispatchEvent(new Event('pointermove')))
  act(() => void vi.advanceTimersByTime(9 * 60_000))
  act(() => void window.dispatchEvent(new Event('pointermove')))
  act(() => void vi.advanceTimersByTime(9 * 60_000))
  expect(context.session.isLocked).toBe(false)
  await act(() => vi.advanceTimersByTimeAsync(60_010))
  vi.useRealTimers()
  expect(await screen.findByLabelText('PIN')).toBeTruthy()
  expect(context.session.isLocked).toBe(true)
})

test('a dialog that was open stays open below the cover, whatever Escape does', async () => {
  const { Modal } = await import('@mantine/core')
  const onClose = vi.fn()
  const { user, client } = await renderWithCore(
    <Modal opened onClose={onClose} title="A dialog">
      <AddGroup />
    </Modal>,
  )
  await user.type(await screen.findByLabelText('Name'), 'half a na')
  await client.session.lock()
  await user.click(screen.getByRole('button', { name: 'Add' }))
  await screen.findByLabelText('PIN')
  await user.keyboard('{Escape}')
  expect(onClose).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('PIN'), `${PIN}{Enter}`)
  await waitFor(() => expect(screen.queryByLabelText('PIN')).toBeNull())
  expect((screen.getByLabelText('Name') as HTMLInputElement).value).toBe('half a na')
})

test('locking covers the page also while the core cannot be reached, and the core hears of it later', async () => {
  function LockButton() {
    return <button onClick={useLock()}>Lock now</button>
  }
  const { user, context, drop, restore } = await renderWithCore(<LockButton />)
  drop()
  await user.click(screen.getByRole('button', { name: 'Lock now' }))
  expect(await screen.findByLabelText('PIN')).toBeTruthy()
  expect(context.session.isLocked).toBe(false)
  restore()
  await waitFor(() => expect(context.session.isLocked).toBe(true))
})
