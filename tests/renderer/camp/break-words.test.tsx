import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CampScreen } from '#renderer/features/camp/CampScreen.tsx'
import { renderWithCore } from '#tests/support/render-app.tsx'

test('the template’s break is named in the language of the form, and a name of one’s own stays as it was typed', async () => {
  const { user, core } = await renderWithCore(<CampScreen />, {
    role: 'manager',
    language: 'fa',
    address: '/camp?tab=details',
  })
  const breaks = async () => (await core.owner.camps.list()).find(({ kind }) => kind === 'camp')?.breaks
  expect(await breaks()).toMatchObject([{ label: 'Lunch and prayer' }])
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'برای' })
  expect(name.value).toBe('ناهار و نماز')
  await user.type(name, ' و چای')
  expect(name.value).toBe('ناهار و نماز و چای')
})
