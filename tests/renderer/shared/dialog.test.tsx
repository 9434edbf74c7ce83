import { Menu } from '@mantine/core'
import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Drawer } from '#renderer/shared/dialog/Drawer.tsx'
import { Modal } from '#renderer/shared/dialog/Modal.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

function Openers({ moveOn }: { moveOn?: () => void }) {
  const [open, setOpen] = useState<'modal' | 'drawer' | null>(null)
  const close = () => {
    setOpen(null)
    moveOn?.()
  }
  return (
    <>
      <button type="button" onClick={() => setOpen('modal')}>
        ask
      </button>
      <button type="button" onClick={() => setOpen('drawer')}>
        more
      </button>
      <Menu>
        <Menu.Target>
          <button type="button">steps</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('modal')}>leave</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input aria-label="elsewhere" />
      {open === 'modal' ? (
        <Modal title="Why?" onClose={close}>
          <input aria-label="reason" data-autofocus />
        </Modal>
      ) : null}
      {open === 'drawer' ? (
        <Drawer title="Record" onClose={close}>
          <input aria-label="name" data-autofocus />
        </Drawer>
      ) : null}
    </>
  )
}

test.each([
  ['ask', 'reason'],
  ['more', 'name'],
])('what opened it has the focus when it is gone: %s', async (opener, field) => {
  const { user } = await renderWithCore(<Openers />)
  const button = screen.getByRole('button', { name: opener })
  button.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: field })))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test('an entry of a menu, gone with it, leaves the focus to the button of the menu', async () => {
  const { user } = await renderWithCore(<Openers />)
  await user.click(screen.getByRole('button', { name: 'steps' }))
  await user.click(await screen.findByRole('menuitem', { name: 'leave' }))
  await screen.findByRole('textbox', { name: 'reason' })
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'steps' })))
})

test('where closing has put it elsewhere, it stays there', async () => {
  const moveOn = () => screen.getByRole('textbox', { name: 'elsewhere' }).focus()
  const { user } = await renderWithCore(<Openers moveOn={moveOn} />)
  await user.click(screen.getByRole('button', { name: 'ask' }))
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'elsewhere' }))
})
