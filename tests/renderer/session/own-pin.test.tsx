import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { OwnPinDialog } from '#renderer/features/session/OwnPinDialog.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

test('a PIN of one’s own is changed with the one so far, typed in any digits', async () => {
  const onClose = vi.fn()
  const { user, client } = await renderWithCore(<OwnPinDialog onClose={onClose} />)
  const [old, next] = [
    screen.getByLabelText<HTMLInputElement>('The PIN so far'),
    screen.getByLabelText<HTMLInputElement>('The new PIN'),
  ]
  await user.type(old, '9999')
  await user.type(next, '12')
  await user.keyboard('{Enter}')
  expect(screen.getByText('4 to 8 digits')).toBeTruthy()
  expect(document.activeElement).toBe(next)
  await user.clear(next)
  await user.type(next, '۲۴۶۸{Enter}')
  expect(await screen.findByText('This PIN is not right.')).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(old))
  expect(onClose).not.toHaveBeenCalled()
  await user.clear(old)
  await user.type(old, '1234{Enter}')
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  const { staff } = await client.session.current()
  expect((await client.session.signIn({ staffId: staff!.id, pin: '2468' })).isLocked).toBe(false)
})
