import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CampScreen } from '#renderer/features/camp/CampScreen.tsx'
import { aCamp } from '#tests/support/drafts.ts'
import { renderWithCore } from '#tests/support/render-app.tsx'

test('a camp of a name that another one bears on the same days is refused beside its name', async () => {
  const { user, core, client } = await renderWithCore(<CampScreen />, {
    role: 'manager',
    address: '/camp?tab=camps&edit=new',
  })
  const { today } = await client.camps.setup()
  await client.camps.create(aCamp({ name: 'Kerman', firstDate: today, lastDate: today }))
  const count = async () => (await core.owner.camps.list()).length
  const before = await count()
  const drawer = await screen.findByRole('dialog')
  const field = (name: RegExp) => within(drawer).getByRole('textbox', { name })
  await user.type(field(/^Name of the camp/), 'kerman')
  await user.clear(field(/^Last day/))
  await user.type(field(/^Last day/), today)
  await user.click(within(drawer).getByRole('button', { name: 'Create it' }))
  expect(await within(drawer).findByText('One of this name on these days is there already')).toBeTruthy()
  expect(await count()).toBe(before)
  await user.type(field(/^Name of the camp/), ' 2')
  await user.click(within(drawer).getByRole('button', { name: 'Create it' }))
  await waitFor(async () => expect(await count()).toBe(before + 1))
})
